using System.Text.Json.Nodes;

namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>
/// Takes and refuses what clients send. Specification: paths /accounts/{accountID}/orders (POST), /trades/{tradeSpecifier}/close,
/// /trades/{tradeSpecifier}/clientExtensions, /positions/{instrument}/close, /orders/{orderSpecifier}/cancel.
/// </summary>
internal sealed class Desk(OandaEmulatorSettings settings, Ledger ledger, Matching matching)
{
    private static readonly string[] _types = ["MARKET", "LIMIT", "STOP"];

    public Answer Place(JsonObject order)
    {
        ledger.NextRequest();
        var type = (string?)order["type"] ?? "";
        if (!_types.Contains(type) || (string?)order["units"] is not { } units)
        {
            return Answer.Error(400, null, "Invalid value specified for 'order'");
        }

        return Refusal(order, type, Wire.Number(units)) is { } reason
            ? Refuse($"{type}_ORDER_REJECT", order, reason, "CLIENT_ORDER", reason is "INSTRUMENT_UNKNOWN" ? 404 : 400)
            : Accept(order, type);
    }

    public Answer SetExtensions(long trade, JsonObject body)
    {
        ledger.NextRequest();
        if (!ledger.State.Trades.TryGetValue(trade, out var found) || ledger.IsTooNew(trade))
        {
            return Missing("TRADE_CLIENT_EXTENSIONS_MODIFY_REJECT", "tradeClientExtensionsModifyRejectTransaction", "TRADE_DOESNT_EXIST", new() { ["tradeID"] = Wire.Text(trade) });
        }

        // Not known: whether what is left out stays. Here it is cleared.
        var extensions = Extensions.Of(body["clientExtensions"]) ?? new(null, null, null);
        var json = new JsonObject { ["tradeID"] = Wire.Text(trade), ["tradeClientExtensionsModify"] = extensions.ToJson() };
        var modify = ledger.Add("TRADE_CLIENT_EXTENSIONS_MODIFY", json, state => state with { Trades = state.Trades.SetItem(trade, found with { Extensions = extensions }) });
        return Done(200, ("tradeClientExtensionsModifyTransaction", modify));
    }

    public Answer CloseTrade(long trade, JsonObject body)
    {
        ledger.NextRequest();
        var text = (string?)body["units"] ?? "ALL";
        var close = new JsonObject { ["tradeClose"] = new JsonObject { ["tradeID"] = Wire.Text(trade), ["units"] = text } };
        if (!ledger.State.Trades.TryGetValue(trade, out var found) || ledger.IsTooNew(trade))
        {
            return Refuse("MARKET_ORDER_REJECT", close, "TRADE_DOESNT_EXIST", "TRADE_CLOSE", 404);
        }

        var units = text == "ALL" ? Math.Abs(found.Units) : Wire.Number(text);
        if (units > Math.Abs(found.Units))
        {
            return Refuse("MARKET_ORDER_REJECT", close, "CLOSE_TRADE_UNITS_EXCEED_TRADE_SIZE", "TRADE_CLOSE", 400);
        }

        // Reported: oandapyV20/endpoints/responses/trades.py, FOK and REDUCE_ONLY, and no client id on the order.
        close["instrument"] = found.Instrument;
        close["units"] = Wire.Text(-Math.Sign(found.Units) * units);
        (close["timeInForce"], close["positionFill"], close["reason"]) = ("FOK", "REDUCE_ONLY", "TRADE_CLOSE");
        var create = ledger.Add("MARKET_ORDER", close);
        return Done(200, [("orderCreateTransaction", create), .. matching.Close(create, found, units)]);
    }

    public Answer ClosePosition(string instrument, JsonObject body)
    {
        ledger.NextRequest();
        var side = (string?)body["longUnits"] is { } wanted and not "NONE" ? "long" : "short";
        wanted = (string?)body[$"{side}Units"] ?? "ALL";
        var trades = ledger.State.TradesOf(instrument).Where(trade => trade.Units > 0 == (side == "long")).ToArray();
        var held = trades.Sum(static trade => Math.Abs(trade.Units));
        var order = new JsonObject
        {
            ["instrument"] = instrument,
            [$"{side}PositionCloseout"] = new JsonObject { ["instrument"] = instrument, ["units"] = wanted },
            ["clientExtensions"] = body[$"{side}ClientExtensions"]?.DeepClone(),
        };
        if (trades.Length == 0)
        {
            return Refuse("MARKET_ORDER_REJECT", order, "CLOSEOUT_POSITION_DOESNT_EXIST", "POSITION_CLOSEOUT", 404, $"{side}OrderRejectTransaction");
        }

        var units = wanted == "ALL" ? held : Wire.Number(wanted);
        if (units > held)
        {
            return Refuse("MARKET_ORDER_REJECT", order, "CLOSEOUT_POSITION_UNITS_EXCEED_POSITION_SIZE", "POSITION_CLOSEOUT", 400, $"{side}OrderRejectTransaction");
        }

        order["units"] = Wire.Text(side == "long" ? -units : units);
        (order["timeInForce"], order["positionFill"], order["reason"]) = ("FOK", "REDUCE_ONLY", "POSITION_CLOSEOUT");
        var create = ledger.Add("MARKET_ORDER", order);
        Count(Extensions.Of(order["clientExtensions"])?.Id);
        var filled = matching.ClosePosition(create, trades, units);
        return Done(200, [($"{side}OrderCreateTransaction", create), .. filled.Select(one => ($"{side}O{one.Name[1..]}", one.Transaction))]);
    }

