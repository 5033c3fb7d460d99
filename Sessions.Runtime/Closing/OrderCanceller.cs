using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Closing;

// docs/decisions.md 134
/// <summary>
/// Cancels a scope's resting orders, again until a listing shows none. Of a whole account those are meant that the first
/// listing shows: what others place after that belongs to sessions of theirs.
/// </summary>
/// <param name="tools">The broker and the limits.</param>
/// <param name="scope">Whose orders.</param>
/// <param name="entries">The strategy's own that may come to rest late.</param>
internal sealed class OrderCanceller(CloseTools tools, CloseScope scope, IReadOnlyList<EntryOrder> entries)
{
    private InTurn? _turns;
    private HashSet<string>? _first;
    private List<string>? _cancelled;

    public IReadOnlyList<string> Cancelled => _cancelled ?? [];

    public bool IsDone { get; private set; }

    public string? Problem { get; private set; }

    public async Task RoundAsync()
    {
        if (IsDone)
        {
            return;
        }

        if (tools.Broker is not IOrderBroker broker || !broker.Capabilities.HasFlag(BrokerCapabilities.Orders))
        {
            IsDone = true;
            return;
        }

        if (await ListAsync(broker) is not { } orders)
        {
            return;
        }

        // Closes wait for them no longer than an order may take.
        _turns ??= new InTurn(tools);
        await _turns.EachAsync(orders, static order => order.Id, order => CancelAsync(broker, order));
        IsDone = orders.Count == 0 || await ListAsync(broker) is { Count: 0 };
        Problem = IsDone ? null : Problem ?? "resting orders are still listed after their cancellation";
    }

    /// <summary>Looks again: some may have come to rest since.</summary>
    public Task AgainAsync()
    {
        IsDone = false;
        return RoundAsync();
    }

    /// <summary>The client order ids of those that rest; none where that cannot be told.</summary>
    public async Task<IReadOnlyCollection<string>> ListedAsync() => tools.Broker is IOrderBroker broker && broker.Capabilities.HasFlag(BrokerCapabilities.Orders)
        ? (await ListAsync(broker) ?? []).ConvertAll(static order => order.ClientOrderId)
        : [];

    private async Task<List<RestingOrder>?> ListAsync(IOrderBroker broker)
    {
        var (orders, failure) = await tools.AskAsync("list orders", broker.GetOrdersAsync, orders => AccountAnswers.Read(orders, scope));
        Problem = failure;
        if (orders is null || scope.Scope != SessionScope.Account)
        {
            return orders;
        }

        _first ??= orders.Select(static order => order.Id).ToHashSet(StringComparer.Ordinal);
        return orders.FindAll(IsMeant);
    }

    private bool IsMeant(RestingOrder order) => _first!.Contains(order.Id) || scope.Owns(order) || entries.Any(entry => entry.Id == order.ClientOrderId);

    private async Task CancelAsync(IOrderBroker broker, RestingOrder order)
    {
        var (done, failure) = await tools.AskAsync($"cancel order {order.Id}", async token =>
        {
            await broker.CancelAsync(order.Id, token);
            return order.Id;
        });
        lock (_turns!)
        {
            Problem = failure ?? Problem;
            if (done is not null && !Cancelled.Contains(done))
            {
                (_cancelled ??= []).Add(done);
            }
        }
    }
}
