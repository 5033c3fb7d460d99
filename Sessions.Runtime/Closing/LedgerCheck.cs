using Sessions.Brokers;

namespace Sessions.Closing;

/// <summary>Brings a strategy's ledger up to date before it is decided what to close, and says where it and the account differ.</summary>
internal sealed class LedgerCheck(CloseTools tools, StrategyLedger ledger, CloseLog log)
{
    private IReadOnlyDictionary<string, string> _mismatches = new Dictionary<string, string>();
    private DateTimeOffset? _askedSince;
    private bool _isDecided;

    /// <summary>Whether it is known what every order of the strategy's own has filled.</summary>
    public bool IsResolved { get; private set; }

    /// <summary>Whether an order was found to have filled after it was decided what to close.</summary>
    public bool HasLateFill { get; private set; }

    /// <summary>Whether the other positions have waited long enough for an order of which nobody can tell.</summary>
    public bool MayDecide => tools.Clock.GetUtcNow() - _askedSince >= tools.Options.OrderTimeout;

    /// <summary>Whether nothing is left to find out, and the account holds what the ledger shows.</summary>
    public bool IsClear => IsResolved && !HasLateFill && _mismatches.Count == 0;

    public IEnumerable<string> Mismatched => _mismatches.Keys;

    public IEnumerable<string> Problems => _mismatches.Values.Concat(
        ledger.Unsettled.Select(static order => $"it is not known what order {order.ClientOrderId} has filled"));

    /// <summary>Everything that is known to have filled is in the decision; a fill that is found from now on comes late.</summary>
    public void Decided() => (_isDecided, HasLateFill) = (true, false);

    /// <summary>Asks what became of the orders without a final answer.</summary>
    public async Task ResolveAsync()
    {
        _askedSince ??= tools.Clock.GetUtcNow();
        foreach (var order in ledger.Unsettled)
        {
            var (result, _) = await tools.AskAsync($"query order {order.ClientOrderId}", token => tools.Broker.QueryAsync(order.ClientOrderId, token));
            if (result is not null && ledger.Settle(order.ClientOrderId, result, tools.Clock.GetUtcNow()) is { Count: > 0 } records)
            {
                // An entry that has filled, or a close that has not, leaves something that was not in the decision.
                HasLateFill |= _isDecided && (result.Volume > 0 || order.PositionId is not null);
                await log.WriteAsync(records);
            }
        }

        IsResolved = ledger.Unsettled.Count == 0;
    }

    /// <summary>Compares with the snapshot by which it is decided.</summary>
    public async Task CompareAsync(PositionSnapshot snapshot)
    {
        (_mismatches, var forgotten) = ledger.Compare(snapshot);
        if (forgotten.Count > 0)
        {
            await log.WriteAsync(forgotten);
        }
    }
}
