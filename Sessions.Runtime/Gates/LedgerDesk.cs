using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Journals;

namespace Sessions.Gates;

/// <summary>
/// Sends a strategy's own orders on an account that keeps no tags: each is on record before it is sent, and counted once when
/// its final answer comes.
/// </summary>
internal sealed class LedgerDesk(GateServices services, StrategyLedger ledger)
{
    private IBroker Broker => services.Runtime.Broker;

    private DateTimeOffset Now => services.Clock.UtcNow;

    public async ValueTask<OrderResult> OpenAsync(OpenRequest request, Func<Func<CancellationToken, ValueTask<OrderResult>>, ValueTask<OrderResult>> send)
    {
        if (ledger.IsShared && (request.StopLoss is not null || request.TakeProfit is not null))
        {
            return OrderResult.Rejected(
                $"The account '{Broker.Account}' nets positions and keeps no tags, so nobody could tell whose position an attached stop-loss or take-profit has closed. "
                + "Send the exit as a resting order of its own, in the other direction.");
        }

        var order = new OrderRecord
        {
            ClientOrderId = request.ClientOrderId!,
            Symbol = request.Symbol,
            Side = request.Side,
            Volume = request.Volume,
            SentAt = Now,
        };
        return await SendAsync(order, () => send(token => Broker.OpenAsync(request, token)));
    }

    public async ValueTask<OrderResult> CloseAsync(CloseRequest request, Func<Func<CancellationToken, ValueTask<OrderResult>>, ValueTask<OrderResult>> send)
    {
        var snapshot = await Broker.GetPositionsAsync(CancellationToken.None);
        if (snapshot.Positions.FirstOrDefault(position => position.Id == request.PositionId) is not { } position)
        {
            return OrderResult.Rejected($"There is no position {request.PositionId}.");
        }

        // No wait lies between the question and the answer's use, so that two closes at once cannot both have the same volume.
        if (ledger.VolumeToClose(position) is var own && request.Volume > own)
        {
            return OrderResult.Rejected(FormattableString.Invariant($"{own} of position {position.Id} is {services.Identity.Tag}'s own; {request.Volume} cannot be closed."));
        }

        var order = new OrderRecord
        {
            ClientOrderId = request.ClientOrderId!,
            Symbol = position.Symbol,
            Side = position.Side == PositionSide.Long ? PositionSide.Short : PositionSide.Long,
            Volume = request.Volume,
            PositionId = position.Id,
            SentAt = Now,
        };
        return await SendAsync(order, () => send(token => Broker.CloseAsync(request, token)));
    }

    private async ValueTask<OrderResult> SendAsync(OrderRecord order, Func<ValueTask<OrderResult>> send)
    {
        ledger.Send(order);
        OrderResult result;
        try
        {
            await services.Journal.WriteAsync([order]);
            result = await send();
        }
        catch (Exception exception) when (exception is JournalException or SessionEndedException)
        {
            // It was not sent.
            await services.Journal.TryWriteAsync(ledger.Settle(order.ClientOrderId, OrderResult.Rejected("it was not sent"), Now));
            throw;
        }

        if (ledger.Settle(order.ClientOrderId, result, Now) is { Count: > 0 } records)
        {
            await services.Journal.TryWriteAsync(records);
        }

        return result;
    }
}
