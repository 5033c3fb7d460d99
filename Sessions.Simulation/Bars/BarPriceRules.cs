using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>What holds for the prices of every bar that can have been.</summary>
internal static class BarPriceRules
{
    /// <summary>The first of the four prices that cannot be, and why; null when all can.</summary>
    public static Fault? Find(in BarPrices prices)
    {
        if (prices.High < prices.Low)
        {
            return new Fault(BarField.High, Text($"the high is below the low {prices.Low}"));
        }

        if (prices.Open < prices.Low || prices.Open > prices.High)
        {
            return new Fault(BarField.Open, Text($"the open lies outside the low {prices.Low} and the high {prices.High}"));
        }

        return prices.Close < prices.Low || prices.Close > prices.High
            ? new Fault(BarField.Close, Text($"the close lies outside the low {prices.Low} and the high {prices.High}"))
            : null;
    }

    /// <summary>The first ask that lies below its bid, and why that cannot be; null when none does.</summary>
    public static Fault? FindCrossed(in BarPrices bid, in BarPrices ask) =>
        Crossed(BarField.Open, bid.Open, ask.Open)
        ?? Crossed(BarField.High, bid.High, ask.High)
        ?? Crossed(BarField.Low, bid.Low, ask.Low)
        ?? Crossed(BarField.Close, bid.Close, ask.Close);

    private static Fault? Crossed(BarField field, decimal bid, decimal ask) =>
        ask < bid ? new Fault(field, Text($"the ask is below the bid {bid}")) : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <param name="Field">Which price.</param>
    /// <param name="Problem">What is wrong with it.</param>
    internal readonly record struct Fault(BarField Field, string Problem);
}
