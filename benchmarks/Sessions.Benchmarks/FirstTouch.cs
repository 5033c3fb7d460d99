using System.Diagnostics;
using System.Globalization;
using Sessions.Calendars;

namespace Sessions.Benchmarks;

/// <summary>The first look at a year of every exchange, the slowest first: at most a millisecond each.</summary>
internal static class FirstTouch
{
    private const int Rounds = 31;
    private const int WarmUps = 50;
    private static readonly DateTimeOffset _from = new(2026, 7, 6, 0, 0, 0, TimeSpan.Zero);

    public static void Run()
    {
        // For the compiler, which takes its time, so that no exchange pays for what all of them use.
        var exchanges = Exchange.Codes.Select(Exchange.Of).ToList();
        for (var warm = 0; warm < WarmUps; warm++)
        {
            exchanges.ForEach(static exchange => Look(exchange));
            Thread.Sleep(20);
        }

        Console.WriteLine("exchange       median, ms");
        foreach (var (code, median) in exchanges.Select(static exchange => (exchange.Notice.Code, Median: MedianOf(exchange))).OrderByDescending(static row => row.Median))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code,-14} {median.TotalMilliseconds,10:0.000}"));
        }
    }

    /// <summary>A day of the year, asked of a notice that nobody has asked before.</summary>
    public static int Look(ExchangeCalendar exchange)
    {
        var notice = exchange.Notice;
        var fresh = new ExchangeCalendar(new ExchangeNotice(notice.Name, notice.TimeZone)
        {
            KnownFrom = notice.KnownFrom,
            KnownThrough = notice.KnownThrough,
            Hours = notice.Hours,
            SpecialDays = notice.SpecialDays,
        });
        return fresh.OpenIntervals(_from, _from.AddDays(1)).Count();
    }

    private static TimeSpan MedianOf(ExchangeCalendar exchange)
    {
        var times = new long[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            Look(exchange);
            times[round] = Stopwatch.GetTimestamp() - start;
        }

        Array.Sort(times);
        return Stopwatch.GetElapsedTime(0, times[Rounds / 2]);
    }
}
