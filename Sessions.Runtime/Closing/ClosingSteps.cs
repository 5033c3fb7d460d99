using Sessions.Orders;

namespace Sessions.Closing;

// docs/decisions.md 188
/// <summary>Finds all that a closing may do now.</summary>
internal readonly ref struct ClosingSteps(
    AccountTerms terms, AccountBlotters account, string tag, ClosingState closing, bool isMarketOpen, long now, List<ClosingEffect> into)
{
    private readonly Blotter _blotter = account[tag];
    private readonly ClosingEffects _effects = new(into);

    public void Add()
    {
        if (closing.Stage == ClosingStage.Over)
        {
            return;
        }

        var targets = closing.TargetsIn(_blotter);
        Tell(targets);
        if (closing.Stage == ClosingStage.Handling)
        {
            into.Add(new(ClosingDo.Handle));
            return;
        }

        // A list or an answer that overtakes that of a close would be read as if it came after it.
        if (!IsCloseUnderWay(targets))
        {
            SettleOrders();
        }

        var step = new ClosingTargetStep(terms, account, _blotter, closing, isMarketOpen, now, _effects);
        IEnumerable<Target> fewestAttemptsFirst = targets.Count > 1 ? targets.OrderBy(_blotter.Attempts) : targets;
        foreach (var target in fewestAttemptsFirst)
        {
            step.Take(target);
        }

        if (_effects.Closes > 0 || IsCloseUnderWay(targets))
        {
            into.RemoveAll(static effect => effect.Do is ClosingDo.Look or ClosingDo.Query or ClosingDo.Cancel);
        }
        else if (closing.Stage == ClosingStage.Final && AreDone(targets) && !HasOpenOrders(targets)
            && (closing.IsDustReported || !HasDust(targets)))
        {
            into.Add(new(ClosingDo.Finish));
        }
    }

    private void Tell(IReadOnlyList<Target> targets)
    {
        if (!closing.IsAlarmed && now >= closing.DueAt)
        {
            into.Add(new(ClosingDo.Alarm));
        }

        if (!closing.IsDustReported && HasDust(targets))
        {
            into.Add(new(ClosingDo.ReportDust));
        }
    }

    /// <summary>Brings the strategy's own orders to an end, as far as they are not left as they are, and decides once they are.</summary>
    private void SettleOrders()
    {
        var isSettled = true;
        foreach (var order in _blotter.OwnOpen)
        {
            if (!OwnOrders.Concerns(order, closing))
            {
                continue;
            }

            if (OwnOrders.IsAtRest(order, closing, account, _blotter, terms))
            {
                continue;
            }

            isSettled = false;
            if (order.State != OrderState.Sent || order.IsOverdue(terms, now))
            {
                var goes = order.State == OrderState.Resting && !OwnOrders.IsLeft(order, closing, account, _blotter, terms);
                _effects.Once(new(goes ? ClosingDo.Cancel : ClosingDo.Query, order.Id));
            }
        }

        AskOtherClosings();
        if (closing.Stage == ClosingStage.Undecided || (closing.Stage == ClosingStage.Decided && isSettled))
        {
            _effects.Once(new(ClosingDo.Look));
        }
    }

    /// <summary>
    /// What another closing's order has left of a symbol's one position is not known without an answer to that, and its
    /// runner may have given up.
    /// </summary>
    private void AskOtherClosings()
    {
        if (terms.IsHedging || closing.Stage >= ClosingStage.Final)
        {
            return;
        }

        foreach (var (_, target) in _blotter.Targets)
        {
            if (target.Closing != closing.Name && _blotter.Pending(target) is { } pending
                && (pending.State is OrderState.InDoubt or OrderState.Resend || pending.IsOverdue(terms, now)))
            {
                _effects.Once(new(ClosingDo.Query, pending.Id));
            }
        }
    }

    private bool IsCloseUnderWay(IReadOnlyList<Target> targets)
    {
        foreach (var target in targets)
        {
            if (_blotter.Pending(target) is { State: OrderState.Sent })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an order up to its occurrence, or one of its own, has no final answer and is not left to rest.</summary>
    private bool HasOpenOrders(IReadOnlyList<Target> targets)
    {
        foreach (var order in _blotter.OwnOpen)
        {
            if (OwnOrders.Concerns(order, closing) && !OwnOrders.IsAtRest(order, closing, account, _blotter, terms))
            {
                return true;
            }
        }

        foreach (var target in targets)
        {
            if (_blotter.Pending(target) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreDone(IReadOnlyList<Target> targets)
    {
        foreach (var target in targets)
        {
            if (!target.IsDone)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasDust(IReadOnlyList<Target> targets)
    {
        foreach (var target in targets)
        {
            if (target.IsDust)
            {
                return true;
            }
        }

        return false;
    }
}
