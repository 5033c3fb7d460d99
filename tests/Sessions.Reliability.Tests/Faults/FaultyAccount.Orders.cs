using Sessions.Brokers;

namespace Sessions.Reliability.Faults;

/// <content>Its resting orders: placed, cancelled with a fault, and filled when a test says so.</content>
internal sealed partial class FaultyAccount
{
    public RestingOrder Rest(string? tag)
    {
        _orders.Add(new RestingOrder($"{++_ids}", $"rest {_ids}", "EURUSD", PositionSide.Long, OrderType.Stop, 1, 1.2m, tag));
        return _orders[^1];
    }

    public async ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
    {
        await CallAsync();
        switch (Cancels.TryDequeue(out var fault) ? fault : OrderFault.None)
        {
            case OrderFault.Throws:
                throw new InvalidOperationException("it cannot be cancelled now");
            case OrderFault.Hangs:
                await NeverAsync();
                break;
            case OrderFault.Slow:
                // The market is faster than the cancellation.
                await Task.Delay(Slowness, clock, CancellationToken.None);
                Fill(orderId);
                break;
            case OrderFault.ThrowsAfter:
                Fill(orderId);
                throw new InvalidOperationException("it has filled");
            default:
                Take(orderId, static _ => OrderResult.Rejected("cancelled"));
                break;
        }
    }

    /// <summary>The market reaches every resting order.</summary>
    public void FillAll() => Array.ForEach([.. _orders], order => Fill(order.Id));

    /// <summary>Fills a resting order, where it still rests.</summary>
    public void Fill(string orderId) => Take(orderId, order => Fill(order.ClientOrderId, order.Symbol, order.Volume, order.Tag));

    private OrderResult Fill(string clientOrderId, string symbol, decimal volume, string? tag)
    {
        var position = Hold(tag, volume, ProfitOf(symbol), symbol);
        Fills.Add((clientOrderId, symbol, volume, clock.GetUtcNow()));
        Opened.Add((position, clientOrderId));
        return OrderResult.Filled(volume, 1.1m, position.Id);
    }

    private void Take(string orderId, Func<RestingOrder, OrderResult> answer)
    {
        foreach (var order in _orders.Where(order => order.Id == orderId).ToArray())
        {
            _orders.Remove(order);
            _answers[order.ClientOrderId] = answer(order);
        }
    }
}
