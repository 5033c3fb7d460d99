using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Closing;

/// <summary>Cancels a scope's resting orders, again until a listing shows none.</summary>
internal sealed class OrderCanceller(CloseTools tools, CloseScope scope)
{
    private List<string>? _cancelled;
    private Dictionary<string, int>? _tries;

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

        // Those come first that were tried least. Closes wait for them no longer than an order may take.
        var until = new Deadline(tools.Clock, tools.Options.OrderTimeout);
        foreach (var some in orders.OrderBy(order => _tries?.GetValueOrDefault(order.Id)).Chunk(tools.Options.MaxConcurrentCloses))
        {
            await Task.WhenAll(some.Select(order => CancelAsync(broker, order)));
            if (until.IsOver(tools.Clock))
            {
                break;
            }
        }

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
        return orders;
    }

    private async Task CancelAsync(IOrderBroker broker, RestingOrder order)
    {
        var tries = _tries ??= new(StringComparer.Ordinal);
        tries[order.Id] = tries.GetValueOrDefault(order.Id) + 1;
        var (done, failure) = await tools.AskAsync($"cancel order {order.Id}", async token =>
        {
            await broker.CancelAsync(order.Id, token);
            return order.Id;
        });
        lock (tries)
        {
            Problem = failure ?? Problem;
            if (done is not null && !Cancelled.Contains(done))
            {
                (_cancelled ??= []).Add(done);
            }
        }
    }
}
