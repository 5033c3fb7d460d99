using System.Globalization;

namespace Sessions.Simulation;

/// <summary>The stretches of a walk forward.</summary>
internal static class WalkForwardStretches
{
    /// <exception cref="InvalidOperationException">There are too few bars for one.</exception>
    public static List<(DateTimeOffset From, DateTimeOffset Split, DateTimeOffset To)> Of(IReadOnlyList<BarList> bars, TimeSpan inSample, TimeSpan outOfSample)
    {
        var first = new DateTimeOffset(bars.Min(static list => list.Read().First().OpenInstant).UtcDateTime.Date, TimeSpan.Zero);
        var last = bars.Max(static list => list.End)!.Value;
        var stretches = new List<(DateTimeOffset From, DateTimeOffset Split, DateTimeOffset To)>();
        for (var from = first; last - from >= inSample + outOfSample; from += outOfSample)
        {
            var split = from + inSample;
            if (HasBar(bars, from, split) && HasBar(bars, split, split + outOfSample))
            {
                stretches.Add((from, split, split + outOfSample));
            }
        }

        return stretches.Count > 0
            ? stretches
            : throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The bars are of {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, which has no room for {inSample:c} in sample and {outOfSample:c} out of sample."));
    }

    private static bool HasBar(IReadOnlyList<BarList> bars, DateTimeOffset from, DateTimeOffset to) =>
        bars.Any(list => list.Read().Any(bar => bar.CloseInstant > from && bar.CloseInstant <= to));
}
