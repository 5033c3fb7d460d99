namespace Sessions.AspNetCore.Actions;

/// <summary>What somebody may order from the page.</summary>
internal enum PageAction
{
    /// <summary>Not called any more, until it is released; positions stay.</summary>
    Halt,

    /// <summary>Halted, and positions closed now.</summary>
    Flatten,

    /// <summary>A halt is taken back.</summary>
    Release,

    /// <summary>What a closing left open is taken over by a person.</summary>
    Acknowledge,
}