    public Answer Cancel(long order)
    {
        ledger.NextRequest();
        return !ledger.State.Orders.ContainsKey(order) || ledger.IsTooNew(order)
            ? Missing("ORDER_CANCEL_REJECT", "orderCancelRejectTransaction", "ORDER_DOESNT_EXIST", new() { ["orderID"] = Wire.Text(order) })
            : Done(200, ("orderCancelTransaction", matching.Cancel(order, "CLIENT_REQUEST")));
    }

    private Answer Accept(JsonObject order, string type)
    {
        var json = (JsonObject)order.DeepClone();
        json["reason"] = "CLIENT_ORDER";
        var (id, extensions) = (ledger.NextId, Extensions.Of(order["clientExtensions"]));
        Count(extensions?.Id);
        var made = new VenueOrder(id, type, (string)order["instrument"]!, Wire.Number((string)order["units"]!), order["price"] is { } price ? Wire.Number((string)price!) : 0)
        {
            Created = ledger.Now,
            Extensions = extensions,
            TradeExtensions = Extensions.Of(order["tradeClientExtensions"]),
            PositionFill = (string?)order["positionFill"] ?? "DEFAULT",
            StopLoss = order["stopLossOnFill"]?.DeepClone(),
            TakeProfit = order["takeProfitOnFill"]?.DeepClone(),
        };
        var create = ledger.Add($"{type}_ORDER", json, state => type is "MARKET" ? state : state with { Orders = state.Orders.Add(id, made) });
        return Done(201, [("orderCreateTransaction", create), .. matching.Arrive(made)]);
    }

    // Specification: definitions/TransactionRejectReason, of which UNITS_MIMIMUM_NOT_MET is spelled so.
    private string? Refusal(JsonObject order, string type, decimal units)
    {
        if (VenueInstrument.All.FirstOrDefault(one => one.Name == (string?)order["instrument"]) is not { } instrument)
        {
            return "INSTRUMENT_UNKNOWN";
        }

        var id = Extensions.Of(order["clientExtensions"])?.Id;
        return Wire.Decimals(units) > instrument.UnitDecimals ? "UNITS_PRECISION_EXCEEDED"
            : Math.Abs(units) < instrument.LeastUnits ? "UNITS_MIMIMUM_NOT_MET"
            : Math.Abs(units) > instrument.MostUnits ? "UNITS_LIMIT_EXCEEDED"
            : type is not "MARKET" && order["price"] is null ? "PRICE_MISSING"
            : IsTooFine(order["price"], instrument) ? "PRICE_PRECISION_EXCEEDED"
            : IsTooFine(order["stopLossOnFill"]?["price"], instrument) ? "STOP_LOSS_ON_FILL_PRICE_PRECISION_EXCEEDED"
            : IsTooFine(order["takeProfitOnFill"]?["price"], instrument) ? "TAKE_PROFIT_ON_FILL_PRICE_PRECISION_EXCEEDED"
            : id is not null && ledger.State.Orders.Values.Any(other => other.Extensions?.Id == id) ? "CLIENT_ORDER_ID_ALREADY_EXISTS"
            : settings.IsMt4 && id is not null ? "CLIENT_EXTENSIONS_NOT_SUPPORTED"
            : null;
    }

    private static bool IsTooFine(JsonNode? price, VenueInstrument instrument) => price is not null && Wire.Decimals(Wire.Number((string)price!)) > instrument.PriceDecimals;

    private void Count(string? id)
    {
        if (id is not null)
        {
            ledger.Made[id] = ledger.Made.GetValueOrDefault(id) + 1;
        }
    }

    private Answer Refuse(string type, JsonObject order, string rejectReason, string reason, int status, string name = "orderRejectTransaction")
    {
        var json = (JsonObject)order.DeepClone();
        (json["reason"], json["rejectReason"]) = (reason, rejectReason);
        return Missing(type, name, rejectReason, json, status);
    }

    private Answer Missing(string type, string name, string code, JsonObject json, int status = 404)
    {
        json["rejectReason"] = code;
        var answer = Done(status, (name, ledger.Add(type, json)));
        (answer.Json["errorCode"], answer.Json["errorMessage"]) = (code, $"refused: {code}");
        return answer;
    }

    private Answer Done(int status, params ReadOnlySpan<(string Name, JsonObject Transaction)> transactions)
    {
        var (json, related) = (new JsonObject(), new JsonArray());
        foreach (var (name, transaction) in transactions)
        {
            json[name] = transaction.DeepClone();
            related.Add((string)transaction["id"]!);
        }

        (json["relatedTransactionIDs"], json["lastTransactionID"]) = (related, Wire.Text(ledger.State.LastId));
        return new(status, json);
    }
}
