namespace Sessions;

/// <summary>When the next occurrence begins while the last one's closing has not come to its end.</summary>
public enum AfterEndPolicy
{
    /// <summary>When that is done: the last end is confirmed or acknowledged first.</summary>
    Wait = 0,

    /// <summary>
    /// At its time, once it is decided what the last end closes and nothing of it can fill any more. That closing goes on with
    /// its own positions beside the next occurrence; while it is past <see cref="RunOptions.CloseDeadline"/>, nothing is opened.
    /// </summary>
    Overlap = 1,
}
