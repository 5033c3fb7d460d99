using System.Diagnostics.CodeAnalysis;
using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Journals;
using Sessions.Orders;

namespace Sessions.Gates;

// docs/decisions.md 24, 131, 133, 220
/// <summary>Sends a strategy's own orders: each is on record before it is sent, and counted once when its final answer comes.</summary>
/// <param name="services">The gate's.</param>
/// <param name="occurrence">The occurrence, counted from the strategy's first.</param>
internal sealed class OrderEntry(GateServices services, int occurrence)
{
    private IBroker Broker => services.Runtime.Broker;

    private string NoExits => $"The account '{Broker.Account}' nets positions and keeps no tags, so nobody could tell whose position an attached "
        + "stop-loss or take-profit has closed. Send the exit as a resting order of its own, in the other direction.";

    private Book Book => services.Book;

    private AccountTerms Terms => services.Book.Terms;

    /// <param name="request">What to open.</param>
    /// <param name="isNamed">Whether the strategy has given the order its id.</param>
    /// <param name="send">Sends, unless nothing may be sent any more.</param>
    /// <param name="open">Opens, where that is still allowed.</param>
    public async ValueTask<OrderResult> OpenAsync(
        OpenRequest request, bool isNamed, Sender send, Func<OpenRequest, CancellationToken, ValueTask<OrderResult>> open)
    {
        if (Terms.IsShared && (request.StopLoss is not null || request.TakeProfit is not null))
        {
            return OrderResult.Rejected(NoExits);
        }

        if (isNamed && await FindAsync(new OrderQuery(request.ClientOrderId) { Symbol = request.Symbol }, send) is { } known)
        {
            return known;
        }

        var order = new Order(request.ClientOrderId, occurrence, request.Symbol, request.Side, request.Volume)
        {
            MayRest = request.Type != OrderType.Market,
            SentAt = services.Clock.UtcNow,
        };
        return await SendAsync(order, Put(order), () => send(token => open(request, token)));
    }

    /// <param name="request">What to close.</param>
    /// <param name="isNamed">Whether the strategy has given the order its id.</param>
    /// <param name="send">Sends, unless nothing may be sent any more.</param>
    public async ValueTask<OrderResult> CloseAsync(CloseRequest request, bool isNamed, Sender send)
    {
        if (isNamed && await FindAsync(new OrderQuery(request.ClientOrderId) { Symbol = request.Symbol, PositionId = request.PositionId }, send) is { } known)
        {
            return known;
        }

        if (Terms is { IsHedging: true, HasTags: true } && KnownAs(request) is var (symbol, side))
        {
            return await SendCloseAsync(OrderOf(request, symbol, side), null, () => send(token => Broker.CloseAsync(request, token)));
        }

        var snapshot = await Broker.GetPositionsAsync(CancellationToken.None);
        if (snapshot.Positions.FirstOrDefault(position => position.Id == request.PositionId) is not { } position)
        {
            return OrderResult.Rejected($"There is no position {request.PositionId}.");
        }

        if (request.Volume > OwnOf(position))
        {
            await CountFilledAsync(position.Symbol);
        }

        request = request with { Symbol = position.Symbol, Side = position.Side };
        return await SendCloseAsync(OrderOf(request, position.Symbol, position.Side), position, () => send(token => Broker.CloseAsync(request, token)));
    }

    /// <summary>Changes the stop-loss and take-profit of a position of the strategy's own, which no end is closing.</summary>
    /// <param name="request">The position, and both as they are to be.</param>
    /// <param name="broker">The account.</param>
    /// <param name="send">Sends, unless nothing may be sent any more.</param>
    public async ValueTask<OrderResult> ModifyAsync(ModifyRequest request, IProtectiveBroker broker, Sender send)
    {
        if (Terms.IsShared)
        {
            return OrderResult.Rejected(NoExits);
        }

        var snapshot = await Broker.GetPositionsAsync(CancellationToken.None);
        if (snapshot.Positions.FirstOrDefault(position => position.Id == request.PositionId) is not { } position)
        {
            return OrderResult.Rejected($"There is no position {request.PositionId}.");
        }

        return services.OwnOf(position) <= 0 ? OrderResult.Rejected($"Position {position.Id} is not {services.Identity.Tag}'s own.")
            : Book.Look((account, _) => account.IsBeingClosed(position.Id)) ? OrderResult.Rejected($"Position {position.Id} is being closed by the end of a session.")
            : await send(token => broker.ModifyAsync(request, token));
    }

    private ValueTask<OrderResult> SendCloseAsync(Order order, Position? position, Func<ValueTask<OrderResult>> send) =>
        PutClose(order, position, out var before) is { } refusal ? ValueTask.FromResult(OrderResult.Rejected(refusal)) : SendAsync(order, before, send);

    /// <summary>The strategy has cancelled one of its orders: what that has filled before is asked at once, so that its end need not.</summary>
    /// <param name="venueId">The venue's id of the order.</param>
    [SuppressMessage("Design", "CA1031", Justification = "A broker may throw anything; the end asks again.")]
    public async ValueTask CancelledAsync(string venueId)
    {
        if (Book.Blotter.OwnOpen.First(order => order.VenueId == venueId) is not { } order)
        {
            return;
        }

        Book.Change(order.Id, static (change, known, _) => change.Put(known with { State = OrderState.InDoubt }));
        try
        {
            var asked = Book.Stamp();
            Book.Answered(order.Id, await Broker.QueryAsync(order.Query, CancellationToken.None), asked);
        }
        catch (Exception exception)
        {
            services.Logger.BrokerFailed(exception, $"query order {order.Id}");
        }

        services.Journal.FlushSoon();
    }

