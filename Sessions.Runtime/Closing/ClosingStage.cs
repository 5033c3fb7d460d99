namespace Sessions.Closing;

/// <summary>How far a closing has come. Each step is on record before anything follows from it, and none is ever taken back.</summary>
internal enum ClosingStage
{
    /// <summary>A handler runs first.</summary>
    Handling,

    /// <summary>Nothing is decided.</summary>
    Undecided,

    /// <summary>It is decided what to close, and what the last entries have filled is still added.</summary>
    Decided,

    /// <summary>Nothing is added any more, so that the next occurrence may begin beside it.</summary>
    Final,

    /// <summary>All is done, or somebody else's to do. It has no record any more.</summary>
    Over,
}
