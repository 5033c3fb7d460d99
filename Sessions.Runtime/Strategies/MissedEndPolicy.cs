namespace Sessions;

/// <summary>What is done about an occurrence that was open when the process died and is over when the next one starts.</summary>
public enum MissedEndPolicy
{
    /// <summary>Its end runs now, with <see cref="SessionContext.IsCatchUp"/>; nothing begins before it is done.</summary>
    Run = 0,

    /// <summary>Its end is left out, and that is logged; its positions stay as they are. An end that had begun is finished.</summary>
    Skip = 1,

    /// <summary>The strategy does not start and throws <see cref="MissedEndException"/>. An end that had begun is finished.</summary>
    Fail = 2,
}
