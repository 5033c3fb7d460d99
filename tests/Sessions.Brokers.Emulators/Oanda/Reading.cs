using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>Answers to reads, each as far behind as its kind is. Specification: the GETs of paths below /accounts.</summary>
internal sealed class Reading(OandaEmulatorSettings settings, string account, Ledger ledger, Matching matching)
{
    // Specification: paths /accounts, definitions/AccountProperties.
    public Answer Accounts()
    {
        var properties = new JsonObject { ["id"] = account, ["tags"] = new JsonArray() };
        if (settings.IsMt4)
        {
            properties["mt4AccountID"] = 123_456;
        }

        return new(200, new() { ["accounts"] = new JsonArray(properties) });
    }

    public Answer Summary() => With(ledger.State, "account", SummaryOf(ledger.State));

    public Answer Account()
    {
        // One answer, of one state; how far it may be behind is not known, so as far as any list.
        var seen = ledger.Seen(settings.OrderLag > settings.TradeLag ? settings.OrderLag : settings.TradeLag);
        var json = SummaryOf(seen);
        (json["trades"], json["orders"], json["positions"]) = (TradesOf(seen.Trades.Values), OrdersOf(seen), new JsonArray());
        return With(seen, "account", json);
    }

    public Answer Instruments() => With(ledger.State, "instruments", new JsonArray([.. VenueInstrument.All.Select(static one => one.ToJson())]));

    public Answer OpenTrades()
    {
        var seen = ledger.Seen(settings.TradeLag);
        return With(seen, "trades", TradesOf(seen.Trades.Values.Reverse()));
    }

    // Specification: paths /accounts/{accountID}/trades, ids as a comma-separated list; the state is OPEN unless it is given.
    public Answer Trades(string ids)
    {
        var (seen, wanted) = (ledger.Seen(settings.TradeLag), ids.Split(','));
        return With(seen, "trades", TradesOf(seen.Trades.Values.Where(trade => wanted.Contains(Wire.Text(trade.Id)))));
    }

    public Answer PendingOrders()
    {
        var seen = ledger.Seen(settings.OrderLag);
        return With(seen, "orders", OrdersOf(seen));
    }

    // Specification: paths /accounts/{accountID}/transactions answers addresses of idrange, not transactions.
    public Answer Pages(HttpRequest request)
    {
        var seen = ledger.Seen(settings.TransactionLag);
        var from = DateTimeOffset.Parse(request.Query["from"].ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var size = int.Parse(request.Query["pageSize"].FirstOrDefault() ?? "100", CultureInfo.InvariantCulture);
        if (size is < 1 or > 1000)
        {
            return Answer.Error(400, null, "Invalid value specified for 'pageSize'");
        }

        var (pages, first) = (new JsonArray(), ledger.FirstSince(from));
        for (size = Math.Min(size, settings.PageLimit); first > 0 && first <= seen.LastId; first += size)
        {
            var last = Math.Min(first + size - 1, seen.LastId);
            pages.Add($"https://api-fxpractice.oanda.com/v3/accounts/{account}/transactions/idrange?from={Wire.Text(first)}&to={Wire.Text(last)}");
        }

        return With(seen, "pages", pages);
    }

    public Answer Range(long from, long to)
    {
        var seen = ledger.Seen(settings.TransactionLag);
        return to > seen.LastId
            ? Answer.Error(416, null, "The range is not satisfiable")
            : With(seen, "transactions", ledger.Range(from, to, settings.PageLimit));
    }

    public Answer Since(long id)
    {
        var seen = ledger.Seen(settings.TransactionLag);
        return id > seen.LastId && !settings.HidesLag
            ? Answer.Error(416, null, "The range is not satisfiable")
            : With(seen, "transactions", ledger.Range(id + 1, seen.LastId, settings.PageLimit));
    }

    // Specification: definitions/ClientPrice; either side may be empty.
    public Answer Pricing(string instruments)
    {
        var prices = new JsonArray();
        foreach (var instrument in instruments.Split(',').Where(matching.Quotes.ContainsKey))
        {
            var quote = matching.Quotes[instrument];
            prices.Add(new JsonObject
            {
                ["type"] = "PRICE",
                ["instrument"] = instrument,
                ["time"] = Wire.Text(ledger.Now),
                ["tradeable"] = !matching.IsClosed,
                ["bids"] = new JsonArray(new JsonObject { ["price"] = Wire.Text(quote.Bid), ["liquidity"] = 1_000_000 }),
                ["asks"] = new JsonArray(new JsonObject { ["price"] = Wire.Text(quote.Ask), ["liquidity"] = 1_000_000 }),
            });
        }

        return new(200, new() { ["prices"] = prices, ["time"] = Wire.Text(ledger.Now) });
    }

    private JsonObject SummaryOf(BookState state) => new()
    {
        ["id"] = account,
        ["currency"] = "USD",
        ["hedgingEnabled"] = settings.IsHedging,
        ["balance"] = "50000.0000",
        ["NAV"] = "50000.0000",
        ["openTradeCount"] = state.Trades.Count,
        ["pendingOrderCount"] = state.Orders.Count,
        ["lastTransactionID"] = Wire.Text(ledger.Told(state)),
    };

    private JsonArray TradesOf(IEnumerable<VenueTrade> trades)
    {
        var json = new JsonArray();
        foreach (var trade in trades)
        {
            json.Add(trade.ToJson(matching.Quotes[trade.Instrument]));
        }

        return json;
    }

    private JsonArray OrdersOf(BookState state)
    {
        var json = new JsonArray();
        foreach (var order in state.Orders.Values)
        {
            json.Add(order.ToJson());
        }

        if (settings.HasNews)
        {
            json.Add(new JsonObject { ["id"] = "999999999", ["type"] = "MOON_PHASE", ["state"] = "PENDING", ["phase"] = "full" });
        }

        return json;
    }

    private Answer With(BookState seen, string name, JsonNode json)
    {
        var answer = new JsonObject { [name] = json, ["lastTransactionID"] = Wire.Text(ledger.Told(seen)) };
        if (settings.HasNews)
        {
            answer["aDayMayCome"] = new JsonArray(1, "two", null);
        }

        return new(200, answer);
    }
}
