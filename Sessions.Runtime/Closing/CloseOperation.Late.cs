using Sessions.Brokers;

namespace Sessions.Closing;

// docs/decisions.md 84, 152
/// <content>What the last entries and orders fill after it was decided what to close: the strategy's own, even where the account's was meant.</content>
internal sealed partial class CloseOperation
{
    /// <summary>How much of the strategy's own was left open for its profit; null where nothing was decided.</summary>
    private Dictionary<(string Id, PositionSide Side), decimal>? _left;

    /// <summary>Those that were not there when it was decided, or are there again since they were closed: a netted one keeps its id.</summary>
    private Predicate<Position> After(PositionSnapshot snapshot)
    {
        var seen = snapshot.Positions.Select(static position => (position.Id, position.Side)).ToHashSet();
        return position => !seen.Contains((position.Id, position.Side))
            || _targets!.Exists(target => target.IsConfirmed && (target.Position.Id, target.Position.Side) == (position.Id, position.Side));
    }

    private Dictionary<(string Id, PositionSide Side), decimal> LeftOf(IEnumerable<Position> positions) => positions
        .Where(position => !CloseScope.IsMeant(action, position) && scope.VolumeOf(position) > 0).DistinctBy(static position => (position.Id, position.Side))
        .ToDictionary(static position => (position.Id, position.Side), scope.VolumeOf);

    /// <summary>Whether it was decided to leave a position open: for that its profit counted then, unless something has filled into it since.</summary>
    private bool IsLeft(Position position) => _left is not null && _left.TryGetValue((position.Id, position.Side), out var left) && scope.VolumeOf(position) <= left;

    /// <summary>Adds what came after the decision, once nothing can come any more.</summary>
    private async Task AskAndAddAsync(Predicate<Position> isLate)
    {
        if (await SnapshotAsync() is not { } snapshot)
        {
            return;
        }

        var late = Meant(snapshot.Positions.Where(position => isLate(position))).Select(meant => (meant.Position, Volume: Math.Min(meant.Volume, OwnOf(meant.Position))));
        await DecideAsync(late.Where(static own => own.Volume > 0), snapshot.AsOf);
        _isLate = null;
        foreach (var (request, answer) in _entries.Fills.Where(fill => !snapshot.Positions.Any(held => (held.Symbol, held.Side) == (fill.Request.Symbol, fill.Request.Side))))
        {
            // It had filled before, and was closed with the rest.
            await ForgetAsync(new Position(answer.PositionId ?? request.Symbol, request.Symbol, request.Side, answer.Volume, 0, snapshot.AsOf));
        }
    }

    /// <summary>How much of a late position the strategy has opened: by its tag, or where the account keeps none, by what its entries have filled.</summary>
    private decimal OwnOf(Position position)
    {
        if (scope.Owns(position) || tools.Broker.Capabilities.HasFlag(BrokerCapabilities.Tags))
        {
            return scope.Owns(position) ? position.Volume : 0;
        }

        var fills = _entries.Fills.Where(fill => (fill.Request.Symbol, fill.Request.Side) == (position.Symbol, position.Side));
        return tools.Broker.Capabilities.HasFlag(BrokerCapabilities.Hedging)
            ? fills.Any(fill => fill.Answer.PositionId is null || fill.Answer.PositionId == position.Id) ? position.Volume : 0
            : fills.Sum(static fill => fill.Answer.Volume);
    }

    /// <summary>Where the whole account is closed the ledger decides nothing, and still has to know what has filled before that is gone.</summary>
    private async ValueTask CountAsync()
    {
        if (scope.Ledger is not { } ledger || scope.DecidingLedger is not null)
        {
            return;
        }

        foreach (var (request, answer) in _entries.Fills)
        {
            if (ledger.Settle(request.ClientOrderId, answer, tools.Clock.GetUtcNow()) is { Count: > 0 } records)
            {
                await log.WriteAsync(records);
            }
        }
    }

    /// <summary>
    /// The entries to be asked about. Where a ledger decides, it does that itself; where it does not, those on record of earlier
    /// runs belong to them. Where nothing is closed, one matters only if it may come to rest, and is to be cancelled then.
    /// </summary>
    private static IReadOnlyList<EntryOrder> ToSettle(CloseTools tools, CloseScope scope, SessionAction action, bool cancelOrders, IReadOnlyList<EntryOrder> entries)
    {
        if (action is SessionAction.None or SessionAction.Custom)
        {
            return cancelOrders && entries.Count > 0 ? [.. entries.Where(static entry => entry.Request.Type != OrderType.Market)] : [];
        }

        if (scope.DecidingLedger is not null)
        {
            return [];
        }

        return scope.Ledger is not { } ledger || !cancelOrders ? entries
            : [.. entries, .. ledger.Unsettled.Where(order => order.PositionId is null && !entries.Any(entry => entry.Id == order.ClientOrderId)).Select(order => EntryOrder.Restore(order, tools.Clock.GetUtcNow()))];
    }
}
