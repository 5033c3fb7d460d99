using Sessions.Brokers;
using Sessions.Calendars;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>Bars of which a test says every close; each opens where the one before closed, and the ask lies 0.0002 above.</summary>
internal static class Made
{
    public const decimal Spread = 0.0002m;

    /// <summary>Monday, 8 January 2024: New York's market is open from 14:30 to 21:00 UTC.</summary>
    public static DateTimeOffset Monday { get; } = new(2024, 1, 8, 0, 0, 0, TimeSpan.Zero);

    public static BarList Bars(DateTimeOffset open, TimeSpan length, params decimal[] closes) => Bars("EURUSD", open, length, closes);

    public static BarList Bars(string symbol, DateTimeOffset open, TimeSpan length, params decimal[] closes) =>
        new(closes.Select((close, i) => Bar(symbol, open + (i * length), length, i == 0 ? close : closes[i - 1], close)));

    public static Bar Bar(string symbol, DateTimeOffset open, TimeSpan length, decimal first, decimal last)
    {
        var bid = new BarPrices(first, Math.Max(first, last), Math.Min(first, last), last);
        return new Bar(symbol, open, length, bid, new BarPrices(first + Spread, bid.High + Spread, bid.Low + Spread, last + Spread));
    }

    /// <summary>A market with the same hours every day, UTC.</summary>
    public sealed class DailyHours(int open, int close) : ISessionCalendar
    {
        public DateOnly KnownFrom { get; init; } = new(2000, 1, 1);

        public DateOnly KnownThrough { get; init; } = new(2099, 12, 31);

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
        {
            for (var day = new DateTimeOffset(from.UtcDateTime.Date.AddDays(-1), TimeSpan.Zero); day < to; day = day.AddDays(1))
            {
                if (day.AddHours(close) > from && day.AddHours(open) < to)
                {
                    yield return new OpenInterval(day.AddHours(open), day.AddHours(close));
                }
            }
        }
    }
}
