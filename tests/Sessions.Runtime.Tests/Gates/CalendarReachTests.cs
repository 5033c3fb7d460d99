using Microsoft.Extensions.Logging;
using Sessions.Calendars;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>A calendar that is past what it knows says so; it may be wrong about a holiday that has since been declared.</summary>
public sealed class CalendarReachTests
{
    private static readonly Session _morning = new(new TimeOnly(9, 0), new TimeOnly(12, 0)) { TimeZone = "Europe/London" };

    [Fact]
    public void An_occurrence_past_the_reach_of_its_calendar_is_warned_of()
    {
        // Wednesday and Thursday, 1 and 2 January 2031: the exchange's days are known to the end of 2030.
        using var run = new SimulatedRun(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));

        run.For(TimeSpan.FromDays(2), new TestStrategy(_morning) { Calendar = LondonStockExchange.Instance });

        var warning = Assert.Single(run.Log.GetSnapshot(), static record => record.Level == LogLevel.Warning);
        Assert.Equal(9, warning.Id.Id);
        Assert.Equal("Session 09:00-12:00 of 2031-01-02 is past 2030-12-31, through which its calendar is known; the market may keep other hours", warning.Message);
    }

    [Fact]
    public void The_last_known_day_is_not_warned_of()
    {
        using var run = new SimulatedRun(new DateTimeOffset(2030, 12, 30, 0, 0, 0, TimeSpan.Zero));

        run.For(TimeSpan.FromDays(2), new TestStrategy(_morning) { Calendar = LondonStockExchange.Instance });

        Assert.Equal(2, run.Recorder.Lines.Count(static line => line.Contains("begin", StringComparison.Ordinal)));
        Assert.DoesNotContain(run.Log.GetSnapshot(), static record => record.Level >= LogLevel.Warning);
    }
}
