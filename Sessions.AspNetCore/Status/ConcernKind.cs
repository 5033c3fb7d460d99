namespace Sessions.AspNetCore.Status;

/// <summary>Why somebody should look at a strategy, the worst first.</summary>
internal enum ConcernKind
{
    /// <summary>Positions that were to be closed are still open past the deadline.</summary>
    Alarm,

    /// <summary>A boundary is due, and nothing has been done about it.</summary>
    Late,

    /// <summary>The last end was given up with positions still open.</summary>
    LeftOpen,

    /// <summary>It has failed and does not run any more.</summary>
    Failed,

    /// <summary>It has thrown in the last day, and goes on.</summary>
    Error,

    /// <summary>A halt keeps it from trading.</summary>
    Halted,
}
