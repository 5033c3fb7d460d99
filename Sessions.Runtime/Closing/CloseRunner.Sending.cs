using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Closing;

/// <content>How closes are sent: some at a time over all who close on the account, each on record before.</content>
internal sealed partial class CloseRunner
{
    private async Task CloseAsync(List<ClosingEffect> closes, CloseRound round)
    {
        if (await conditions.RefusalAsync() is { } refusal)
        {
            foreach (var close in closes)
            {
                round.HadTurn(close.Order!.Target!);
                Notes.Failed(close.Order.Target!, refusal);
            }

            return;
        }

        // Those that have a place at once are on record together.
        var places = closes.ConvertAll(close => (Target: close.Order!.Target!, Place: book.Desk.Places.TakeAsync(this)));
        var prepared = places.ConvertAll(close =>
            (close.Target, close.Place, Order: close.Place.IsCompletedSuccessfully ? Prepare(close.Target, round) : null));
        await FlushAsync();
        await Task.WhenAll(prepared.Select(close => close.Place.IsCompletedSuccessfully && close.Order is not null
            ? SendAsync(close.Target, close.Order)
            : WaitAsync(close.Target, close.Place, round)));
    }

    private Order? Prepare(string target, CloseRound round)
    {
        var order = book.TrySend(name, target, conditions.IsMarketOpen(book), tools.Clock.GetUtcNow());
        if (order is null)
        {
            Notes.Failed(target, "another action is closing it");
        }
        else
        {
            round.HadTurn(target);
            round.HasChanged();
        }

        return order;
    }

    /// <summary>A place is freed within a few order timeouts, so nobody needs to give up waiting for one.</summary>
    private async Task WaitAsync(string target, Task place, CloseRound round)
    {
        var hadPlace = place.IsCompletedSuccessfully;
        await place;
        if (hadPlace)
        {
            // It was asked for, and there is nothing to send any more.
            book.Desk.Places.Free();
        }
        else if (round.Until.IsOver(tools.Clock))
        {
            round.HadTurn(target);
            Notes.Failed(target, "its turn has not come yet: closes before it have taken too long");
            book.Desk.Places.Free();
        }
        else if (await conditions.RefusalAsync() is { } refusal)
        {
            round.HadTurn(target);
            Notes.Failed(target, refusal);
            book.Desk.Places.Free();
        }
        else if (Prepare(target, round) is { } order)
        {
            await FlushAsync();
            await SendAsync(target, order);
        }
        else
        {
            book.Desk.Places.Free();
        }
    }

    /// <summary>Sends a close that is on record, and frees its place.</summary>
    private async Task SendAsync(string targetId, Order order)
    {
        try
        {
            var target = book.Blotter.Targets[targetId];
            Notes.Sent(targetId);
            var request = new CloseRequest(order.Closes!, order.Volume) { ClientOrderId = order.Id, Symbol = order.Symbol, Side = target.Side };
            var (answer, failure) = await tools.AskAsync($"close position {order.Closes}", token => tools.Broker.CloseAsync(request, token));
            book.Answered(order.Id, answer, askedAt: null);
            Note(target, answer, failure, isQuery: false);
            if (answer is { Status: OrderStatus.Rejected })
            {
                await LearnAsync(order.Symbol);
            }
        }
        finally
        {
            book.Desk.Places.Free();
        }
    }

    /// <summary>A refused close may be for a volume that the account takes no orders for.</summary>
    private async Task LearnAsync(string symbol)
    {
        if (tools.Broker is IInstrumentSource source && !book.Terms.Instruments.ContainsKey(symbol)
            && (await tools.AskAsync($"get instrument {symbol}", token => source.GetInstrumentAsync(symbol, token))).Answer is { } rules)
        {
            book.Learn(rules with { Symbol = symbol });
        }
    }
}
