using Xunit.Abstractions;

namespace Sessions.Calendars.Tests.World;

/// <summary>What the first look at a year costs. Its time is a benchmark's to measure; what it allocates is the same on every machine.</summary>
public sealed class FirstTouchTests(ITestOutputHelper output)
{
    /// <summary>A megabyte and a half is written in about a tenth of a millisecond.</summary>
    private const long MostBytes = 1_500_000;

    [Fact]
    public void The_first_look_at_a_year_of_any_exchange_allocates_little_and_the_next_one_next_to_nothing()
    {
        foreach (var code in Exchange.Codes)
        {
            var market = Fresh(Exchange.Of(code));
            var first = BytesOf(market);
            var second = BytesOf(market);
            output.WriteLine($"{code} {first} {second}");

            Assert.True(first < MostBytes, $"{code}: {first} bytes");
            Assert.True(second < 2_000, $"{code}: {second} bytes");
        }
    }

    /// <summary>The same market with nothing computed yet.</summary>
    private static ExchangeCalendar Fresh(ExchangeCalendar market) => new(new ExchangeNotice(market.Notice.Name, market.TimeZone)
    {
        KnownFrom = market.Notice.KnownFrom,
        KnownThrough = market.Notice.KnownThrough,
        Hours = market.Notice.Hours,
        SpecialDays = market.Notice.SpecialDays,
    });

    private static long BytesOf(ExchangeCalendar market)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = market.OpenIntervals(Moments.Utc("2026-07-06"), Moments.Utc("2026-07-07")).Count();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
