using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Closing;

// docs/decisions.md 85
/// <summary>Asks what became of closes that other strategies have sent, before a closing of the whole account sends one of its own.</summary>
/// <param name="tools">The broker and the limits.</param>
/// <param name="own">The closing strategy's own, which the closing goes on with by itself.</param>
internal sealed class ForeignCloses(CloseTools tools, IReadOnlyList<CloseRequest>? own)
{
    private readonly Deadline _patience = new(tools.Clock, tools.Options.CloseDeadline);

    /// <summary>
    /// Why nothing can be sent for a position now: a close of it may still fill, or has filled since the last snapshot. Null
    /// where there is none.
    /// </summary>
    /// <param name="target">The position.</param>
    /// <param name="sent">What all strategies have sent.</param>
    public async ValueTask<string?> SettleAsync(CloseTarget target, SentCloses sent)
    {
        string? reason = null;
        foreach (var close in sent.Of(target.Position.Id, target.SeenAt))
        {
            if (close.Id != target.Pending && own?.Any(mine => mine.ClientOrderId == close.Id) != true)
            {
                reason = await SettleAsync(close, sent) ?? $"another close of it has been sent: {close.Id}";
            }
        }

        return reason;
    }

    private async ValueTask<string?> SettleAsync(SentCloses.SentClose close, SentCloses sent)
    {
        if (close.SettledAt is not null)
        {
            return $"another close of it has been answered, and what it has left is not known yet: {close.Id}";
        }

        var (fate, unheard) = await tools.AskAsync($"query order {close.Id}", token => tools.Broker.QueryAsync(close.Query, token));
        if (fate?.IsTerminal == true || (fate?.Status == OrderStatus.NotFound && IsBelieved(close)))
        {
            sent.Settle(close.Id, tools.Clock.GetUtcNow());
        }

        return unheard;
    }

    /// <summary>
    /// Whether an order that the broker says it does not have may be forgotten: it may be on its way while its call has not
    /// come back, and for as long as an order may take after that; past the deadline nobody waits for it any more.
    /// </summary>
    private bool IsBelieved(SentCloses.SentClose close)
    {
        var now = tools.Clock.GetUtcNow();
        return _patience.IsOver(tools.Clock) || (close.ReturnedAt < now && now - close.ReturnedAt >= tools.Patience);
    }
}
