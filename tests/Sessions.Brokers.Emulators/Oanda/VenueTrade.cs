using System.Text.Json.Nodes;

namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>An open trade. Specification: definitions/TradeSummary.</summary>
internal sealed record VenueTrade(long Id, string Instrument, decimal Price, DateTimeOffset OpenTime, decimal InitialUnits, decimal Units)
{
    public Extensions? Extensions { get; init; }

    public JsonObject ToJson(Quote quote)
    {
        var profit = (Units > 0 ? quote.Bid - Price : quote.Ask - Price) * Units;
        var json = new JsonObject
        {
            ["id"] = Wire.Text(Id),
            ["instrument"] = Instrument,
            ["price"] = Wire.Text(Price),
            ["openTime"] = Wire.Text(OpenTime),
            ["state"] = "OPEN",
            ["initialUnits"] = Wire.Text(InitialUnits),
            ["currentUnits"] = Wire.Text(Units),
            ["realizedPL"] = "0.0000",
            ["unrealizedPL"] = Wire.Text(profit),
            ["financing"] = "-0.0100",
        };
        if (Extensions is not null)
        {
            json["clientExtensions"] = Extensions.ToJson();
        }

        return json;
    }
}
