using Sessions.Brokers.Oanda.Messages;

namespace Sessions.Brokers.Oanda.Orders;

/// <summary>Requests as the venue takes them: volumes that fit, prices rounded away from a fill.</summary>
internal static class Drafts
{
    /// <summary>Why an instrument takes no order of a volume, or null where it does.</summary>
    public static string? Refusal(Instrument instrument, decimal volume) =>
        volume <= 0 ? $"The volume {Symbols.Number(volume)} is not above zero."
        : decimal.Round(volume, instrument.TradeUnitsPrecision) != volume
            ? $"{instrument.Name} takes volumes in steps of {Symbols.Number(Step(instrument))}, and {Symbols.Number(volume)} lies between two; it is not rounded."
        : volume < instrument.MinimumTradeSize ? $"{instrument.Name} takes no less than {Symbols.Number(instrument.MinimumTradeSize)}, and {Symbols.Number(volume)} is less."
        : null;

    /// <summary>What volumes are whole multiples of.</summary>
    public static decimal Step(Instrument instrument) => new(1, 0, 0, false, (byte)instrument.TradeUnitsPrecision);

    public static OrderRequest Of(OpenRequest request, Instrument instrument, bool isHedging)
    {
        var isLong = request.Side == PositionSide.Long;
        var extensions = new ClientExtensions { Id = request.ClientOrderId, Tag = request.Tag };
        return new(
            request.Type switch { OrderType.Limit => "LIMIT", OrderType.Stop => "STOP", _ => "MARKET" },
            instrument.Name,
            Symbols.Number(isLong ? request.Volume : -request.Volume),
            request.Type is OrderType.Market ? "IOC" : "GTC",
            isHedging ? "OPEN_ONLY" : "DEFAULT")
        {
            Price = request.Type is OrderType.Market ? null : Price(request.Price!.Value, instrument, isBuy: isLong, isLimit: request.Type is OrderType.Limit),
            ClientExtensions = extensions,

            // Whether an order's extensions pass to its trade is not known.
            TradeClientExtensions = extensions,
            StopLossOnFill = request.StopLoss is { } stop ? new(Price(stop, instrument, isBuy: !isLong, isLimit: false)) : null,
            TakeProfitOnFill = request.TakeProfit is { } target ? new(Price(target, instrument, isBuy: !isLong, isLimit: true)) : null,
        };
    }

    // A limit to buy and a stop to sell are reached from above, and go down; the others go up.
    private static string Price(decimal price, Instrument instrument, bool isBuy, bool isLimit) =>
        Symbols.Number(decimal.Round(price, instrument.DisplayPrecision, isBuy == isLimit ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity));
}