    /// <summary>
    /// Nothing changes between the questions and the order, so that of two closes that cross one sees the other, and two cannot both
    /// have the same volume.
    /// </summary>
    private string? PutClose(Order order, Position? position, out Order? before)
    {
        before = null;
        lock (Book.Desk.Lock)
        {
            if (Book.Look((account, _) => account.IsBeingClosed(order.Closes!)))
            {
                return $"Position {order.Closes} is being closed by the end of a session.";
            }

            if (position is not null && OwnOf(position) is var own && order.Volume > own)
            {
                return FormattableString.Invariant($"{own} of position {position.Id} is {services.Identity.Tag}'s own; {order.Volume} cannot be closed.");
            }

            before = Put(order);
            return null;
        }
    }

    /// <summary>What a close trades, where the request or the strategy's own orders say it.</summary>
    private (string Symbol, PositionSide Side)? KnownAs(CloseRequest request)
    {
        var opened = Book.Blotter.Opened(request.PositionId);
        return (request.Symbol ?? opened?.Symbol ?? string.Empty, request.Side ?? opened?.Side ?? PositionSide.Long);
    }

    private Order OrderOf(CloseRequest request, string symbol, PositionSide side) =>
        new(request.ClientOrderId, occurrence, symbol, side.Opposite(), request.Volume) { Closes = request.PositionId, SentAt = services.Clock.UtcNow };

    /// <summary>
    /// How much of a position is the strategy's own to close: without what closes on their way will take, the strategy's and those of
    /// its ends.
    /// </summary>
    private decimal OwnOf(Position position)
    {
        if (Terms.HasTags)
        {
            return decimal.MaxValue;
        }

        return Book.Look((_, own) =>
        {
            if (Terms.IsHedging)
            {
                var onTheirWay = own.OrdersOn(position.Symbol).ToList()
                    .Where(order => order.MayHaveFilled && order.Closes == position.Id).Sum(static order => order.Volume);
                return own.HasOpened(position.Id) ? Math.Max(0, position.Volume - onTheirWay) : 0;
            }

            var holdings = Math.Max(0, position.Side.Signed(own.Holdings(position.Symbol)));
            return Math.Max(0, Math.Min(holdings, position.Volume) - (holdings - own.Free(position.Symbol, position.Side)));
        });
    }

    /// <summary>
    /// What an order of the id has come to that the account has had already; null where it has had none, and where the strategy
    /// waits for its answer. The account carries it out once, so it must not be counted a second time, nor for a second strategy.
    /// </summary>
    private async ValueTask<OrderResult?> FindAsync(OrderQuery query, Sender send)
    {
        if (Terms is { IsHedging: true, HasTags: true } || Book.Blotter.Orders.ContainsKey(query.ClientOrderId))
        {
            return null;
        }

        var known = await send(token => Broker.QueryAsync(query, token));
        return known.Status == OrderStatus.NotFound ? null : known;
    }

    /// <summary>Counts what orders of a symbol have filled since they were answered, as resting ones do.</summary>
    private async ValueTask CountFilledAsync(string symbol)
    {
        foreach (var order in Book.Blotter.OrdersOn(symbol).ToList().Where(static order => order.IsOpen))
        {
            var asked = Book.Stamp();
            var result = await Broker.QueryAsync(order.Query, CancellationToken.None);
            Book.Answered(order.Id, result, asked);
        }
    }

    /// <summary>Puts an order into the book as sent; gives what was there under its id.</summary>
    private Order? Put(Order order)
    {
        // What has filled under the id once is not counted again, whatever the account says to the same order.
        var before = Book.Blotter.Orders.GetValueOrDefault(order.Id);
        if (before is not { IsOpen: false, Filled: > 0 })
        {
            Book.Send(order);
        }

        return before;
    }

    /// <summary>Sends an order that is in the book, once it is on record.</summary>
    private async ValueTask<OrderResult> SendAsync(Order order, Order? before, Func<ValueTask<OrderResult>> send)
    {
        OrderResult result;
        try
        {
            await services.Journal.FlushOrThrowAsync();
            result = await send();
        }
        catch (Exception exception) when (exception is JournalException or SessionEndedException)
        {
            // An earlier one under the id may be on its way.
            if (before is { IsOpen: true })
            {
                Book.Answered(order.Id, null, askedAt: null);
            }
            else
            {
                Book.NotSent(order.Id);
            }

            services.Journal.FlushSoon();
            throw;
        }
        catch
        {
            Book.Answered(order.Id, null, askedAt: null);
            throw;
        }

        Book.Returned(order, result);
        services.Journal.FlushSoon();
        return result;
    }

    /// <summary>Sends what may still be sent.</summary>
    internal delegate ValueTask<OrderResult> Sender(Func<CancellationToken, ValueTask<OrderResult>> call);
}
