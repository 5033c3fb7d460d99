using Sessions.Gates;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>A machine's clock that is years ahead or behind for a while, as after a boot without a battery or by a time server that is wrong.</summary>
public sealed class WrongClockTests
{
    private static readonly DateTimeOffset _day = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Session _first = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "first", OnEnd = SessionAction.CloseAll };
    private static readonly Session _second = new(new TimeOnly(12, 0), new TimeOnly(13, 0)) { Name = "second", OnEnd = SessionAction.CloseAll };
    private static readonly RunOptions _leave = new() { OnShutdown = ShutdownPolicy.Leave };

    [Fact]
    public async Task A_clock_that_shows_2036_for_a_while_does_not_silence_the_strategy_afterwards()
    {
        await using var run = Run(10);
        run.Broker.Hold("S");
        await run.StartAsync();

        run.Set(_day.AddYears(10).AddHours(10));
        run.Go(TimeSpan.FromMinutes(1));
        run.Set(_day.AddHours(10).AddMinutes(1));
        Assert.Equal(GateStatus.Closed, run.Gate.Current.Status);
        run.Go(TimeSpan.FromHours(2));

        Assert.Equal(
            ["begin first", "ending first", "ended first: CloseAll: 1 closed", "begin first", "ending first", "ended first: CloseAll: 0 closed", "begin second"], What(run));
        Assert.Equal("01 12:00:00 begin second", run.Recorder.Lines[^1]);
        Assert.Equal(["S: The clock was set back from 2036-07-01 10:01:00Z to 2026-07-01 10:01:00Z"], run.Logged(93));
        Assert.Equal(["S: 7305 sessions were over before they could begin, from second of 2026-07-01 12:00:00Z to second of 2036-06-30 12:00:00Z"], run.Logged(95));
        Assert.Empty(run.Recorder.Doubts);
    }

    [Theory]
    [InlineData(-24 * 365 * 56)]
    [InlineData(-24 * 3)]
    [InlineData(-1)]
    public async Task A_clock_that_is_behind_does_not_flatten_and_does_not_put_the_end_off(int hours)
    {
        await using var run = Run(8);
        run.Broker.Hold("S");
        await run.StartAsync();
        run.Go(TimeSpan.FromHours(2));

        run.Set(_day.AddHours(10 + hours));
        run.Go(TimeSpan.FromHours(2) - TimeSpan.FromMinutes(1));
        Assert.True(run.Gate.Current.IsOpen);
        Assert.Single(run.Broker.Positions);
        run.Go(TimeSpan.FromMinutes(1));

        Assert.Equal(["begin first", "ending first", "ended first: CloseAll: 1 closed"], What(run).Take(3));
        Assert.Empty(run.Broker.Positions);
    }

    [Fact]
    public async Task A_clock_that_falls_back_to_1970_for_a_minute_begins_nothing_there()
    {
        await using var run = Run(13.5);
        await run.StartAsync();
        var before = run.Clock.GetUtcNow();

        run.Set(new DateTimeOffset(1970, 1, 1, 9, 0, 0, TimeSpan.Zero));
        run.Go(TimeSpan.FromMinutes(1));
        Assert.Null(run.Gate.NextBoundary);
        Assert.NotNull(run.Gate.ClockDoubt);
        run.Set(before.AddMinutes(1));
        run.Go(TimeSpan.FromHours(19));

        Assert.Equal(["02 08:00:00 begin first"], run.Recorder.Lines);
        Assert.Null(run.Gate.ClockDoubt);
        Assert.Equal("S: Nothing begins until it is known which clock is wrong: the clock shows 1970-01-01 09:00:00Z, and was set back from 2026-07-01 13:30:00Z", Assert.Single(run.Logged(91)));
    }

    [Fact]
    public async Task A_program_that_was_started_by_a_clock_of_2036_trades_today_once_the_clock_has_stood_for_two_minutes()
    {
        await using var run = Run(10, years: 10);
        await run.StartAsync();
        run.Go(TimeSpan.FromHours(4));
        run.Recorder.Lines.Clear();

        run.Set(_day.AddHours(9));
        run.Go(TimeSpan.FromMinutes(2) - TimeSpan.FromSeconds(15));
        Assert.Empty(run.Recorder.Lines);
        run.Go(TimeSpan.FromMinutes(1));

        Assert.Equal(["01 09:02:00 begin first"], run.Recorder.Lines);
        Assert.Single(run.Recorder.Doubts);
    }

    [Fact]
    public async Task What_has_begun_does_not_begin_again_where_the_clock_is_set_back_by_hours()
    {
        await using var run = Run(8);
        await run.StartAsync();
        run.Go(TimeSpan.FromHours(4.5));

        run.Set(_day.AddHours(11));
        run.Go(TimeSpan.FromHours(4));

        Assert.Equal(["begin first", "ending first", "ended first: CloseAll: 0 closed", "begin second", "ending second", "ended second: CloseAll: 0 closed"], What(run));
    }

    [Fact]
    public async Task A_clock_that_was_behind_at_the_start_and_is_set_right_resumes_what_is_on_record()
    {
        await using var run = Run(8, _leave);
        run.Broker.Hold("S");
        await run.StartAsync();
        run.Go(TimeSpan.FromHours(1));

        await run.RestartAsync(_day.AddYears(-3).AddHours(5));
        run.Go(TimeSpan.FromMinutes(1));
        Assert.Empty(run.Recorder.Lines);
        run.Set(_day.AddHours(9.5));

        Assert.Equal(["resume first"], What(run));
        Assert.True(run.Gate.Current.IsOpen);
        Assert.Single(run.Broker.Positions);
        Assert.Equal("first", Assert.Single(run.Recorder.Doubts).Session);
        Assert.Null(run.Gate.ClockDoubt);
    }

    [Fact]
    public async Task A_clock_that_is_set_again_has_to_stand_anew()
    {
        await using var run = Run(8, _leave);
        await run.StartAsync();
        await run.RestartAsync(_day.AddYears(-3));
        for (var i = 0; i < 5; i++)
        {
            run.Go(TimeSpan.FromMinutes(1.5));
            run.Set(run.Clock.GetUtcNow().AddHours(-1));
        }

        Assert.Empty(run.Recorder.Lines);
        run.Go(TimeSpan.FromMinutes(2));
        Assert.Equal("ending first", What(run).First());
    }

    [Fact]
    public async Task A_record_of_a_moment_ahead_is_waited_for_and_not_flattened()
    {
        await using var run = Run(8, _leave);
        run.Broker.Hold("S");
        await run.StartAsync();

        await run.RestartAsync(_day.AddHours(8).AddMinutes(-4));
        run.Go(TimeSpan.FromMinutes(4));

        Assert.Equal(["01 08:00:00 resume first"], run.Recorder.Lines);
        Assert.Single(run.Broker.Positions);
    }

    [Fact]
    public async Task The_venues_time_settles_at_once_that_a_record_is_of_a_clock_that_was_ahead()
    {
        await using var run = Run(10, _leave, 10, clock => new VenueBroker(clock, clock.GetUtcNow));
        run.Broker.Hold("S");
        await run.StartAsync();

        await run.RestartAsync(_day.AddHours(9));

        Assert.Equal(["01 09:00:00 ending first", "01 09:00:00 ended first: CloseAll: 1 closed", "01 09:00:00 begin first"], run.Recorder.Lines);
        Assert.Empty(run.Recorder.Doubts);
        Assert.Equal(["S: It is 2026-07-01 09:00:00Z after all; the clock that showed 2036-07-01 08:00:00Z was ahead. What it has begun ends now, and sessions begin again"], run.Logged(92));
    }

    [Fact]
    public async Task By_the_venues_time_a_clock_that_is_behind_does_not_flatten_and_the_end_comes_when_it_is_due_there()
    {
        var behind = TimeSpan.Zero;
        await using var run = Run(9, _leave, 0, clock => new VenueBroker(clock, () => clock.GetUtcNow() + behind));
        run.Broker.Hold("S");
        await run.StartAsync();

        behind = TimeSpan.FromHours(5);
        await run.RestartAsync(_day.AddHours(4.5));
        run.Go(TimeSpan.FromHours(2));
        Assert.Single(run.Broker.Positions);
        Assert.Empty(run.Recorder.Lines);
        Assert.Equal(_day.AddHours(9.5), Assert.Single(run.Recorder.Doubts).VenueTime);
        run.Go(TimeSpan.FromMinutes(31));

        Assert.Empty(run.Broker.Positions);
        Assert.Equal(["ending first", "ended first: CloseAll: 1 closed"], What(run));
        Assert.NotNull(run.Gate.ClockDoubt);
    }

    private static IEnumerable<string> What(SetClock run) => run.Recorder.Lines.Select(static line => line[(line.IndexOf(' ', 3) + 1)..]);

    private static SetClock Run(double hour, RunOptions? options = null, int years = 0, Func<HostileClock, TestBroker>? broker = null) =>
        new(_day.AddYears(years).AddHours(hour), new MemoryJournal(), broker, options, _first, _second);
}
