using Sessions.Orders;

namespace Sessions.Closing;

/// <summary>What a closing asks of who runs it. Nothing, where that is somebody's own call.</summary>
internal class CloseConditions
{
    public static CloseConditions None { get; } = new();

    /// <summary>The action as it is told of, where that is not the closing's own; or null.</summary>
    public virtual SessionAction? Action => null;

    /// <summary>Called when it is decided for good what is closed, and that goes on; null where nobody asks.</summary>
    public virtual Action? OnFixed => null;

    /// <summary>Why nothing may be sent any more, or null.</summary>
    public virtual ValueTask<string?> RefusalAsync() => ValueTask.FromResult<string?>(null);

    /// <summary>
    /// Whether a close can fill. Where the market's calendar says that it cannot, it is sent all the same unless something that
    /// protects the position had to be cancelled for it: a calendar may be wrong.
    /// </summary>
    /// <param name="book">The strategy's.</param>
    public virtual bool IsMarketOpen(Book book) => true;
}
