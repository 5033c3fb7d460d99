using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

public sealed class SessionContextTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0));

    [Fact]
    public void Without_a_feed_the_next_bar_is_the_next_multiple_of_the_timeframe()
    {
        using var run = new SimulatedRun();
        var instants = new List<TimeSpan>();
        var strategy = new TestStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                await session.DelayAsync(TimeSpan.FromMinutes(7));
                Assert.Null(await session.NextBarAsync(TimeSpan.FromMinutes(15)));
                instants.Add(session.UtcNow.TimeOfDay);
                await session.NextBarAsync(TimeSpan.FromHours(1));
                instants.Add(session.UtcNow.TimeOfDay);
                session.Stop();
            },
        };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.Equal([new TimeSpan(8, 15, 0), new TimeSpan(9, 0, 0)], instants);
    }

    [Fact]
    public void A_delay_past_the_end_is_cancelled_at_the_end()
    {
        using var run = new SimulatedRun();
        var strategy = new TestStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                Assert.Equal(TimeSpan.FromHours(4), session.Remaining);
                await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await session.DelayAsync(TimeSpan.FromHours(5)));
                Assert.True(token.IsCancellationRequested);
                Assert.Equal(TimeSpan.Zero, session.Remaining);
                run.Recorder.Add("cancelled");
            },
        };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.Contains("01 12:00:00 cancelled", run.Recorder.Lines);
        Assert.Empty(run.Recorder.Errors);
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(60 * 86400d)]
    [InlineData(400 * 86400d)]
    public void A_delay_without_an_end_or_of_months_waits_for_the_end_of_the_session(double seconds)
    {
        var delay = TimeSpan.FromSeconds(seconds);
        using var run = new SimulatedRun();
        var strategy = new TestStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await session.DelayAsync(delay));
                run.Recorder.Add("cancelled");
            },
        };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.Contains("01 12:00:00 cancelled", run.Recorder.Lines);
        Assert.Empty(run.Recorder.Errors);
    }

    [Fact]
    public void A_delay_below_zero_is_refused()
    {
        using var run = new SimulatedRun();
        var strategy = new TestStrategy(_morning) { Trade = static (session, _) => session.DelayAsync(TimeSpan.FromMinutes(-1)) };

        Assert.Throws<ArgumentOutOfRangeException>(() => run.For(TimeSpan.FromDays(1), strategy));
    }

    [Fact]
    public void It_says_which_occurrence_it_is_and_whose()
    {
        using var run = new SimulatedRun();
        SessionContext? seen = null;
        var strategy = new TestStrategy(_morning)
        {
            Trade = (session, _) =>
            {
                seen = session;
                session.Stop();
                return ValueTask.CompletedTask;
            },
        };

        run.For(TimeSpan.FromDays(1), strategy);

        Assert.NotNull(seen);
        Assert.Same(strategy.Sessions[0], seen.Session);
        Assert.Equal(SimulatedRun.FirstInstant.AddHours(8), seen.Occurrence.Start);
        Assert.Equal(("S", "S", false, false), (seen.StrategyId, seen.Tag, seen.IsLateStart, seen.IsCatchUp));
        Assert.Same(run.Clock, seen.TimeProvider);
        Assert.True(seen.IsStopped);
    }

    [Fact]
    public void Stop_keeps_the_strategy_from_being_called_until_the_next_occurrence()
    {
        using var run = new SimulatedRun();
        var calls = 0;
        var strategy = new TestStrategy(_morning)
        {
            Trade = (session, _) =>
            {
                calls++;
                session.Stop();
                return ValueTask.CompletedTask;
            },
        };

        run.For(TimeSpan.FromDays(3), strategy);

        Assert.Equal(3, calls);
        Assert.Equal(3, run.Recorder.Reports.Count);
    }

    [Fact]
    public void A_start_handler_runs_before_the_strategy_trades()
    {
        using var run = new SimulatedRun();
        var strategy = new TestStrategy(_morning with { OnStart = SessionAction.Custom, StartHandler = 7, CustomStart = "WarmUpAsync" })
        {
            Handler = async (handler, session, _) =>
            {
                await session.DelayAsync(TimeSpan.FromSeconds(20));
                run.Recorder.Add($"handler {handler}");
            },
            Trade = (session, _) =>
            {
                run.Recorder.Add("trade");
                session.Stop();
                return ValueTask.CompletedTask;
            },
        };

        run.For(TimeSpan.FromHours(10), strategy);

        Assert.Equal(["01 08:00:00 begin 08:00-12:00", "01 08:00:20 handler 7", "01 08:00:20 trade"], run.Recorder.Lines[..3]);
    }

    [Fact]
    public void A_start_handler_that_fails_ends_the_occurrence_and_comes_out()
    {
        using var run = new SimulatedRun();
        run.Broker.Hold("S");
        var traded = false;
        var strategy = new TestStrategy(_morning with { OnStart = SessionAction.Custom, StartHandler = 0, OnEnd = SessionAction.CloseAll })
        {
            Handler = static (_, _, _) => throw new InvalidDataException("no prices"),
            Trade = (_, _) =>
            {
                traded = true;
                return ValueTask.CompletedTask;
            },
        };

        Assert.Throws<InvalidDataException>(() => run.For(TimeSpan.FromDays(1), strategy));

        Assert.False(traded);
        Assert.Empty(run.Broker.Positions);
    }

    [Fact]
    public void A_start_handler_that_overruns_its_time_is_a_failure()
    {
        using var run = new SimulatedRun();
        var strategy = new TestStrategy(_morning with { OnStart = SessionAction.Custom, StartHandler = 0 })
        {
            Handler = static (_, session, _) => session.DelayAsync(TimeSpan.FromHours(1)),
        };

        Assert.Throws<TimeoutException>(() => run.For(TimeSpan.FromDays(1), strategy));

        Assert.Equal("01 08:00:30 ended 08:00-12:00: None", run.Recorder.Lines[^1]);
    }
}
