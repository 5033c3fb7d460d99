using Sessions.Brokers;

namespace Sessions.Closing;

/// <summary>Cancels a scope's resting orders, again until a listing shows none.</summary>
internal sealed class OrderCanceller(CloseTools tools, CloseScope scope)
{
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

        foreach (var order in orders)
        {
            await CancelAsync(broker, order);
        }

        IsDone = orders.Count == 0 || await ListAsync(broker) is { Count: 0 };
        Problem = IsDone ? null : Problem ?? "resting orders are still listed after their cancellation";
    }

    private async Task<List<RestingOrder>?> ListAsync(IOrderBroker broker)
    {
        var (orders, failure) = await tools.AskAsync("list orders", broker.GetOrdersAsync);
        Problem = failure;
        return orders?.Where(scope.Contains).ToList();
    }

    private async Task CancelAsync(IOrderBroker broker, RestingOrder order)
    {
        var (done, failure) = await tools.AskAsync($"cancel order {order.Id}", async token =>
        {
            await broker.CancelAsync(order.Id, token);
            return order.Id;
        });
        Problem = failure;
        if (done is not null && !Cancelled.Contains(done))
        {
            (_cancelled ??= []).Add(done);
        }
    }
}
