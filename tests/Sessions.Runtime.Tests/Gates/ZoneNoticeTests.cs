using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Sessions.Gates;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>What a program that runs is told of its zones: a configuration brings what no compiler has seen.</summary>
public sealed class ZoneNoticeTests
{
    private const string OfEst =
        "S: SES0022: Time zone 'EST' keeps no summer time: it is UTC-05:00 all year, in summer an hour behind New York; "
        + "write 'America/New_York', or 'America/Panama' where no summer time is meant";

    [Fact]
    public void A_zone_that_keeps_no_summer_time_is_told_once_at_the_start()
    {
        using var run = new SimulatedRun();
        run.For(TimeSpan.FromDays(3), new TestStrategy(In("EST", 8), In("EST", 12)));

        var line = Assert.Single(run.Log.GetSnapshot(), static line => line.Id.Id == 19);
        Assert.Equal((LogLevel.Warning, OfEst), (line.Level, line.Message));
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("UTC")]
    [InlineData("CET")]
    [InlineData("US/Eastern")]
    [InlineData("Eastern Standard Time")]
    public void A_zone_that_hides_nothing_is_not_told(string zone)
    {
        using var run = new SimulatedRun();
        run.For(TimeSpan.FromDays(1), new TestStrategy(In(zone, 8)));

        Assert.DoesNotContain(run.Log.GetSnapshot(), static line => line.Id.Id is 18 or 19);
    }

    [Fact]
    public void A_zone_that_a_configuration_brings_is_told_as_well()
    {
        var table = SessionTable.Create(In("America/New_York", 8));
        var changed = table.WithOverrides(new Dictionary<string, SessionOverride> { [table[0].Name] = new() { TimeZone = "EST" } });
        using var run = new SimulatedRun();
        run.For(TimeSpan.FromDays(1), new TestStrategy([.. changed]));

        Assert.Equal(OfEst, Assert.Single(run.Log.GetSnapshot(), static line => line.Id.Id == 19).Message);
    }

    [Fact]
    public void An_older_name_that_the_machine_lacks_is_told_with_what_is_used_instead()
    {
        var log = new FakeLogCollector();
        ZoneNotices.Write(new FakeLogger(log), [("US/Eastern", "America/New_York"), ("US/Eastern", "America/New_York"), ("GMT Standard Time", "Europe/London")]);

        var line = Assert.Single(log.GetSnapshot());
        Assert.Equal(
            (LogLevel.Warning, "Time zone US/Eastern is not on this machine; America/New_York, which has the same clock, is used instead"), (line.Level, line.Message));
    }

    [Fact]
    public void A_trap_that_the_machine_lacks_is_told_as_both()
    {
        var log = new FakeLogCollector();
        ZoneNotices.Write(new FakeLogger(log), [("EST", "America/Panama")]);

        Assert.Equal([18, 19], log.GetSnapshot().Select(static line => line.Id.Id));
    }

    private static Session In(string zone, int hour) => new(new TimeOnly(hour, 0), new TimeOnly(hour + 1, 0)) { TimeZone = zone };
}
