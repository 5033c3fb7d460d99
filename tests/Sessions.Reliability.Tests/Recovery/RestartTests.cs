using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Recovery;

/// <summary>What the next process does about what the last one left.</summary>
public sealed class RestartTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnStart = SessionAction.CloseAll, OnEnd = SessionAction.CloseAll };
    private static readonly Session _handled = _morning with { OnStart = SessionAction.None, OnEnd = SessionAction.Custom, EndHandler = 7, CustomEnd = "FlattenAsync" };
    private static readonly RunOptions _leave = new() { OnShutdown = ShutdownPolicy.Leave };

    [Fact]
    public void Inside_the_occurrence_it_is_resumed_without_a_second_start_and_ends_at_its_time()
    {
        var world = new World();
        Stop(world, _morning, Hours(9));
        world.Account.Hold("S");

        var second = new Process(world).Run(new ScriptedStrategy(_morning), Hours(10), Hours(13));

        Assert.Equal(["10:00 resume Morning", "12:00 ending Morning", "12:00 ended Morning: CloseAll: 1 closed"], second.Lines.Written);
        Assert.Empty(world.Account.Positions);
    }

    [Fact]
    public void What_was_open_and_is_over_is_ended_first_as_a_catch_up()
    {
        var world = new World();
        Stop(world, _morning, Hours(9));
        world.Account.Hold("S");
        var evening = new Session(new TimeOnly(12, 0), new TimeOnly(23, 0)) { Name = "Evening" };

        var second = new Process(world).Run(new ScriptedStrategy(_morning, evening), Hours(15), Hours(16));

        Assert.Equal(
            ["15:00 ending Morning (catch-up)", "15:00 ended Morning: CloseAll: 1 closed", "15:00 begin Evening"], second.Lines.Written[..3]);
        Assert.Empty(world.Account.Positions);
    }

    [Fact]
    public void A_missed_end_can_be_skipped_and_never_comes_back()
    {
        var world = new World();
        Stop(world, _morning, Hours(9));
        world.Account.Hold("S");

        var second = new Process(world) { Options = new RunOptions { MissedEnd = MissedEndPolicy.Skip } }.Run(new ScriptedStrategy(_morning), Hours(15), Hours(16));
        var third = new Process(world).Run(new ScriptedStrategy(_morning), Hours(17), Hours(18));

        Assert.Empty(second.Lines.Written);
        Assert.Empty(third.Lines.Written);
        Assert.Single(world.Account.Positions);
    }

    [Fact]
    public void A_missed_end_can_keep_the_strategy_from_starting_until_somebody_decides()
    {
        var world = new World();
        Stop(world, _morning, Hours(9));
        world.Account.Hold("S");

        var second = new Process(world) { Options = new RunOptions { MissedEnd = MissedEndPolicy.Fail } }.Run(new ScriptedStrategy(_morning), Hours(15), Hours(16));
        var third = new Process(world).Run(new ScriptedStrategy(_morning), Hours(17), Hours(18));

        var missed = Assert.IsType<MissedEndException>(second.Failure);
        Assert.Equal(
            "The end of Morning of 2014-05-01T08:00:00Z was missed: 'S' on account 'test' was not running at 2014-05-01T12:00:00Z. "
            + "Close its positions by hand and start once with MissedEnd = Skip, or let the end run now with MissedEnd = Run.",
            missed.Message);
        Assert.Equal("17:00 ended Morning: CloseAll: 1 closed", third.Lines.Written[^1]);
    }

    [Fact]
    public void A_session_that_is_gone_from_the_code_ends_by_its_own_record()
    {
        var world = new World();
        Stop(world, _morning, Hours(9));
        world.Account.Hold("S");
        var other = new Session(new TimeOnly(15, 0), new TimeOnly(16, 0)) { Name = "Other" };

        var second = new Process(world).Run(new ScriptedStrategy(other), Hours(10), Hours(14));

        Assert.Equal(["12:00 ending Morning", "12:00 ended Morning: CloseAll: 1 closed"], second.Lines.Written);
        Assert.Empty(world.Account.Positions);
    }

    [Fact]
    public void A_session_that_is_gone_ends_before_another_begins()
    {
        var world = new World();
        Stop(world, _morning, Hours(9));
        world.Account.Hold("S");
        var other = new Session(new TimeOnly(11, 0), new TimeOnly(16, 0)) { Name = "Other" };

        var second = new Process(world).Run(new ScriptedStrategy(other), Hours(10), Hours(14));

        Assert.Equal(["11:00 ending Morning", "11:00 ended Morning: CloseAll: 1 closed", "11:00 begin Other"], second.Lines.Written[..3]);
    }

    [Fact]
    public void The_handler_of_a_session_that_is_gone_is_replaced_by_what_follows_a_failed_one()
    {
        var world = new World();
        Stop(world, _handled, Hours(9));
        world.Account.Hold("S");

        var second = new Process(world).Run(
            new ScriptedStrategy(new Session(new TimeOnly(15, 0), new TimeOnly(16, 0))) { Handler = (_, _, _) => throw new InvalidOperationException("wrong handler") },
            Hours(13), Hours(14));

        Assert.Equal("13:00 ended Morning: CloseAll: 1 closed", second.Lines.Written[^1]);
    }

    [Fact]
    public void A_handler_that_came_to_its_end_does_not_run_again_though_the_end_was_not_finished()
    {
        Assert.Equal(1, HandlerRuns(diesAt: null, out var steps));
        Assert.Equal(1, HandlerRuns(diesAt: steps, out _));

        static int HandlerRuns(int? diesAt, out int steps)
        {
            var runs = 0;
            var world = new World { DiesAt = diesAt };
            var strategy = new ScriptedStrategy(_handled)
            {
                Handler = (_, _, _) =>
                {
                    runs++;
                    return ValueTask.CompletedTask;
                },
            };
            new Process(world).Run(strategy, Hours(8), Hours(13));
            steps = world.Steps;
            Assert.Equal(diesAt is not null, world.IsDead);
            world.Revive();
            new Process(world).Run(strategy, Hours(14), Hours(15));
            return runs;
        }
    }

    [Fact]
    public void A_stop_that_ran_the_end_is_resumed_inside_and_finished_outside()
    {
        var world = new World();
        world.Account.Hold("S");
        var first = new Process(world).Run(new ScriptedStrategy(_morning with { OnStart = SessionAction.None }), Hours(8), Hours(9));
        world.Account.Hold("S");
        var second = new Process(world).Run(new ScriptedStrategy(_morning), Hours(10), Hours(11));
        var third = new Process(world).Run(new ScriptedStrategy(_morning), Hours(13), Hours(14));

        Assert.Equal("09:00 ended Morning: CloseAll: 1 closed", first.Lines.Written[^1]);
        Assert.Equal(["10:00 resume Morning", "11:00 ending Morning", "11:00 ended Morning: CloseAll: 1 closed"], second.Lines.Written);
        Assert.Empty(third.Lines.Written);
    }

    [Fact]
    public void An_occurrence_that_ended_before_its_time_does_not_begin_again()
    {
        var world = new World();
        var failing = new ScriptedStrategy(_morning) { Trade = (_, _) => throw new InvalidDataException("boom") };
        var first = new Process(world).Run(failing, Hours(8), Hours(9));
        var second = new Process(world).Run(new ScriptedStrategy(_morning), Hours(10), Hours(33));

        Assert.IsType<InvalidDataException>(first.Failure);
        Assert.Equal("08:00 begin Morning", second.Lines.Written[0]);
        Assert.DoesNotContain(second.Lines.Written, line => line.StartsWith("10:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_late_start_closes_where_a_durable_journal_shows_no_begin()
    {
        var world = new World();
        world.Account.Hold("S");

        new Process(world) { Options = _leave }.Run(new ScriptedStrategy(_morning), Hours(9), Hours(10));

        Assert.Empty(world.Account.Positions);
    }

    [Fact]
    public void A_closing_that_was_cut_off_goes_on_before_anything_begins_and_closes_only_what_was_decided()
    {
        var world = new World();
        Stop(world, _morning, Hours(9));
        world.Account.Hold("S");
        world.Account.Spoil = _ => OrderResult.Rejected("market closed");
        new Process(world).Run(new ScriptedStrategy(_morning), Hours(12), Hours(13));
        var mine = world.Account.Hold("S");
        world.Account.Spoil = static _ => null;

        var third = new Process(world).Run(new ScriptedStrategy(_morning), Hours(20), Hours(21));

        Assert.Equal("20:00 ended Morning: CloseAll: 1 closed", third.Lines.Written[^1]);
        Assert.Equal(mine, Assert.Single(world.Account.Positions));
    }

    [Fact]
    public async Task An_incomplete_close_is_acknowledged_across_a_restart_and_the_next_session_begins()
    {
        var world = new World();
        Stop(world, _morning, Hours(9));
        world.Account.Hold("S");
        world.Account.Spoil = _ => OrderResult.Rejected("delisted");
        var second = new Process(world).Run(new ScriptedStrategy(_morning), Hours(12), Hours(13));

        // Nothing runs when somebody acknowledges it.
        Assert.Equal(1, await new SessionControl(world.Journal).AcknowledgeAsync(new StrategyIdentity("test", "S"), "Ann: sold by phone"));

        var third = new Process(world) { Options = _leave }.Run(new ScriptedStrategy(_morning with { OnStart = SessionAction.None }), Hours(20), Hours(33));

        Assert.NotEmpty(second.Lines.Alarms);
        Assert.Contains("08:00 begin Morning", third.Lines.Written);
        Assert.Equal(OccurrenceOutcome.Acknowledged, world.Journal.Written.OfType<OccurrenceRecord>().First(record => record.EndedAt is not null).Outcome);
    }

    [Fact]
    public void An_incomplete_close_is_acknowledged_while_it_goes_on()
    {
        var world = new World();
        Stop(world, _morning, Hours(9));
        world.Account.Hold("S");
        world.Account.Spoil = _ => OrderResult.Rejected("delisted");

        var second = new Process(world).Run(
            new ScriptedStrategy(_morning), Hours(12), Hours(23),
            (Hours(15), async process => await process.Control.AcknowledgeAsync(new StrategyIdentity("test", "S"))));

        Assert.Equal("15:00 ended Morning: CloseAll: 0 closed, 1 still open", second.Lines.Written[^1]);
    }

    [Fact]
    public void Order_ids_of_one_run_are_not_those_of_another()
    {
        var world = new World();
        var ids = new List<string?>();
        var strategy = new ScriptedStrategy(_morning with { OnStart = SessionAction.None, OnEnd = SessionAction.None })
        {
            Trade = async (session, token) =>
            {
                var opened = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                ids.Add(opened.PositionId);
                session.Stop();
            },
        };

        new Process(world) { Options = _leave }.Run(strategy, Hours(8), Hours(9));
        new Process(world) { Options = _leave }.Run(strategy, Hours(9), Hours(10));

        // An id that came back would be answered as the first time, and nothing would be opened.
        Assert.Equal(["1", "2"], ids);
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    /// <summary>A process that begins the session and leaves it open.</summary>
    private static void Stop(World world, Session session, TimeSpan at) =>
        new Process(world) { Options = _leave }.Run(new ScriptedStrategy(session), Hours(8), at);
}
