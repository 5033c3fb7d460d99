using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Closing;

/// <summary>
/// Tells on a hedging account what a partial close has left from what an entry has opened, where the account gives the rest
/// another ticket.
/// </summary>
internal sealed class ClosingRests(AccountTerms terms, AccountBlotters account, ClosingChange change)
{
    private Dictionary<(string Symbol, PositionSide Side), LinkedList<Position>>? _free;
    private Dictionary<(string Symbol, PositionSide Side), decimal>? _most;

    private Blotter Blotter => change.Blotter;

    /// <summary>
    /// What is left of a target under a ticket that no answer has named: a position of the strategy's own, of its side and no
    /// bigger, that no order has opened and nobody has decided about.
    /// </summary>
    /// <param name="positions">The list.</param>
    /// <param name="target">A target that it does not show.</param>
    /// <param name="left">How much of the target its fills have left.</param>
    /// <param name="isUnclear">Whether there is one that an entry without an answer may have opened instead.</param>
    public Position? Find(IReadOnlyList<Position> positions, Target target, decimal left, out bool isUnclear)
    {
        isUnclear = false;
        if (!terms.IsHedging || !terms.HasTags || target.Kind != TargetKind.Whole || left <= 0)
        {
            return null;
        }

        var found = FirstFree(positions, target, left);
        isUnclear = found is not null && Blotter.OwnOpen.First(order => order.Closes is null && order.Symbol == target.Symbol
            && order.Side == target.Side) is not null;
        return isUnclear ? null : found;
    }

    /// <summary>Whether a position may be what is left of a target whose close has no answer yet, or which is not listed any more.</summary>
    public bool MayBeRest(Position position)
    {
        if (Blotter.HasOpened(position.Id))
        {
            return false;
        }

        if (_most is null)
        {
            _most = [];
            foreach (var (_, target) in Blotter.Targets)
            {
                Decided(target);
            }
        }

        return _most.TryGetValue((position.Symbol, position.Side), out var most) && position.Volume <= most;
    }

    /// <summary>A target was added, which may have a rest too.</summary>
    public void Decided(Target target)
    {
        if (_most is not null && target is { Kind: TargetKind.Whole, IsDone: false } && (target.Shown <= 0 || Blotter.Pending(target) is not null))
        {
            var (key, left) = ((target.Symbol, target.Side), Blotter.Left(target));
            _most[key] = _most.TryGetValue(key, out var most) ? Math.Max(most, left) : left;
        }
    }

    /// <summary>Whether a target has a position, be it done or not. What another closing keeps or has left as dust is free.</summary>
    public bool IsDecided(Position position) => IsDecided(position.Id, change.Closing!.Name);

    /// <inheritdoc cref="IsDecided(Position)"/>
    public bool IsDecided(string position, string closing)
    {
        if (Blotter.Targets.IsEmpty)
        {
            return false;
        }

        if (Blotter.TargetsAt(position).First(Counts) is not null)
        {
            return true;
        }

        foreach (var former in account.Formerly(position))
        {
            if (Blotter.TargetsUnder(former).First(target => Counts(target) && account.TicketOf(target) == position) is not null)
            {
                return true;
            }
        }

        return false;

        bool Counts(Target target) => target.Closing == closing || !(target.IsKept || target.IsDust);
    }

    private bool IsKept(Position position) => Blotter.TargetsAt(position.Id).First(static target => target.IsKept) is not null;

    /// <summary>The first position of the list that is free to be a target's rest. One that was found is not free for the next.</summary>
    private Position? FirstFree(IReadOnlyList<Position> positions, Target target, decimal left)
    {
        if (_free is null)
        {
            _free = [];
            var owner = change.Closing!.Owner ?? change.Tag;
            foreach (var position in positions)
            {
                if (position.Tag == owner && !IsDecided(position) && !IsKept(position) && !Blotter.HasOpened(position.Id))
                {
                    var key = (position.Symbol, position.Side);
                    _free.TryAdd(key, []);
                    _free[key].AddLast(position);
                }
            }
        }

        var free = _free.GetValueOrDefault((target.Symbol, target.Side));
        for (var node = free?.First; node is not null;)
        {
            var next = node.Next;
            if (IsDecided(node.Value))
            {
                free!.Remove(node);
            }
            else if (node.Value.Volume <= left)
            {
                return node.Value;
            }

            node = next;
        }

        return null;
    }
}
