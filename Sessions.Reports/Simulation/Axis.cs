using System.Globalization;

namespace Sessions.Reports;

/// <summary>Round numbers along an axis.</summary>
internal static class Axis
{
    /// <summary>Multiples of 1, 2 or 5 and a power of ten between two numbers, some so many.</summary>
    public static IReadOnlyList<double> Steps(double low, double high, int count)
    {
        if (!(high > low))
        {
            return [low];
        }

        var step = StepOf((high - low) / count);
        var first = Math.Ceiling(low / step);
        return [.. Enumerable.Range(0, (int)(Math.Floor(high / step) - first) + 1).Select(i => (first + i) * step)];
    }

    public static double StepOf(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * (least / power) switch { <= 1.0001 => 1, <= 2.0001 => 2, <= 5.0001 => 5, _ => 10 };
    }

    public static string Text(double value) => Math.Round(value, 6).ToString("#,##0.######", CultureInfo.InvariantCulture).Replace('-', '−');
}
