using System.Text.Json.Nodes;

namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>Fills orders at the quotes, or cancels them. Specification: definitions/OrderFillTransaction, OrderCancelReason.</summary>
internal sealed class Matching(OandaEmulatorSettings settings, Ledger ledger)
{
    public Dictionary<string, Quote> Quotes { get; } = new()
    {
        ["EUR_USD"] = new(1.10000m, 1.10010m), ["USD_JPY"] = new(150.000m, 150.012m), ["XAU_USD"] = new(2400.000m, 2400.300m),
    };

    public bool IsClosed { get; set; }

    /// <summary>The most that an order fills, of which the rest is dropped.</summary>
    public decimal FillAtMost { get; set; } = decimal.MaxValue;

    /// <summary>What becomes of an order at once: a market order fills or is cancelled, another one may rest.</summary>
    public List<(string Name, JsonObject Transaction)> Arrive(VenueOrder order)
    {
        if (order.Type is not "MARKET")
        {
            return !IsClosed && order.IsReachedBy(Quotes[order.Instrument]) ? Fill(order, Math.Abs(order.Units)) : [];
        }

        var id = order.TradeExtensions?.Id;
        var reason = IsClosed ? "MARKET_HALTED"
            : id is not null && ledger.State.Trades.Values.Any(trade => trade.Extensions?.Id == id) ? "CLIENT_TRADE_ID_ALREADY_EXISTS"
            : FillAtMost == 0 ? "INSUFFICIENT_LIQUIDITY"
            : null;
        return reason is null ? Fill(order, Math.Min(Math.Abs(order.Units), FillAtMost)) : [("orderCancelTransaction", Cancel(order.Id, reason))];
    }

    public List<(string Name, JsonObject Transaction)> Close(JsonObject create, VenueTrade trade, decimal units)
    {
        var isOldest = ledger.State.TradesOf(trade.Instrument).First(other => Math.Abs(other.Units) == Math.Abs(trade.Units)).Id == trade.Id;
        return Closed(create, [trade], units, settings.IsFifo && !isOldest ? "FIFO_VIOLATION" : null, "MARKET_ORDER_TRADE_CLOSE");
    }

    public List<(string Name, JsonObject Transaction)> ClosePosition(JsonObject create, VenueTrade[] trades, decimal units) =>
        Closed(create, trades, units, null, "MARKET_ORDER_POSITION_CLOSEOUT");

    public JsonObject Cancel(long order, string reason)
    {
        var json = new JsonObject { ["orderID"] = Wire.Text(order), ["reason"] = reason };
        if (Extensions.Of(ledger.Transaction(order)["clientExtensions"])?.Id is { } id)
        {
            json["clientOrderID"] = id;
        }

        return ledger.Add("ORDER_CANCEL", json, state => state with { Orders = state.Orders.Remove(order) });
    }

    /// <summary>Moves a quote, and fills what it reaches.</summary>
    public void Move(string instrument, Quote quote)
    {
        Quotes[instrument] = quote;
        foreach (var order in ledger.State.Orders.Values.Where(order => order.Instrument == instrument && order.IsReachedBy(quote)).ToArray())
        {
            Fill(order, Math.Abs(order.Units));
        }
    }

    private List<(string Name, JsonObject Transaction)> Closed(JsonObject create, VenueTrade[] trades, decimal units, string? refusal, string reason)
    {
        var id = long.Parse((string)create["id"]!, System.Globalization.CultureInfo.InvariantCulture);
        refusal = IsClosed ? "MARKET_HALTED" : FillAtMost < units && (FillAtMost == 0 || !settings.ClosesInParts) ? "INSUFFICIENT_LIQUIDITY" : refusal;
        if (refusal is not null)
        {
            return [("orderCancelTransaction", Cancel(id, refusal))];
        }

        var (filled, fill) = (Math.Min(units, FillAtMost), NewFill(id, trades[0].Instrument, reason));
        Reduce(fill, trades, filled);
        fill["units"] = Wire.Text(-Math.Sign(trades[0].Units) * filled);
        var transaction = ledger.Add("ORDER_FILL", fill, state => Without(state, trades, filled));
        CancelExits();
        return [("orderFillTransaction", transaction)];
    }

