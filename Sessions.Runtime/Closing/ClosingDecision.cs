using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Closing;

// docs/decisions.md 184, 185
/// <summary>
/// What a list of the open positions says: which targets are closed, what is still to be decided, and whether that is decided for
/// good. An answer beats a list for as long as the list may lag behind it.
/// </summary>
/// <param name="terms">What the account can do.</param>
/// <param name="account">All blotters, as they were before.</param>
/// <param name="change">Gets what changes.</param>
/// <param name="positions">The list.</param>
/// <param name="at">The instant as of which it counts.</param>
/// <param name="decidedAt">The same, UTC, for people.</param>
internal sealed class ClosingDecision(
    AccountTerms terms, AccountBlotters account, ClosingChange change, IReadOnlyList<Position> positions, long at, DateTimeOffset? decidedAt)
{
    private readonly ClosingState _closing = change.Closing!;
    private readonly ClosingRests _rests = new(terms, account, change);
    private Dictionary<(string Key, PositionSide Side), Position>? _listed;

    private Blotter Blotter => change.Blotter;

    public void Take()
    {
        // By the orders as they are now: what has been answered since the list was asked for is younger than it, and not yet old.
        var isSettled = AreSettled();
        foreach (var target in _closing.TargetsIn(Blotter))
        {
            if (!target.IsDone && Blotter.Pending(target) is null)
            {
                Judge(target);
            }
            else if (!target.IsDone && !terms.IsHedging && Blotter.Pending(target) is { State: OrderState.Resend })
            {
                // Whether the close still means the position that is there.
                change.Put(target with { Shown = Listed(target.Symbol, target.Side)?.Volume ?? 0, ShownAt = at });
            }
        }

        if (_closing.Stage == ClosingStage.Final)
        {
            return;
        }

        var isClear = true;
        foreach (var position in positions)
        {
            isClear &= !IsOurs(position) || Decide(position);
        }

        change.Closing = _closing with
        {
            Stage = isSettled && isClear && !IsAnythingUnseen() ? ClosingStage.Final : ClosingStage.Decided,
            DecidedAt = _closing.DecidedAt ?? decidedAt,
        };
    }

    private bool AreSettled(string? symbol = null) => OwnOrders.AreSettled(_closing, account, Blotter, terms, symbol);

    /// <summary>Compares one target with the list.</summary>
    private void Judge(Target target)
    {
        var (ticket, left) = (account.TicketOf(target), Blotter.Left(target));
        var held = Listed(terms.IsHedging ? ticket : target.Symbol, target.Side);
        // On a netting account a later occurrence may hold a part of it by now.
        var later = terms.IsHedging || target.Kind == TargetKind.Share ? 0 : LaterOf(target.Symbol, target.Side);
        var isOld = IsOld(ticket, target.Symbol);
        var isGone = (held is null || held.Volume <= later) && isOld && at - target.ShownAt >= terms.Lag && account.Blocker(target, terms) is null;
        target = target with { IsRestUnclear = false };
        if (isGone && held is null && _rests.Find(positions, target, left, out var isUnclear) is var rest)
        {
            (held, target) = (rest, target with { Ticket = rest?.Id ?? target.Ticket, IsRestUnclear = isUnclear });
            isGone = rest is null && !isUnclear;
        }

        var shown = held is null ? 0 : Math.Max(0, held.Volume - later);
        target = held is null ? target with { Shown = 0 } : target with { Shown = held.Volume, ShownAt = shown > 0 ? at : target.ShownAt };
        target = target.Kind switch
        {
            // The fills alone say how much of a share or a part is closed; of a share all of them must be known.
            TargetKind.Share => target with { IsConfirmed = left <= 0 && IsShareKnown(target) },
            TargetKind.Part => target with { IsConfirmed = left <= 0 || isGone },
            _ => JudgeWhole(target, left, shown, isOld, isGone),
        };
        change.Put(target with { IsDust = IsDust(target, left, shown) });
    }

    /// <summary>The first of the list under an id, or on a netting account of a symbol, on a side.</summary>
    private Position? Listed(string key, PositionSide side)
    {
        if (_listed is null)
        {
            _listed = new(positions.Count);
            foreach (var position in positions)
            {
                _listed.TryAdd((terms.IsHedging ? position.Id : position.Symbol, position.Side), position);
            }
        }

        return _listed.GetValueOrDefault((key, side));
    }

    private Target JudgeWhole(Target target, decimal left, decimal shown, bool isOld, bool isGone)
    {
        if (isGone || (left <= OwnClosesOf(target) && shown <= 0 && (terms.IsHedging || !IsAnyFillRecent(target.Symbol))))
        {
            return target with { IsConfirmed = true };
        }

        if (left > 0 || shown <= 0 || !isOld)
        {
            return target;
        }

        // It was said to be filled, and still is there. A netted position may be another by now, which its fills cannot tell.
        return terms.IsHedging ? target with { Volume = target.Volume - left + shown }
            : target with { IsConfirmed = !IsAnyFillRecent(target.Symbol) };
    }

    /// <summary>How much of a position the strategy's own closes have taken since it was last shown: that explains, too, that it is gone.</summary>
    private decimal OwnClosesOf(Target target)
    {
        var sum = 0m;
        foreach (var order in terms.IsHedging ? Blotter.ClosedBy(account.TicketOf(target)) : default)
        {
            sum += order.Target is null && order.AnsweredAt > target.ShownAt ? order.Filled : 0;
        }

        return sum;
    }

    /// <summary>Whether it is known how much of a share is left: by its own fills, or where nothing can have changed what is held unseen.</summary>
    private bool IsShareKnown(Target target) => AreSettled(target.Symbol)
        && (Blotter.Unfilled(target) <= 0 || Blotter.OrdersOn(target.Symbol).First(order => OwnOrders.IsUnknown(order, target.Symbol, _closing)) is null);

    private bool IsDust(Target target, decimal left, decimal shown)
    {
        if (target.IsConfirmed || left <= 0 || (target.Kind == TargetKind.Share ? !IsShareKnown(target) : shown <= 0) || Blotter.Attempts(target) == 0)
        {
            return false;
        }

        return terms.MostOf(target.Symbol, target.Kind == TargetKind.Share ? left : Math.Min(left, shown)) == 0;
    }

    /// <summary>Whether the closing may touch a position at all: the strategy's own, and of a whole account all that its first list shows.</summary>
    private bool IsOurs(Position position) => (_closing is { IsWholeAccount: true, Stage: ClosingStage.Undecided }) || IsOwn(position);

    private bool IsOwn(Position position) => terms.HasTags ? position.Tag == (_closing.Owner ?? change.Tag)
        : terms.IsHedging ? Blotter.HasOpened(position.Id)
        : position.Side.Signed(Blotter.Holdings(position.Symbol)) > 0;

    /// <summary>Decides about a position, as far as that has not been done; false where it cannot be told yet.</summary>
    private bool Decide(Position position)
    {
        var known = Blotter.Targets.GetValueOrDefault(Target.IdOf(_closing.Name, position.Id));
        if (known is { IsKept: true })
        {
            return true;
        }

        if (terms.IsHedging)
        {
            if (known is not null || _rests.IsDecided(position))
            {
                return true;
            }

            if (_rests.MayBeRest(position))
            {
                return false;
            }
        }

        if ((terms.IsHedging ? position.Volume : VolumeOf(position, known)) is not { } volume)
        {
            return false;
        }

        if (volume <= 0)
        {
            return true;
        }

        if (!_closing.Means(position))
        {
            change.Put(new Target(_closing.Name, position.Id, position.Symbol, position.Side, position.Volume, TargetKind.Kept) { Was = position });
        }
        else
        {
            var kind = terms.IsShared && !_closing.IsWholeAccount ? TargetKind.Share : TargetKind.Whole;
            var target = known is null ? new Target(_closing.Name, position.Id, position.Symbol, position.Side, volume, kind)
                : known with { Volume = known.Volume + volume, IsConfirmed = false, IsDust = false };
            target = target with { Was = position, Counted = terms.IsHedging ? 0 : HeldOn(position), Shown = position.Volume, ShownAt = at };
            change.Put(target);
            _rests.Decided(target);
        }

        return true;
    }

    /// <summary>How much of a symbol's one position is to be decided about, beyond what targets have; null where that cannot be told yet.</summary>
    private decimal? VolumeOf(Position position, Target? known)
    {
        var rest = position.Volume - LaterOf(position.Symbol, position.Side);
        var isShare = terms.IsShared && !_closing.IsWholeAccount;
        var (isClear, isAlone) = (true, known is null);
        foreach (var target in Blotter.TargetsOn(position.Symbol))
        {
            if (target is not { IsConfirmed: false, IsKept: false } || target.Side != position.Side)
            {
                continue;
            }

            rest -= Math.Max(0, Blotter.Left(target));
            isClear &= Blotter.Pending(target) is null;
            isAlone = false;
        }

        if (isShare)
        {
            return Math.Min(Blotter.Free(position.Symbol, position.Side), rest);
        }

        // How much of what is shown a close on its way has left is not known; nor, while the list may lag, what one has that is done.
        if (!isClear || (!isAlone && rest > 0 && !IsOld(position.Symbol, position.Symbol)))
        {
            return null;
        }

        // What comes after the first list is closed only as far as the strategy itself has opened it.
        if (known is null && _closing.Stage == ClosingStage.Undecided)
        {
            return rest;
        }

        return terms.HasTags ? rest : Math.Min(rest, HeldOn(position) - (known?.Counted ?? 0));
    }

    /// <summary>How much of a symbol's one position the strategy's own fills have opened, up to the closing's occurrence.</summary>
    private decimal HeldOn(Position position) => position.Side.Signed(Blotter.Holdings(position.Symbol, _closing.Occurrence));

    /// <summary>Whether something own is known that the list does not show yet, or that no target has.</summary>
    private bool IsAnythingUnseen()
    {
        // Of a symbol all its entries say the same, but on a hedging account.
        HashSet<string>? asked = null;
        foreach (var (_, order) in Blotter.Orders)
        {
            if (order is not { Closes: null, Filled: > 0, IsOffLedger: false } || order.Occurrence > _closing.Occurrence
                || (!terms.IsHedging && !(asked ??= new(StringComparer.Ordinal)).Add(order.Symbol)))
            {
                continue;
            }

            if (terms.IsHedging ? IsFillUnseen(order)
                : terms.IsShared && !_closing.IsWholeAccount ? IsShareUndecided(order.Symbol)
                : IsAnyFillRecent(order.Symbol) && !IsKept(order.Symbol))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFillUnseen(Order entry) => at - entry.AnsweredAt < terms.Lag && (entry.Position is not { } opened
        || (Listed(opened, PositionSide.Long) is null && Listed(opened, PositionSide.Short) is null
            && !_rests.IsDecided(opened, _closing.Name) && Blotter.ClosedBy(opened).First(static _ => true) is null));

    /// <summary>A ledger that shows more than targets could be made of: the list lags, or the account differs, which a person must look at.</summary>
    private bool IsShareUndecided(string symbol) => _closing.Action != SessionAction.None && !IsKept(symbol)
        && Blotter.Free(symbol, Sides.Of(Blotter.Holdings(symbol))) > 0;

    private bool IsKept(string symbol) => Blotter.TargetsOn(symbol).First(target =>
        target.IsKept && target.Closing == _closing.Name) is not null;

    private bool IsOld(string ticket, string symbol) => at - account.LastAnswered(ticket, symbol, terms) >= terms.Lag;

    private bool IsAnyFillRecent(string symbol) => Blotter.OrdersOn(symbol).First(order => order is { Closes: null, Filled: > 0 }
        && order.Occurrence <= _closing.Occurrence && at - order.AnsweredAt < terms.Lag) is not null;

    private decimal LaterOf(string symbol, PositionSide side) => Blotter.HeldAfter(_closing.Occurrence, symbol, side);
}
