using Sessions.Brokers.Oanda.Accounts;
using Sessions.Brokers.Oanda.Http;
using Sessions.Brokers.Oanda.Messages;

namespace Sessions.Brokers.Oanda.Orders;

/// <summary>
/// Sends what trades: looks its id up first, sends it once, and says Unknown where no answer was heard. Nothing that goes wrong
/// before the sending is taken for more than that nothing was sent.
/// </summary>
internal sealed class OrderSender(Venue venue, Func<CancellationToken, Task<AccountFacts>> readFacts, SharedRead<TradesAnswer> openTrades, SentOrders sent)
{
    private readonly TradeLocks _closing = new();

    private bool IsHedging => venue.Options.AccountType is OandaAccountType.Hedging;

    public Task<OrderResult> OpenAsync(OpenRequest request) => WithBudgetAsync(request.ClientOrderId, async prepare =>
    {
        var facts = await readFacts(prepare);
        if (RefusalOf(request, facts) is { } refusal)
        {
            return OrderResult.Rejected(refusal);
        }

        var log = await facts.Transactions.ReadAsync(null, prepare);
        var body = new OrderBody(Drafts.Of(request, facts.Instruments[request.Symbol], IsHedging));
        return Known(log, request.ClientOrderId) ?? await SendAsync(log, request.ClientOrderId, send => venue.Http.SendOnceAsync(
            HttpMethod.Post, $"{venue.Account}/orders", body, OandaJson.Default.OrderBody, send));
    });

    public Task<OrderResult> CloseAsync(CloseRequest request) => WithBudgetAsync(request.ClientOrderId, async prepare =>
    {
        var facts = await readFacts(prepare);
        using var turn = await _closing.EnterAsync(request.PositionId, prepare);
        var log = await facts.Transactions.ReadAsync(null, prepare);
        if (Known(log, request.ClientOrderId) is { } known)
        {
            return known;
        }

        var trades = (await openTrades.ReadAsync(prepare)).Trades;
        var position = Holdings.Of(trades, IsHedging).FirstOrDefault(position => position.Id == request.PositionId);
        if (RefusalOf(request, position, facts) is { } refusal)
        {
            return OrderResult.Rejected(refusal);
        }

        var volume = Symbols.Number(Math.Min(request.Volume, position!.Volume));
        return IsHedging
            ? await CloseTradeAsync(log, request, trades.First(trade => Symbols.Id(trade.Id) == position.Id), volume, prepare)
            : await ClosePositionAsync(log, request, position, volume);
    });

    private async Task<OrderResult> CloseTradeAsync(TransactionLog log, CloseRequest request, Trade trade, string volume, CancellationToken prepare)
    {
        var path = $"{venue.Account}/trades/{Symbols.Id(trade.Id)}";

        // All three, since what is left out may be cleared. It trades nothing, and is the same however often it is sent.
        var extensions = new ClientExtensions { Id = trade.ClientExtensions?.Id, Tag = trade.ClientExtensions?.Tag, Comment = request.ClientOrderId };
        var body = new ExtensionsBody(extensions);
        for (var began = venue.TimeProvider.GetTimestamp(); ;)
        {
            var isPatient = venue.IsPatient(began);
            var written = await venue.Http.SendAgainAsync(HttpMethod.Put, $"{path}/clientExtensions", body, OandaJson.Default.ExtensionsBody, prepare);
            Hear(log, null, written);
            if (!written.IsRefusal)
            {
                break;
            }

            // A trade is not found for a moment after it was opened.
            if (written.Status is not System.Net.HttpStatusCode.NotFound || !isPatient)
            {
                return OrderResult.Rejected($"The close's id cannot be written on the trade. {written.Text}");
            }

            await venue.PauseAsync(prepare);
        }

        return await SendAsync(log, request.ClientOrderId, send => venue.Http.SendOnceAsync(
            HttpMethod.Put, $"{path}/close", new TradeCloseBody(volume), OandaJson.Default.TradeCloseBody, send));
    }

    private Task<OrderResult> ClosePositionAsync(TransactionLog log, CloseRequest request, Position position, string volume)
    {
        const string None = "NONE";
        var extensions = new ClientExtensions { Id = request.ClientOrderId };
        var body = position.Side == PositionSide.Long
            ? new PositionCloseBody(volume, None) { LongClientExtensions = extensions }
            : new PositionCloseBody(None, volume) { ShortClientExtensions = extensions };
        return SendAsync(log, request.ClientOrderId, send => venue.Http.SendOnceAsync(
            HttpMethod.Put, $"{venue.Account}/positions/{Uri.EscapeDataString(position.Symbol)}/close", body, OandaJson.Default.PositionCloseBody, send));
    }

    private static string? RefusalOf(OpenRequest request, AccountFacts facts) =>
        !facts.Instruments.TryGetValue(request.Symbol, out var instrument) ? $"The account trades no '{request.Symbol}'; instruments are named as EUR_USD is."
        : request.Type is not OrderType.Market && request.Price is null ? $"A {request.Type} order has no price."
        : Drafts.Refusal(instrument, request.Volume);

    private static string? RefusalOf(CloseRequest request, Position? position, AccountFacts facts) =>
        position is null ? $"The account holds no position '{request.PositionId}'."
        : request.Side is { } side && side != position.Side ? $"The position '{request.PositionId}' is {position.Side} by now, and not {side}."
        : request.Volume >= position.Volume || !facts.Instruments.TryGetValue(position.Symbol, out var instrument) ? null
        : Drafts.Refusal(instrument, request.Volume);

    /// <summary>What an id came to that was sent before.</summary>
    private OrderResult? Known(TransactionLog log, string id) =>
        log.Find(id) ?? (sent.IsUnsettled(id) ? OrderResult.Unknown("It was sent a moment ago without an answer, and the venue does not show it yet.") : null);

    private async Task<OrderResult> WithBudgetAsync(string id, Func<CancellationToken, Task<OrderResult>> call)
    {
        using var budget = new CancellationTokenSource(venue.Options.RequestTimeout, venue.TimeProvider);
        try
        {
            return await call(budget.Token);
        }
        catch (Exception exception) when (Venue.IsUnheard(exception))
        {
            return sent.IsUnsettled(id)
                ? OrderResult.Unknown($"It was sent, and its answer was not heard: {exception.Message}")
                : OrderResult.Unknown($"It was not sent, since the look-ups before it failed: {exception.Message}");
        }
    }

    private async Task<OrderResult> SendAsync(TransactionLog log, string id, Func<CancellationToken, Task<Reply>> send)
    {
        using var budget = new CancellationTokenSource(venue.Options.RequestTimeout, venue.TimeProvider);
        sent.Send(id);
        Reply reply;
        try
        {
            reply = await send(budget.Token);
        }
        catch
        {
            // It may have arrived as late as this.
            sent.Send(id);
            throw;
        }

        sent.Hear(id);
        return Hear(log, id, reply) ?? (reply.IsRefusal ? OrderResult.Rejected(reply.Text) : OrderResult.Unknown("The answer names no order."));
    }

    private OrderResult? Hear(TransactionLog log, string? id, Reply reply)
    {
        venue.Saw(reply.Answer?.LastTransactionId);
        return log.Heard(id, reply.Answer?.Transactions ?? []);
    }
}
