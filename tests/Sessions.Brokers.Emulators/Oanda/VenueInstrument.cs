using System.Text.Json.Nodes;

namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>What an instrument's orders are bound by. Specification: definitions/Instrument.</summary>
internal sealed record VenueInstrument(string Name, int PriceDecimals, int UnitDecimals, decimal LeastUnits, decimal MostUnits)
{
    public static IReadOnlyList<VenueInstrument> All { get; } =
    [
        new("EUR_USD", 5, 0, 1, 100_000_000),
        new("USD_JPY", 3, 0, 1, 100_000_000),
        new("XAU_USD", 3, 1, 0.1m, 10_000),
    ];

    public JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["type"] = "CURRENCY",
        ["displayName"] = Name.Replace('_', '/'),
        ["pipLocation"] = -4,
        ["displayPrecision"] = PriceDecimals,
        ["tradeUnitsPrecision"] = UnitDecimals,
        ["minimumTradeSize"] = Wire.Text(LeastUnits),
        ["maximumOrderUnits"] = Wire.Text(MostUnits),
        ["marginRate"] = "0.05",
    };
}
