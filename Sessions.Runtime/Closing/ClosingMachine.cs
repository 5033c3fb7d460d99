using Sessions.Orders;

namespace Sessions.Closing;

/// <summary>
/// What a closing does next, and what has come of it, as functions of what is known: no I/O, no clock, no lock. Whoever runs it
/// asks <see cref="Next"/>, writes what is to be on record, does all of it and tells <see cref="On"/>, until it is over. A crash
/// loses nothing but what asking finds out again.
/// </summary>
internal static class ClosingMachine
{
    /// <summary>All that may be done now; nothing where there is nothing to do but wait.</summary>
    /// <param name="terms">What the account can do.</param>
    /// <param name="account">The blotters of all who trade on it.</param>
    /// <param name="tag">The strategy's.</param>
    /// <param name="closing">Its closing.</param>
    /// <param name="isMarketOpen">Whether an order can fill.</param>
    /// <param name="now">The process's own time.</param>
    /// <param name="into">Gets what is to be done; empty before.</param>
    public static void Next(AccountTerms terms, AccountBlotters account, string tag, ClosingState closing, bool isMarketOpen, long now,
        List<ClosingEffect> into) =>
        new ClosingSteps(terms, account, tag, closing, isMarketOpen, now, into).Add();

    /// <summary>
    /// The close that <see cref="Next"/> would give for one target; null where it would give none. Who has waited for a place asks
    /// again before it sends: so what other targets of the same list would take of the places is not counted.
    /// </summary>
    /// <param name="terms">What the account can do.</param>
    /// <param name="account">The blotters of all who trade on it.</param>
    /// <param name="tag">The strategy's.</param>
    /// <param name="closing">Its closing.</param>
    /// <param name="targetId">The target, one of the closing's.</param>
    /// <param name="isMarketOpen">Whether an order can fill.</param>
    /// <param name="now">The process's own time.</param>
    public static ClosingEffect? NextClose(AccountTerms terms, AccountBlotters account, string tag, ClosingState closing, string targetId,
        bool isMarketOpen, long now)
    {
        var blotter = account[tag];
        if (closing.Stage is ClosingStage.Handling or ClosingStage.Over || !blotter.Targets.TryGetValue(targetId, out var target)
            || target.Closing != closing.Name)
        {
            return null;
        }

        var into = new List<ClosingEffect>(1);
        new ClosingTargetStep(terms, account, blotter, closing, isMarketOpen, now, new ClosingEffects(into)).Take(target);
        return into.Find(static effect => effect.Do == ClosingDo.Close) is { Do: ClosingDo.Close } close ? close : null;
    }

    /// <summary>What an event changes. An answer may be to anybody's order, and then changes that one's blotter.</summary>
    public static ClosingChange On(AccountTerms terms, AccountBlotters account, string tag, ClosingState closing, ClosingEvent happened, long now)
    {
        if (happened is ClosingEvent.Answered answered)
        {
            return Answered(terms, account, answered, now);
        }

        var change = new ClosingChange(tag, account[tag], closing);
        switch (happened)
        {
            case ClosingEvent.Handled handled when closing.Stage == ClosingStage.Handling:
                change.Closing = closing with { Stage = ClosingStage.Undecided, Action = handled.Then };
                break;
            case ClosingEvent.Cancelled cancelled when change.Blotter.Orders.TryGetValue(cancelled.OrderId, out var order) && order.IsOpen:
                // What it has filled before is not known, nor whether the account has done it.
                change.Put(order with { State = OrderState.InDoubt });
                break;
            case ClosingEvent.Looked looked:
                new ClosingDecision(terms, account, change, looked.Positions, Math.Min(looked.AsOf, looked.AskedAt), looked.DecidedAt).Take();
                break;
            case ClosingEvent.Alarmed:
                change.Closing = closing with { IsAlarmed = true };
                break;
            case ClosingEvent.DustReported:
                change.Closing = closing with { IsDustReported = true };
                break;
            case ClosingEvent.Acknowledged:
                ClosingOver.WriteOff(terms, account, change, now);
                break;
            case ClosingEvent.GaveWay:
                ClosingOver.GiveWay(change);
                break;
            case ClosingEvent.Finished:
                ClosingOver.Finish(terms, account, change);
                break;
        }

        return change;
    }

    /// <summary>What an answer changes, whoever has asked for it; nothing where the order is not known, or is done already.</summary>
    public static ClosingChange Answered(AccountTerms terms, AccountBlotters account, ClosingEvent.Answered happened, long now)
    {
        var tag = account.SenderOf(happened.OrderId, happened.Tag) ?? string.Empty;
        var change = new ClosingChange(tag, account[tag], null);
        if (change.Blotter.Orders.TryGetValue(happened.OrderId, out var order) && order.IsOpen && !(happened is { IsQuery: true, Answer: null }))
        {
            var returned = happened.IsQuery ? order : order with { ReturnedAt = now };
            var isOnlyAsked = order.Target is null || change.Blotter.Targets.GetValueOrDefault(order.Target) is not { IsDone: false };
            change.Put(returned.After(happened.Answer ?? default, terms, isOnlyAsked, happened.AskedAt ?? now, now));
        }

        return change;
    }
}
