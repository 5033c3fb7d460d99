using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Sessions.Calendars;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>A calendar outside what it knows says so; it may be wrong about a holiday of then.</summary>
public sealed class CalendarReachTests
{
    private static readonly Session _morning = new(new TimeOnly(9, 0), new TimeOnly(12, 0)) { TimeZone = "Europe/London" };
    private static readonly Session _evening = new(new TimeOnly(18, 0), new TimeOnly(20, 0)) { TimeZone = "Europe/London" };

    [Fact]
    public void Occurrences_past_the_reach_of_their_calendar_are_warned_of_once()
    {
        // From Wednesday, 1 January 2031, over six trading days: the exchange's days are known to the end of 2030.
        using var run = new SimulatedRun(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));

        run.For(TimeSpan.FromDays(8), new TestStrategy(_morning) { Calendar = LondonStockExchange.Instance });

        var warning = Assert.Single(WarningsOf(run));
        Assert.Equal(9, warning.Id.Id);
        Assert.Equal("S: Session 09:00-12:00 of 2031-01-02 is past 2030-12-31, through which its calendar is known; the market may keep other hours", warning.Message);
        Assert.Equal(5, Begun(run));
    }

    [Fact]
    public void Occurrences_before_the_reach_of_their_calendar_are_warned_of_once()
    {
        using var run = new SimulatedRun(new DateTimeOffset(1999, 12, 20, 0, 0, 0, TimeSpan.Zero));

        run.For(TimeSpan.FromDays(4), new TestStrategy(_morning) { Calendar = LondonStockExchange.Instance });

        var warning = Assert.Single(WarningsOf(run));
        Assert.Equal(10, warning.Id.Id);
        Assert.Equal("S: Session 09:00-12:00 of 1999-12-20 is before 2000-01-01, from which its calendar is known; the market may have kept other hours", warning.Message);
        Assert.Equal(4, Begun(run));
    }

    [Fact]
    public void A_calendar_of_one_month_is_warned_of_once_before_it_and_once_past_it()
    {
        using var run = new SimulatedRun(new DateTimeOffset(2025, 12, 30, 0, 0, 0, TimeSpan.Zero));

        run.For(TimeSpan.FromDays(40), new TestStrategy(_morning, _evening) { Calendar = new January() });

        Assert.Equal(
            ["S: Session 09:00-12:00 of 2025-12-30 is before 2026-01-01", "S: Session 09:00-12:00 of 2026-02-01 is past 2026-01-31"],
            WarningsOf(run).Select(static warning => warning.Message.Split(',')[0]));
    }

    [Fact]
    public void The_last_known_day_is_not_warned_of() => AssertKnown(new DateTimeOffset(2030, 12, 30, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_first_known_day_is_not_warned_of() => AssertKnown(new DateTimeOffset(2000, 1, 4, 0, 0, 0, TimeSpan.Zero));

    private static void AssertKnown(DateTimeOffset start)
    {
        using var run = new SimulatedRun(start);

        run.For(TimeSpan.FromDays(2), new TestStrategy(_morning) { Calendar = LondonStockExchange.Instance });

        Assert.Equal(2, Begun(run));
        Assert.Empty(WarningsOf(run));
    }

    private static int Begun(SimulatedRun run) => run.Recorder.Lines.Count(static line => line.Contains("begin", StringComparison.Ordinal));

    private static IReadOnlyList<FakeLogRecord> WarningsOf(SimulatedRun run) => [.. run.Log.GetSnapshot().Where(static record => record.Level >= LogLevel.Warning)];

    /// <summary>Always open, and known in January 2026.</summary>
    private sealed class January : ISessionCalendar
    {
        public DateOnly KnownFrom => new(2026, 1, 1);

        public DateOnly KnownThrough => new(2026, 1, 31);

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to) => [new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)];
    }
}
