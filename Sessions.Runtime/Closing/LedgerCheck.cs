using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Journals;

namespace Sessions.Closing;

/// <summary>Brings a strategy's ledger up to date before it is decided what to close, and says where it and the account differ.</summary>
internal sealed class LedgerCheck(CloseTools tools, StrategyLedger ledger, CloseLog log)
{
    private IReadOnlyDictionary<string, string> _mismatches = new Dictionary<string, string>();
    private readonly Deadline _patience = new(tools.Clock, tools.Options.CloseDeadline);
    private Deadline? _asked;
    private readonly InTurn _turns = new(tools);
    private int? _decided;
    private int? _deciding;

    /// <summary>Whether it is known what every order of the strategy's own has filled.</summary>
    public bool IsResolved { get; private set; }

    /// <summary>Whether an order was found to have filled after it was decided what to close, by whoever heard of it.</summary>
    public bool HasLateFill => _decided is { } decided && decided != ledger.Changes;

    /// <summary>Whether the other positions have waited long enough for an order of which nobody can tell.</summary>
    public bool MayDecide => _asked?.IsOver(tools.Clock) == true;

    /// <summary>Whether nothing is left to find out, and the account holds what the ledger shows.</summary>
    public bool IsClear => IsResolved && !HasLateFill && _mismatches.Count == 0;

    public IEnumerable<string> Mismatched => _mismatches.Keys;

    public IEnumerable<string> Problems => _mismatches.Values.Concat(
        ledger.Unsettled.Select(static order => $"it is not known what order {order.ClientOrderId} has filled"));

    /// <summary>It is about to be decided, by what is known now.</summary>
    public void Deciding() => _deciding = ledger.Changes;

    /// <summary>Everything that was known to have filled is in the decision; a fill that is found from then on comes late.</summary>
    public void Decided() => _decided = _deciding ?? ledger.Changes;

    /// <summary>Whether the account had an order at the last look that may still fill.</summary>
    public bool HasWorking { get; private set; }

    /// <summary>Asks what became of the orders without a final answer.</summary>
    /// <param name="kept">The resting ones that are left as they are: they are waited for by nobody.</param>
    public async Task ResolveAsync(IReadOnlyCollection<string> kept)
    {
        _asked ??= new Deadline(tools.Clock, tools.Options.OrderTimeout);
        HasWorking = false;
        await _turns.EachAsync(ledger.Unsettled, static order => order.ClientOrderId, ResolveAsync);
        IsResolved = ledger.Unsettled.All(order => kept.Contains(order.ClientOrderId));
    }

    private async Task ResolveAsync(OrderRecord order)
    {
        var (result, _) = await tools.AskAsync($"query order {order.ClientOrderId}", token => tools.Broker.QueryAsync(order.Query, token));
        if (result?.IsWithVenue == true)
        {
            HasWorking = true;
            ledger.Returned(order.ClientOrderId, isKnown: true, tools.Clock.GetUtcNow());
        }

        result = result?.Status == OrderStatus.NotFound && IsBelieved(order) ? OrderResult.Rejected(result.Reason!) : result;
        if (result is { Status: not OrderStatus.NotFound }
            && ledger.Settle(order.ClientOrderId, result, tools.Clock.GetUtcNow()) is { Count: > 0 } records)
        {
            await log.WriteAsync(records);
        }
    }

    /// <summary>Compares with the snapshot by which it is decided.</summary>
    /// <param name="snapshot">What the account holds.</param>
    /// <param name="targets">What the closing closes already.</param>
    public async Task CompareAsync(PositionSnapshot snapshot, IReadOnlyList<CloseTarget> targets)
    {
        if (ledger.Compare(snapshot, ReservedBy(targets), _deciding) is not { } compared)
        {
            return;
        }

        (_mismatches, var forgotten) = compared;
        if (forgotten.Count > 0)
        {
            await log.WriteAsync(forgotten);
        }
    }

    private Func<string, PositionSide, decimal> ReservedBy(IReadOnlyList<CloseTarget> targets) => (key, side) =>
        targets.Where(target => target is { IsShared: true, IsConfirmed: false } && ledger.KeyOf(target.Position) == key && target.Position.Side == side).Sum(static target => target.Remaining);

    /// <summary>
    /// Whether an order that the broker says it does not have may be forgotten: it may be on its way while its call has not
    /// come back, and for as long as an order may take after that; past the deadline nobody waits for it any more.
    /// </summary>
    private bool IsBelieved(OrderRecord order)
    {
        var now = tools.Clock.GetUtcNow();
        return _patience.IsOver(tools.Clock) || ledger.HasReturned(order.ClientOrderId, now - tools.Patience);
    }
}
