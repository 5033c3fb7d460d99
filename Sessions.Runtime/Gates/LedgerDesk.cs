using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Journals;

namespace Sessions.Gates;

// docs/decisions.md 131, 133
/// <summary>
/// Sends a strategy's own orders on an account that keeps no tags: each is on record before it is sent, and counted once when
/// its final answer comes.
/// </summary>
internal sealed class LedgerDesk(GateServices services, StrategyLedger ledger)
{
    private IBroker Broker => services.Runtime.Broker;

    private DateTimeOffset Now => services.Clock.UtcNow;

    /// <param name="request">What to open.</param>
    /// <param name="isNamed">Whether the strategy has given the order its id.</param>
    /// <param name="send">Sends what may still be sent.</param>
    /// <param name="open">Opens, where that is still allowed.</param>
    public async ValueTask<OrderResult> OpenAsync(
        OpenRequest request, bool isNamed, Func<Func<CancellationToken, ValueTask<OrderResult>>, ValueTask<OrderResult>> send, Func<OpenRequest, CancellationToken, ValueTask<OrderResult>> open)
    {
        if (ledger.IsShared && (request.StopLoss is not null || request.TakeProfit is not null))
        {
            return OrderResult.Rejected(
                $"The account '{Broker.Account}' nets positions and keeps no tags, so nobody could tell whose position an attached stop-loss or take-profit has closed. "
                + "Send the exit as a resting order of its own, in the other direction.");
        }

        var settlements = ledger.Settlements;
        if (isNamed && await FindAsync(new OrderQuery(request.ClientOrderId) { Symbol = request.Symbol }, send) is { } known)
        {
            return known;
        }

        var order = new OrderRecord
        {
            ClientOrderId = request.ClientOrderId,
            Symbol = request.Symbol,
            Side = request.Side,
            Volume = request.Volume,
            SentAt = Now,
        };
        return ledger.Send(order, isNamed ? settlements : null) ? await SendAsync(order, () => send(token => open(request, token))) : await OpenAsync(request, isNamed, send, open);
    }

    /// <param name="request">What to close.</param>
    /// <param name="isNamed">Whether the strategy has given the order its id.</param>
    /// <param name="send">Sends what may still be sent.</param>
    public async ValueTask<OrderResult> CloseAsync(CloseRequest request, bool isNamed, Func<Func<CancellationToken, ValueTask<OrderResult>>, ValueTask<OrderResult>> send)
    {
        var settlements = ledger.Settlements;
        if (isNamed && await FindAsync(new OrderQuery(request.ClientOrderId) { Symbol = request.Symbol, PositionId = request.PositionId }, send) is { } known)
        {
            return known;
        }

        var snapshot = await Broker.GetPositionsAsync(CancellationToken.None);
        if (snapshot.Positions.FirstOrDefault(position => position.Id == request.PositionId) is not { } position)
        {
            return OrderResult.Rejected($"There is no position {request.PositionId}.");
        }

        if (request.Volume > ledger.VolumeToClose(position))
        {
            await CountFilledAsync(position.Symbol);
        }

        // No wait lies between the question and the answer's use, so that two closes at once cannot both have the same volume.
        if (ledger.VolumeToClose(position) is var own && request.Volume > own)
        {
            return OrderResult.Rejected(FormattableString.Invariant($"{own} of position {position.Id} is {services.Identity.Tag}'s own; {request.Volume} cannot be closed."));
        }

        request = request with { Symbol = position.Symbol, Side = position.Side };
        var order = new OrderRecord
        {
            ClientOrderId = request.ClientOrderId,
            Symbol = position.Symbol,
            Side = position.Side == PositionSide.Long ? PositionSide.Short : PositionSide.Long,
            Volume = request.Volume,
            PositionId = position.Id,
            SentAt = Now,
        };
        return ledger.Send(order, isNamed ? settlements : null) ? await SendAsync(order, () => send(token => Broker.CloseAsync(request, token))) : await CloseAsync(request, isNamed, send);
    }

    /// <summary>
    /// What an order of the id has come to that the account has had already; null where it has had none, and where the ledger
    /// waits for its answer. The account carries it out once, so it must not be counted a second time, nor for a second strategy.
    /// Where something was settled since the question was put, it may have been this very order, and is looked for again.
    /// </summary>
    private async ValueTask<OrderResult?> FindAsync(OrderQuery query, Func<Func<CancellationToken, ValueTask<OrderResult>>, ValueTask<OrderResult>> send)
    {
        if (ledger.IsOwn(query.ClientOrderId))
        {
            return null;
        }

        var known = await send(token => Broker.QueryAsync(query, token));
        return known.Status == OrderStatus.NotFound ? null : known;
    }

    /// <summary>Counts what orders of a symbol have filled since they were answered, as resting ones do.</summary>
    private async ValueTask CountFilledAsync(string symbol)
    {
        foreach (var order in ledger.Unsettled.Where(order => order.Symbol == symbol))
        {
            var result = await Broker.QueryAsync(order.Query, CancellationToken.None);
            if (result.Status == OrderStatus.Filled && ledger.Settle(order.ClientOrderId, result, Now) is { Count: > 0 } records)
            {
                await services.Journal.TryWriteAsync(records);
            }
        }
    }

    private async ValueTask<OrderResult> SendAsync(OrderRecord order, Func<ValueTask<OrderResult>> send)
    {
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
        catch
        {
            ledger.Returned(order.ClientOrderId, isKnown: false, Now);
            throw;
        }

        ledger.Returned(order.ClientOrderId, result.IsWithVenue, Now);
        if (ledger.Settle(order.ClientOrderId, result, Now) is { Count: > 0 } records)
        {
            await services.Journal.TryWriteAsync(records);
        }

        return result;
    }
}