    // Specification: positionFill DEFAULT reduces first on accounts that net, and opens on those that hedge.
    private List<(string Name, JsonObject Transaction)> Fill(VenueOrder order, decimal units)
    {
        var quote = Quotes[order.Instrument];
        var (sign, price) = (Math.Sign(order.Units), order.Units > 0 ? quote.Ask : quote.Bid);
        var opposite = settings.IsHedging ? [] : ledger.State.TradesOf(order.Instrument).Where(trade => Math.Sign(trade.Units) == -sign).ToArray();
        var reduced = Math.Min(units, opposite.Sum(static trade => Math.Abs(trade.Units)));
        var (opened, fill) = (units - reduced, NewFill(order.Id, order.Instrument, $"{order.Type}_ORDER"));
        if (reduced > 0)
        {
            Reduce(fill, opposite, reduced);
        }

        var trade = new VenueTrade(ledger.NextId, order.Instrument, price, ledger.Now, sign * opened, sign * opened) { Extensions = order.TradeExtensions };
        if (opened > 0)
        {
            // Not known: whether an order's own extensions pass to its trade. Here they do not.
            var json = new JsonObject { ["tradeID"] = Wire.Text(trade.Id), ["units"] = Wire.Text(trade.Units), ["price"] = Wire.Text(price) };
            json["clientExtensions"] = order.TradeExtensions?.ToJson();
            fill["tradeOpened"] = json;
        }

        if (order.Extensions?.Id is { } id)
        {
            fill["clientOrderID"] = id;
        }

        fill["units"] = Wire.Text(sign * units);
        var transaction = ledger.Add("ORDER_FILL", fill, state =>
        {
            var after = Without(state, opposite, reduced);
            return after with { Orders = after.Orders.Remove(order.Id), Trades = opened > 0 ? after.Trades.Add(trade.Id, trade) : after.Trades };
        });
        CancelExits();
        List<(string, JsonObject)> all = [("orderFillTransaction", transaction)];
        if (opened > 0)
        {
            Attach(order.StopLoss, "STOP_LOSS", trade);
            Attach(order.TakeProfit, "TAKE_PROFIT", trade);
        }

        if (units < Math.Abs(order.Units) && order.Type is "MARKET")
        {
            all.Add(("orderCancelTransaction", Cancel(order.Id, "INSUFFICIENT_LIQUIDITY")));
        }

        return all;
    }

    private JsonObject NewFill(long order, string instrument, string reason) => new()
    {
        ["orderID"] = Wire.Text(order), ["instrument"] = instrument, ["reason"] = reason, ["pl"] = "0.0000", ["financing"] = "0.0000",
    };

    // Specification: definitions/OrderFillTransaction, tradesClosed and tradeReduced. A trade keeps its id when a part is closed.
    private void Reduce(JsonObject fill, VenueTrade[] trades, decimal units)
    {
        var closed = new JsonArray();
        foreach (var trade in trades)
        {
            var part = Math.Min(units, Math.Abs(trade.Units));
            if (part == 0)
            {
                break;
            }

            var quote = Quotes[trade.Instrument];
            var json = new JsonObject
            {
                ["tradeID"] = Wire.Text(trade.Id),
                ["units"] = Wire.Text(-Math.Sign(trade.Units) * part),
                ["price"] = Wire.Text(trade.Units > 0 ? quote.Bid : quote.Ask),
                ["realizedPL"] = "0.0000",
            };
            units -= part;
            if (part == Math.Abs(trade.Units))
            {
                closed.Add(json);
            }
            else
            {
                fill["tradeReduced"] = json;
            }
        }

        if (closed.Count > 0)
        {
            fill["tradesClosed"] = closed;
        }
    }

    private static BookState Without(BookState state, VenueTrade[] trades, decimal units)
    {
        foreach (var trade in trades)
        {
            var part = Math.Min(units, Math.Abs(trade.Units));
            var left = trade.Units - (Math.Sign(trade.Units) * part);
            units -= part;
            state = state with { Trades = left == 0 ? state.Trades.Remove(trade.Id) : state.Trades.SetItem(trade.Id, state.Trades[trade.Id] with { Units = left }) };
        }

        return state;
    }

    // Specification: OrderCancelReason LINKED_TRADE_CLOSED.
    private void CancelExits()
    {
        foreach (var exit in ledger.State.Orders.Values.Where(order => order.TradeId is { } trade && !ledger.State.Trades.ContainsKey(trade)).ToArray())
        {
            Cancel(exit.Id, "LINKED_TRADE_CLOSED");
        }
    }

    private void Attach(JsonNode? details, string type, VenueTrade trade)
    {
        if (details is null)
        {
            return;
        }

        var json = new JsonObject { ["tradeID"] = Wire.Text(trade.Id), ["price"] = details["price"]!.DeepClone(), ["timeInForce"] = "GTC", ["reason"] = "ON_FILL" };
        var order = new VenueOrder(ledger.NextId, type, trade.Instrument, -trade.Units, Wire.Number((string)details["price"]!)) { TradeId = trade.Id, Created = ledger.Now };
        ledger.Add($"{type}_ORDER", json, state => state with { Orders = state.Orders.Add(order.Id, order) });
    }
}
