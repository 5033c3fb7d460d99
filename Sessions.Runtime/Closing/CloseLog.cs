using Sessions.Journals;

namespace Sessions.Closing;

/// <summary>Is told what a closing is about to do and what came of it, so that another process could go on with it. This one forgets.</summary>
internal class CloseLog
{
    public static CloseLog None { get; } = new();

    /// <summary>It was decided what to close; nothing has been sent.</summary>
    public virtual ValueTask DecidedAsync(IReadOnlyList<CloseTarget> targets, DateTimeOffset decidedAt) => ValueTask.CompletedTask;

    /// <summary>It is decided for good what to close, and that goes on.</summary>
    public virtual void Fixed()
    {
    }

    /// <summary>A further close is about to be sent under the target's pending id.</summary>
    public virtual ValueTask SendingAsync(CloseTarget target) => ValueTask.CompletedTask;

    /// <summary>A final answer has come, for a volume of which nothing was counted before.</summary>
    public virtual ValueTask AnsweredAsync(CloseTarget target, decimal filled) => ValueTask.CompletedTask;

    /// <summary>The ledger has changed.</summary>
    public virtual ValueTask WriteAsync(IReadOnlyList<JournalRecord> records) => ValueTask.CompletedTask;

    /// <summary>Why nothing may be sent any more, or null.</summary>
    public virtual ValueTask<string?> RefusalAsync() => ValueTask.FromResult<string?>(null);
}
