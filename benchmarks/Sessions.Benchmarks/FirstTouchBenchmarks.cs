using BenchmarkDotNet.Attributes;
using Sessions.Calendars;

namespace Sessions.Benchmarks;

/// <summary>The first look at a year of an exchange whose notice nobody has asked before: at most a millisecond.</summary>
public class FirstTouchBenchmarks
{
    private static readonly DateTimeOffset _from = new(2026, 7, 6, 0, 0, 0, TimeSpan.Zero);

    /// <summary>By rules; with a line a year; with a sun's and a moon's calendar; with hours that follow another city's clock.</summary>
    [Params("XNYS", "XTKS", "XSHG", "XHKG", "XTAE", "XLIM")]
    public string Code { get; set; } = "";

    [Benchmark]
    public int First_look_at_a_year()
    {
        var notice = Exchange.Of(Code).Notice;
        var fresh = new ExchangeCalendar(new ExchangeNotice(notice.Name, notice.TimeZone)
        {
            KnownFrom = notice.KnownFrom,
            KnownThrough = notice.KnownThrough,
            Hours = notice.Hours,
            SpecialDays = notice.SpecialDays,
        });
        return fresh.OpenIntervals(_from, _from.AddDays(1)).Count();
    }
}
