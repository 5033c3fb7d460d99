namespace Sessions.Gates;

/// <summary>Where a gate's occurrence is, as one value that is on record.</summary>
internal enum GatePhase
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Its start action runs.</summary>
    Begun,

    /// <summary>It is traded in.</summary>
    Open,

    /// <summary>It has begun, is not traded in, and its end is due at its time: halted, or found on record.</summary>
    Held,

    /// <summary>A stop inside it has run its end action; the next run of the program goes on with it.</summary>
    Suspended,

    /// <summary>Its end has begun.</summary>
    Ending,

    /// <summary>Its end's handler runs.</summary>
    Handling,

    /// <summary>Its end closes positions.</summary>
    Closing,
}

/// <summary>All that decides what a gate does next. Instants are UTC ticks of the clock that is shown now.</summary>
internal readonly record struct GateFacts
{
    public GatePhase Phase { get; init; }

    public long Now { get; init; }

    /// <summary>The occurrence's first instant; means nothing without one.</summary>
    public long Start { get; init; }

    /// <summary>When it ends.</summary>
    public long End { get; init; }

    /// <summary>When the table's next occurrence begins; null where there is none.</summary>
    public long? Next { get; init; }

    /// <summary>The start of what is on record as begun last.</summary>
    public long LastStart { get; init; }

    /// <summary>Whether the occurrence was found on record at the start of the program: another clock has begun it.</summary>
    public bool IsFound { get; init; }

    /// <summary>Whether it is known that the clock shown now is right: the account's time says so, or it has stood for two minutes.</summary>
    public bool IsClockKnown { get; init; }

    /// <summary>Whether the clock has fallen, while the program ran, further back than it could have been wrong by.</summary>
    public bool IsClockSetBack { get; init; }

    /// <summary>Whether a tick, the time that has passed or the account's time say that the end has come, whatever the clock shows.</summary>
    public bool IsEndTold { get; init; }

    /// <summary>Whether the strategy, its host or an exception asks for the end now.</summary>
    public bool IsEndAsked { get; init; }

    public bool IsStopping { get; init; }

    /// <summary>Whether the gate cannot go on, as where its journal has failed.</summary>
    public bool HasFailed { get; init; }

    public bool IsHalted { get; init; }

    /// <summary>Whether a halt asks for everything to be closed, and that has not begun.</summary>
    public bool IsFlattenDue { get; init; }

    /// <summary>Whether the occurrence's session is gone from the code.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Whether no closing adds anything any more.</summary>
    public bool AreClosingsFinal { get; init; }

    /// <summary>Whether no closing is under way.</summary>
    public bool AreClosingsOver { get; init; }

    /// <summary>Whether the next occurrence may begin beside a closing.</summary>
    public bool Overlaps { get; init; }

    /// <summary>Whether the code of the last occurrence has returned.</summary>
    public bool HasPreviousReturned { get; init; }

    public bool HasNewSettings { get; init; }
}
