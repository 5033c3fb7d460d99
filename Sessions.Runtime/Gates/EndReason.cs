namespace Sessions;

/// <summary>Why an occurrence ends.</summary>
public enum EndReason
{
    /// <summary>Its time has come.</summary>
    Boundary = 0,

    /// <summary>Somebody called EndAsync.</summary>
    Requested,

    /// <summary>The strategy failed.</summary>
    Fault,

    /// <summary>The gate is being stopped.</summary>
    Shutdown,

    /// <summary>The strategy was halted, and its positions are to be closed.</summary>
    Halt,

    /// <summary>The strategy has stopped itself for good, see <see cref="SessionContext.StopStrategy"/>.</summary>
    Stopped,

    /// <summary>The strategy has held its position for as long as it may, see <see cref="Session.MaxHold"/>.</summary>
    TimeStop,
}
