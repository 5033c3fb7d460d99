using Sessions.Orders;

namespace Sessions.Closing;

// docs/decisions.md 85, 153, 188
/// <summary>Finds what a closing may do now about one of its targets.</summary>
internal readonly ref struct ClosingTargetStep(
    AccountTerms terms, AccountBlotters account, Blotter blotter, ClosingState closing, bool isMarketOpen, long now, ClosingEffects effects)
{
    /// <summary>Adds what may be done about a target, its close among it.</summary>
    public void Take(Target target)
    {
        if (blotter.Pending(target) is { } pending)
        {
            // The news of what a done one's close has filled may have been lost with an earlier process.
            if (pending.State == OrderState.InDoubt || (pending.State == OrderState.Resend
                && (target.IsDone || (!terms.IsHedging && now - pending.ReturnedAt >= terms.Patience + terms.Settles))))
            {
                effects.Once(new(ClosingDo.Query, pending.Id));
            }
            else if (pending.State == OrderState.Resend && !terms.IsHedging && target.ShownAt <= pending.MissedAt)
            {
                // A symbol's one position may have turned since it was seen, and is somebody else's then.
                effects.Once(new(ClosingDo.Look));
            }
            else if (pending.State == OrderState.Resend && isMarketOpen
                && (terms.IsHedging || target.Shown >= pending.Volume) && !AskBlocker(target) && HasPlace())
            {
                effects.Add(pending);
            }
        }
        else if (target.IsDone)
        {
            return;
        }
        else if (blotter.Left(target) <= 0 || target.Shown <= 0 || target.ShownAt <= account.LastAnswered(target, terms)
            || now - target.ShownAt >= terms.Patience)
        {
            effects.Once(new(ClosingDo.Look));
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
        foreach (var order in target.IsRestUnclear ? blotter.OwnOpen : default)
        {
            if (order is { State: OrderState.InDoubt, Closes: null } && order.Symbol == target.Symbol)
            {
                effects.Once(new(ClosingDo.Query, order.Id));
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

        if (blocker.State is OrderState.InDoubt or OrderState.Resend || blocker.IsOverdue(terms, now))
        {
            effects.Once(new(ClosingDo.Query, blocker.Id));
        }

        return true;
    }

    /// <summary>
    /// What protects the position is cancelled only now that it can be closed, and may have filled meanwhile. A part that is not
    /// protected needs none of that.
    /// </summary>
    private bool ReleaseGuards(Target target)
    {
        if (target.Kind == TargetKind.Share && blotter.Unprotected(target.Symbol, target.Side) >= blotter.ToSend(target))
        {
            return false;
        }

        var has = false;
        foreach (var order in terms.IsHedging ? blotter.Guards(account.TicketOf(target)) : blotter.OrdersOn(target.Symbol))
        {
            if (order.IsOpen && OwnOrders.IsOn(order, target, account, terms) && blotter.Protects(order, terms))
            {
                has = true;
                if (order.State != OrderState.Sent || order.IsOverdue(terms, now))
                {
                    effects.Once(new(order.State == OrderState.Resting ? ClosingDo.Cancel : ClosingDo.Query, order.Id));
                }
            }
        }

        return has;
    }

    private void Send(Target target)
    {
        // What a later occurrence holds of a symbol's one position is its own.
        var most = target.Kind == TargetKind.Share ? decimal.MaxValue
            : terms.IsHedging ? LeftByOwnClose(target)
            : target.Shown - blotter.HeldAfter(closing.Occurrence, target.Symbol, target.Side);
        var volume = Math.Min(most, blotter.ToSend(target));
        var attempt = blotter.Attempts(target) + 1;
        if (attempt > 1)
        {
            // Many a venue closes all of a position, whatever its volume: only what it has refused is bound by its steps.
            volume = terms.MostOf(target.Symbol, volume);
        }

        if (volume <= 0)
        {
            AskWhatIsHeld(target);
            effects.Once(new(ClosingDo.Look));
            return;
        }

        if (!HasPlace())
        {
            return;
        }

        var id = ClientOrderIds.Fit(FormattableString.Invariant($"{target.Id}:{attempt}"));
        effects.Add(new Order(id, closing.Occurrence, target.Symbol, target.Side.Opposite(), volume)
        {
            Closes = account.TicketOf(target),
            Target = target.Id,
            Attempt = attempt,
            IsOffLedger = closing.IsWholeAccount || target.Kind == TargetKind.Part,
        });
    }

    /// <summary>Orders that may have changed what is held keep a share from being sent, and from being done, until it is known what they have filled.</summary>
    private void AskWhatIsHeld(Target target)
    {
        foreach (var order in target.Kind == TargetKind.Share ? blotter.OrdersOn(target.Symbol) : default)
        {
            if ((order.State != OrderState.Sent || order.IsOverdue(terms, now)) && OwnOrders.IsUnknown(order, target.Symbol, closing))
            {
                effects.Once(new(ClosingDo.Query, order.Id));
            }
        }
    }

    /// <summary>
    /// How much is left by all that is known, where a list may not show yet what a close of the strategy's own has taken: nothing
    /// where the entry is not known. Otherwise no bound.
    /// </summary>
    private decimal LeftByOwnClose(Target target)
    {
        var ticket = account.TicketOf(target);
        var (taken, hasOwn, isRecent) = (0m, false, false);

        // A venue that uses a ticket again must not lead in a circle.
        for (var (former, most) = (ticket, blotter.Orders.Count); ; most--)
        {
            foreach (var close in blotter.ClosedBy(former))
            {
                taken += close.Filled;
                hasOwn |= close is { Target: null, Filled: > 0 };
                isRecent |= close.Filled > 0 && target.ShownAt - close.AnsweredAt < terms.Lag;
                if (former == ticket && close is { Filled: > 0, Position: { } rest } && rest != ticket)
                {
                    // What it has left has that ticket by now.
                    taken = decimal.MaxValue / 2;
                }
            }

            var origin = blotter.OriginOf(former);
            if (origin?.Closes is not { } before || most <= 0)
            {
                return hasOwn && isRecent ? origin?.Filled - taken ?? 0 : decimal.MaxValue;
            }

            former = before;
        }
    }

    private bool HasPlace() => terms.MaxCloses == int.MaxValue || account.ClosesUnderWay + effects.Closes < terms.MaxCloses;
}
