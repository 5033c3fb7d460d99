using System.Globalization;

namespace Sessions.Simulation;

/// <summary>In what order bars come.</summary>
internal static class BarOrder
{
    /// <summary>Why a bar cannot follow another, by their open instants; null when it can.</summary>
    /// <param name="previous">The open instant of the bar before.</param>
    /// <param name="next">The open instant of the bar after.</param>
    /// <param name="timeframe">The length of the bars.</param>
    public static string? Find(DateTimeOffset previous, DateTimeOffset next, TimeSpan timeframe)
    {
        if (next - previous >= timeframe && next > previous)
        {
            return null;
        }

        if (next == previous)
        {
            return "the bar before opens at the same instant; leave one";
        }

        var before = previous.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
        return next < previous
            ? $"the bar before opens later, at {before}; sort the bars by their instants"
            : $"the bar before opens at {before} and is not over yet: bars must be a timeframe of {timeframe:c} apart";
    }
}
