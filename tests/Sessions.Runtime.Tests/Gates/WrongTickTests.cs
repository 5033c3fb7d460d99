using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>A platform that tells another time than the runtime's clock: its server's, a year to come, Friday's.</summary>
public sealed class WrongTickTests
{
    private static readonly DateTimeOffset _day = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Session _first = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "first", OnEnd = SessionAction.CloseAll };
    private static readonly Session _second = new(new TimeOnly(12, 0), new TimeOnly(13, 0)) { Name = "second", OnEnd = SessionAction.CloseAll };

    [Fact]
    public async Task A_tick_of_2036_ends_nothing_and_silences_nobody()
    {
        await using var run = Run(10);
        run.Broker.Hold("S");
        await run.StartAsync();

        Assert.True((await run.Gate.AdvanceAsync(_day.AddYears(10))).IsOpen);
        run.Go(TimeSpan.FromHours(3));

        Assert.Equal(["begin first", "ending first", "ended first: CloseAll: 1 closed", "begin second", "ending second", "ended second: CloseAll: 0 closed"], What(run));
        Assert.Equal("01 12:00:00 ending first", run.Recorder.Lines[1]);
        Assert.Empty(run.Logged(8).Concat(run.Logged(95)));
        Assert.Equal(
            ["S: A tick told 2036-07-01 00:00:00Z as UTC, 3,653 days ahead of the runtime's clock, which shows 2026-07-01 10:00:00Z, which is no time zone's. It counts as that clock's now; "
            + "hand over UTC, and where the platform's time is not the machine's, as in its back-test, set SessionRuntime.TimeProvider to a clock that tells it"],
            run.Logged(90));
    }

    [Fact]
    public async Task The_time_of_a_server_that_is_three_hours_ahead_neither_begins_nor_ends_and_its_zone_is_named()
    {
        await using var run = Run(6);
        Assert.Equal(GateStatus.Closed, (await run.Gate.AdvanceAsync(_day.AddHours(9))).Status);
        run.Go(TimeSpan.FromHours(4));

        Assert.True((await run.Gate.AdvanceAsync(_day.AddHours(13).AddSeconds(-2))).IsOpen);

        var warning = Assert.Single(run.Logged(90));
        Assert.Contains("3:00:00 ahead of the runtime's clock, which shows 2026-07-01 06:00:00Z, which fits the time of Europe/Athens, UTC+03:00.", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-4, "4:00:00 behind the runtime's clock, which shows 2026-07-01 10:00:00Z, which fits the time of America/New_York, UTC-04:00.")]
    [InlineData(1, "1:00:00 ahead of the runtime's clock, which shows 2026-07-01 10:00:00Z, which fits the time of Europe/London, UTC+01:00.")]
    [InlineData(5.75, "5:45:00 ahead of the runtime's clock, which shows 2026-07-01 10:00:00Z, which fits UTC+05:45.")]
    [InlineData(0.15, "0:09:00 ahead of the runtime's clock, which shows 2026-07-01 10:00:00Z, which is no time zone's.")]
    [InlineData(-200, "8 days behind the runtime's clock, which shows 2026-07-01 10:00:00Z, which is no time zone's.")]
    public async Task The_warning_says_what_the_difference_fits(double hours, string words)
    {
        await using var run = Run(10);

        await run.Gate.AdvanceAsync(_day.AddHours(10 + hours));

        Assert.Contains(words, Assert.Single(run.Logged(90)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tick_that_is_far_behind_counts_as_the_runtimes_now()
    {
        await using var run = Run(10);

        Assert.True((await run.Gate.AdvanceAsync(_day.AddHours(6))).IsOpen);
    }

    [Fact]
    public async Task The_warning_comes_again_only_after_ticks_were_right_in_between()
    {
        await using var run = Run(10);
        foreach (var hour in new[] { 13.0, 13, 14, 10, 13, 13, 10, 7 })
        {
            await run.Gate.AdvanceAsync(_day.AddHours(hour));
        }

        Assert.Equal(3, run.Logged(90).Count());
    }

    [Fact]
    public async Task A_tick_up_to_five_minutes_ahead_ends_and_never_begins()
    {
        await using var run = Run(11);
        await run.StartAsync();
        run.Go(TimeSpan.FromMinutes(56));

        Assert.Equal(GateStatus.Closed, (await run.Gate.AdvanceAsync(_day.AddHours(12).AddMinutes(1))).Status);
        run.Go(TimeSpan.FromMinutes(4));

        Assert.Equal(["01 11:00:00 begin first", "01 11:56:00 ending first", "01 11:56:00 ended first: CloseAll: 0 closed", "01 12:00:00 begin second"], run.Recorder.Lines);
        Assert.Empty(run.Logged(90));
    }

    [Fact]
    public async Task A_tick_that_was_told_before_the_clock_was_set_back_ends_nothing()
    {
        await using var run = Run(12.5);
        await run.Gate.AdvanceAsync(_day.AddHours(12.5));
        run.Set(_day.AddDays(-1).AddHours(10));
        await run.Gate.AdvanceAsync(_day.AddDays(-1).AddHours(10));

        Assert.Equal(["begin second"], What(run));
    }

    private static IEnumerable<string> What(SetClock run) => run.Recorder.Lines.Select(static line => line[(line.IndexOf(' ', 3) + 1)..]);

    private static SetClock Run(double hour) => new(_day.AddHours(hour), new MemoryJournal(), null, null, _first, _second);
}
