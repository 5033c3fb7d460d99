using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>What the paper broker takes; each gives the reason for which a request is refused, or null.</summary>
internal static class OrderRules
{
    // A billion lots: what is asked for beyond it is a slip, and money would not fit a decimal.
    private const decimal MostVolume = 1_000_000_000;

    public static string? FindProblem(OpenRequest request, Instrument instrument)
    {
        var (minimum, step) = (instrument.MinVolume, instrument.VolumeStep);
        if (!Enum.IsDefined(request.Side) || !Enum.IsDefined(request.Type))
        {
            return $"there is no order of side {request.Side} and type {request.Type}";
        }

        if (request.Volume <= 0 || request.Volume < minimum)
        {
            return Text($"the volume {request.Volume} of {request.Symbol} is too small; it must be above zero and at least {minimum}");
        }

        if (request.Volume > MostVolume)
        {
            return Text($"the volume {request.Volume} of {request.Symbol} is too large; it must be at most {MostVolume}");
        }

        if (IsOffStep(request.Volume, step))
        {
            return Text($"the volume {request.Volume} of {request.Symbol} is not a multiple of {step}");
        }

        return FindPriceProblem(request);
    }

    /// <summary>A part is a whole number of steps; all of a position can always be closed.</summary>
    public static string? FindCloseProblem(decimal volume, decimal open, Instrument instrument)
    {
        if (volume <= 0)
        {
            return Text($"the volume {volume} cannot be closed; it must be above zero");
        }

        return volume < open && IsOffStep(volume, instrument.VolumeStep)
            ? Text($"the volume {volume} cannot be closed; it must be a multiple of {instrument.VolumeStep}, or all of the {open} that are open")
            : null;
    }

    /// <summary>A resting order that the market has reached already is a mistake more often than not.</summary>
    /// <param name="request">A limit or stop order.</param>
    /// <param name="quote">The quote at which it would open, which is fresh.</param>
    public static string? FindReached(OpenRequest request, decimal quote)
    {
        var isLong = request.Side == PositionSide.Long;
        var isBelow = (request.Type == OrderType.Limit) == isLong;
        if (isBelow ? request.Price < quote : request.Price > quote)
        {
            return null;
        }

        var (direction, side) = (isBelow ? "below" : "above", isLong ? "ask" : "bid");
        return Text($"a {Name(request)} order must be {direction} the {side} {quote}, not at {request.Price}; to trade now send a market order");
    }

    /// <summary>A stop-loss or take-profit on the wrong side would close the position at once.</summary>
    /// <param name="request">What is to be opened.</param>
    /// <param name="from">The order's price, or for a market order the quote at which it would close.</param>
    public static string? FindExitProblem(OpenRequest request, decimal from)
    {
        var isLong = request.Side == PositionSide.Long;
        if (request.StopLoss is { } stop && (stop <= 0 || (isLong ? stop >= from : stop <= from)))
        {
            return Text($"the stop-loss {stop} of a {Side(request)} must be {(isLong ? "below" : "above")} {from}");
        }

        return request.TakeProfit is { } target && (target <= 0 || (isLong ? target <= from : target >= from))
            ? Text($"the take-profit {target} of a {Side(request)} must be {(isLong ? "above" : "below")} {from}")
            : null;
    }

    private static string? FindPriceProblem(OpenRequest request) => request switch
    {
        { Type: OrderType.Market, Price: { } price } =>
            Text($"a market order has no price, and this has {price}; leave it out, or send a limit or stop order"),
        { Type: not OrderType.Market, Price: null or <= 0 } =>
            Text($"a {Name(request)} order needs a price above zero, not {(request.Price is { } price ? price : "none")}"),
        _ => null,
    };

    private static bool IsOffStep(decimal volume, decimal step) => step > 0 && volume % step != 0;

    private static string Name(OpenRequest request) => $"{Side(request)} {(request.Type == OrderType.Limit ? "limit" : "stop")}";

    private static string Side(OpenRequest request) => request.Side == PositionSide.Long ? "long" : "short";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
