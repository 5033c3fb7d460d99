using Sessions.Orders;

namespace Sessions.Closing;

// docs/decisions.md 188
/// <summary>Finds all that a closing may do now.</summary>
internal readonly ref struct ClosingSteps(
    AccountTerms terms, AccountBlotters account, string tag, ClosingState closing, bool isMarketOpen, long now, List<ClosingEffect> into)
{
    private readonly Blotter _blotter = account[tag];

    public void Add()
    {
        if (closing.Stage == ClosingStage.Over)
        {
            return;
        }

        var targets = closing.TargetsIn(_blotter).ToArray();
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

        foreach (var target in targets.OrderBy(_blotter.Attempts))
        {
            Close(target);
        }

        if (IsCloseUnderWay(targets) || into.Exists(static effect => effect.Do == ClosingDo.Close))
        {
            into.RemoveAll(static effect => effect.Do is ClosingDo.Look or ClosingDo.Query or ClosingDo.Cancel);
        }
        else if (closing.Stage == ClosingStage.Final && Array.TrueForAll(targets, static target => target.IsDone) && !HasOpenOrders(targets)
            && (closing.IsDustReported || !HasDust(targets)))
        {
            into.Add(new(ClosingDo.Finish));
        }
    }

    /// <summary>The close that one target may have now, or null.</summary>
    public ClosingEffect? CloseOf(string targetId)
    {
        if (closing.Stage is ClosingStage.Handling or ClosingStage.Over || !_blotter.Targets.TryGetValue(targetId, out var target)
            || target.Closing != closing.Name)
        {
            return null;
        }

        Close(target);
        foreach (var effect in into)
        {
            if (effect.Do == ClosingDo.Close)
            {
                return effect;
            }
        }

        return null;
    }

    private void Tell(Target[] targets)
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
        foreach (var (_, order) in _blotter.Orders)
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
            if (order.State != OrderState.Sent)
            {
                var goes = order.State == OrderState.Resting && !OwnOrders.IsLeft(order, closing, account, _blotter, terms);
                Once(new(goes ? ClosingDo.Cancel : ClosingDo.Query, order.Id));
            }
        }

        AskOtherClosings();
        if (closing.Stage == ClosingStage.Undecided || (closing.Stage == ClosingStage.Decided && isSettled))
        {
            Once(new(ClosingDo.Look));
        }
    }

    /// <summary>
    /// What another closing's order has left of a symbol's one position is not known without an answer to that, and its
    /// runner may have given up.
    /// </summary>
    private void AskOtherClosings()
    {
        foreach (var (_, target) in _blotter.Targets)
        {
            var isAsked = !terms.IsHedging && closing.Stage < ClosingStage.Final && target.Closing != closing.Name;
            if (isAsked && _blotter.Pending(target) is { State: OrderState.InDoubt or OrderState.Resend } pending)
            {
                Once(new(ClosingDo.Query, pending.Id));
            }
        }
    }

    private void Close(Target target)
    {
        if (_blotter.Pending(target) is { } pending)
        {
            // The news of what a done one's close has filled may have been lost with an earlier process.
            if (pending.State == OrderState.InDoubt || (pending.State == OrderState.Resend && (target.IsDone || now - pending.ReturnedAt >= terms.Patience)))
            {
                Once(new(ClosingDo.Query, pending.Id));
            }
            else if (pending.State == OrderState.Resend && isMarketOpen && !AskBlocker(target) && HasPlace())
            {
                into.Add(new(ClosingDo.Close, pending.Id, pending));
            }
        }
        else if (target.IsDone)
        {
            return;
        }
        else if (_blotter.Left(target) <= 0 || target.Shown <= 0 || target.ShownAt <= account.LastAnswered(target, terms)
            || now - target.ShownAt >= terms.Patience)
        {
            Once(new(ClosingDo.Look));
            AskWhatOpened(target);
            AskBlocker(target);
            AskWhatIsHeld(target);
        }
        else if (isMarketOpen && !AskBlocker(target) && !ReleaseGuards(target))
        {
            Send(target);
        }
    }

    /// <summary>What has come up may be the target's rest, or what an entry has opened; an answer to that entry tells.</summary>
    private void AskWhatOpened(Target target)
    {
        foreach (var (_, order) in _blotter.Orders)
        {
            if (target.IsRestUnclear && order is { State: OrderState.InDoubt, Closes: null } && order.Symbol == target.Symbol)
            {
                Once(new(ClosingDo.Query, order.Id));
            }
        }
    }

    /// <summary>Another close of the position may still fill. Where nobody runs it any more, this one asks what became of it.</summary>
    private bool AskBlocker(Target target)
    {
        if (account.Blocker(target, terms) is not { } blocker)
        {
            return false;
        }

        if (blocker.State is OrderState.InDoubt or OrderState.Resend)
        {
            Once(new(ClosingDo.Query, blocker.Id));
        }

        return true;
    }

    /// <summary>
    /// What protects the position is cancelled only now that it can be closed, and may have filled meanwhile. A part that is not
    /// protected needs none of that.
    /// </summary>
    private bool ReleaseGuards(Target target)
    {
        if (target.Kind == TargetKind.Share && _blotter.Unprotected(target.Symbol, target.Side) >= _blotter.ToSend(target))
        {
            return false;
        }

        var has = false;
        foreach (var (_, order) in _blotter.Orders)
        {
            if (order.IsOpen && OwnOrders.IsOn(order, target, account, terms) && _blotter.Protects(order, terms))
            {
                has = true;
                if (order.State != OrderState.Sent)
                {
                    Once(new(order.State == OrderState.Resting ? ClosingDo.Cancel : ClosingDo.Query, order.Id));
                }
            }
        }

        return has;
    }

    private void Send(Target target)
    {
        // What a later occurrence holds of a symbol's one position is its own.
        var most = terms.IsHedging || target.Kind == TargetKind.Share ? decimal.MaxValue
            : target.Shown - _blotter.HeldAfter(closing.Occurrence, target.Symbol, target.Side);
        var volume = Math.Min(most, _blotter.ToSend(target));
        if (volume <= 0 || volume < terms.LeastOf(target.Symbol))
        {
            AskWhatIsHeld(target);
            Once(new(ClosingDo.Look));
            return;
        }

        if (!HasPlace())
        {
            return;
        }

        var attempt = _blotter.Attempts(target) + 1;
        var id = FormattableString.Invariant($"{target.Id}:{attempt}");
        into.Add(new(ClosingDo.Close, id, new Order(id, closing.Occurrence, target.Symbol, target.Side.Opposite(), volume)
        {
            Closes = account.TicketOf(target),
            Target = target.Id,
            Attempt = attempt,
            IsOffLedger = closing.IsWholeAccount || target.Kind == TargetKind.Part,
        }));
    }

    /// <summary>Orders that may have changed what is held keep a share from being sent, and from being done, until it is known what they have filled.</summary>
    private void AskWhatIsHeld(Target target)
    {
        foreach (var (_, order) in _blotter.Orders)
        {
            if (target.Kind == TargetKind.Share && order.State != OrderState.Sent && OwnOrders.IsUnknown(order, target.Symbol, closing))
            {
                Once(new(ClosingDo.Query, order.Id));
            }
        }
    }

    private bool HasPlace()
    {
        var taken = account.ClosesUnderWay;
        foreach (var effect in into)
        {
            taken += effect.Do == ClosingDo.Close ? 1 : 0;
        }

        return taken < terms.MaxCloses;
    }

    private bool IsCloseUnderWay(Target[] targets)
    {
        var blotter = _blotter;
        return Array.Exists(targets, target => blotter.Pending(target) is { State: OrderState.Sent });
    }

    /// <summary>Whether an order up to its occurrence, or one of its own, has no final answer and is not left to rest.</summary>
    private bool HasOpenOrders(Target[] targets)
    {
        foreach (var (_, order) in _blotter.Orders)
        {
            if (OwnOrders.Concerns(order, closing) && !OwnOrders.IsAtRest(order, closing, account, _blotter, terms))
            {
                return true;
            }
        }

        var blotter = _blotter;
        return Array.Exists(targets, target => blotter.Pending(target) is not null);
    }

    private static bool HasDust(Target[] targets) => Array.Exists(targets, static target => target.IsDust);

    private void Once(ClosingEffect effect)
    {
        if (!into.Contains(effect))
        {
            into.Add(effect);
        }
    }
}
