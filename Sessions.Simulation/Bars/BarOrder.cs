using System.Globalization;

namespace Sessions.Simulation;

/// <summary>In what order bars come.</summary>
internal static class BarOrder
{
    private const string LocalDays =
        "these look like bars of local time with a change of the clocks in one, and how long that is cannot be told; use bars of UTC, or shorter ones";

    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    // docs/decisions.md 172
    /// <summary>A step that is shorter by an hour or half of one shows a clock change only where bars are much longer.</summary>
    private static readonly TimeSpan _shortestChanged = TimeSpan.FromHours(4);

    /// <summary>Why a bar cannot follow another, by their open instants; null when it can.</summary>
    /// <param name="previous">The open instant of the bar before.</param>
    /// <param name="next">The open instant of the bar after.</param>
    /// <param name="timeframe">The length of the bars.</param>
    public static string? Find(DateTimeOffset previous, DateTimeOffset next, TimeSpan timeframe)
    {
        var step = next - previous;
        if (step >= timeframe && step > TimeSpan.Zero)
        {
            // The bar before is told to close while its prices go on: that would look ahead.
            return timeframe == _day && IsClockChange(step - timeframe)
                ? string.Create(CultureInfo.InvariantCulture, $"the bar before opens at {Text(previous)}, {step:c} earlier: {LocalDays}")
                : null;
        }

        if (next == previous)
        {
            return "the bar before opens at the same instant; leave one";
        }

        if (next < previous)
        {
            return $"the bar before opens later, at {Text(previous)}; sort the bars by their instants";
        }

        var early = $"the bar before opens at {Text(previous)} and is not over yet: bars must be a timeframe of {timeframe:c} apart";
        return IsClockChange(timeframe - step) && timeframe >= _shortestChanged ? $"{early}; {LocalDays}" : early;
    }

    /// <summary>The length of bars, by the steps from one to the next: the smallest, unless that is a longer bar with a clock change in it.</summary>
    public static TimeSpan LengthOf(IReadOnlyCollection<TimeSpan> steps)
    {
        var smallest = steps.Min();
        var usual = steps.GroupBy(static step => step).MaxBy(static same => same.Count())!.Key;
        return usual >= _shortestChanged && IsClockChange(usual - smallest) ? usual : smallest;
    }

    private static bool IsClockChange(TimeSpan shift) => shift == TimeSpan.FromHours(1) || shift == TimeSpan.FromMinutes(30);

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
