using System.Text.Json.Nodes;

namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>A pending order. Specification: definitions/Order, LimitOrderTransaction, StopLossOrder.</summary>
internal sealed record VenueOrder(long Id, string Type, string Instrument, decimal Units, decimal Price)
{
    /// <summary>The trade that it is bound to; such orders have no units and no instrument on the wire.</summary>
    public long? TradeId { get; init; }

    public DateTimeOffset Created { get; init; }

    public string PositionFill { get; init; } = "DEFAULT";

    public Extensions? Extensions { get; init; }

    public Extensions? TradeExtensions { get; init; }

    public JsonNode? StopLoss { get; init; }

    public JsonNode? TakeProfit { get; init; }

    public bool IsReachedBy(Quote quote) => (Type, Units > 0) switch
    {
        ("LIMIT", true) => quote.Ask <= Price,
        ("LIMIT", false) => quote.Bid >= Price,
        ("STOP", true) => quote.Ask >= Price,
        ("STOP", false) => quote.Bid <= Price,
        _ => false,
    };

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Wire.Text(Id), ["createTime"] = Wire.Text(Created), ["state"] = "PENDING", ["type"] = Type, ["timeInForce"] = "GTC", ["price"] = Wire.Text(Price),
        };
        if (TradeId is { } trade)
        {
            json["tradeID"] = Wire.Text(trade);
        }
        else
        {
            (json["instrument"], json["units"], json["positionFill"]) = (Instrument, Wire.Text(Units), PositionFill);
        }

        if (Extensions is not null)
        {
            json["clientExtensions"] = Extensions.ToJson();
        }

        return json;
    }
}
