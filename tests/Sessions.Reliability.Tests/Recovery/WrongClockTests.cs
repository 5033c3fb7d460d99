using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Recovery;

/// <summary>What the next process does about a record of the future: the clock of the last one was ahead, or its own is behind.</summary>
public sealed class WrongClockTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly Session _handled = _morning with { OnEnd = SessionAction.Custom, EndHandler = 7, CustomEnd = "FlattenAsync" };
    private static readonly RunOptions _leave = new() { OnShutdown = ShutdownPolicy.Leave };

    /// <summary>From 2014-05-01 to 2036-05-01.</summary>
    private static readonly TimeSpan _ahead = Process.Midnight.AddYears(22) - Process.Midnight;

    [Fact]
    public void An_unfinished_session_of_2036_is_held_for_two_minutes_then_ended_and_todays_session_runs()
    {
        var world = new World();
        new Process(world) { Options = _leave }.Run(new ScriptedStrategy(_morning), _ahead + Hours(8), _ahead + Hours(9));
        world.Account.Hold("S");

        var second = new Process(world) { Options = _leave }.Run(new ScriptedStrategy(_morning), Hours(9), Hours(13));

        Assert.Equal(
            ["09:02 ending Morning (catch-up)", "09:02 ended Morning: CloseAll: 1 closed", "09:02 begin Morning", "12:00 ending Morning", "12:00 ended Morning: CloseAll: 0 closed"],
            second.Lines.Written);
        var doubt = Assert.Single(second.Lines.Doubts);
        Assert.Equal("the clock shows 2014-05-01 09:00:00Z, and session Morning is on record as begun at 2036-05-01 08:00:00Z", doubt.ToString());
        Assert.Equal(OccurrenceOutcome.Misdated, world.Journal.Written.OfType<OccurrenceRecord>().First(record => record.Start > doubt.UtcNow && record.EndedAt is not null).Outcome);
    }

    [Fact]
    public void A_finished_session_of_2036_silences_nobody_and_later_starts_know_of_it()
    {
        var world = new World();
        new Process(world).Run(new ScriptedStrategy(_morning), _ahead + Hours(8), _ahead + Hours(13));

        var second = new Process(world).Run(new ScriptedStrategy(_morning), Hours(9), Hours(10));
        var third = new Process(world).Run(new ScriptedStrategy(_morning), Hours(10.5), Hours(11));

        Assert.Equal("09:02 begin Morning", second.Lines.Written[0]);
        Assert.Single(second.Lines.Doubts);
        Assert.Equal("10:30 resume Morning", third.Lines.Written[0]);
        Assert.Empty(third.Lines.Doubts);
    }

    [Fact]
    public void What_has_begun_today_is_still_known_though_a_clock_that_was_ahead_has_begun_something_since()
    {
        var world = new World();
        var failing = new ScriptedStrategy(_morning) { Trade = (_, _) => throw new InvalidDataException("boom") };
        new Process(world).Run(failing, Hours(8), Hours(9));
        new Process(world) { Options = _leave }.Run(new ScriptedStrategy(_morning), _ahead + Hours(8), _ahead + Hours(9));

        var third = new Process(world).Run(new ScriptedStrategy(_morning), Hours(9), Hours(33));

        Assert.Equal(["09:02 ending Morning (catch-up)", "09:02 ended Morning: CloseAll: 0 closed", "08:00 begin Morning"], third.Lines.Written[..3]);
    }

    [Fact]
    public void The_handler_of_a_session_of_2036_runs_once()
    {
        var runs = 0;
        var world = new World();
        var strategy = new ScriptedStrategy(_handled)
        {
            Handler = (_, _, _) =>
            {
                runs++;
                return ValueTask.CompletedTask;
            },
        };
        new Process(world) { Options = _leave }.Run(strategy, _ahead + Hours(8), _ahead + Hours(9));

        new Process(world) { Options = _leave }.Run(strategy, Hours(9), Hours(9.5));
        new Process(world) { Options = _leave }.Run(strategy, Hours(9.5), Hours(10));

        Assert.Equal(1, runs);
    }

    [Fact]
    public void An_end_of_2036_that_had_begun_is_finished_at_once()
    {
        var world = new World();
        new Process(world) { Options = _leave }.Run(new ScriptedStrategy(_morning), _ahead + Hours(8), _ahead + Hours(9));
        world.Account.Hold("S");
        world.Account.Spoil = static _ => OrderResult.Rejected("no price");
        new Process(world) { Options = _leave }.Run(new ScriptedStrategy(_morning), _ahead + Hours(12), _ahead + Hours(12.5));
        world.Account.Spoil = static _ => null;

        var third = new Process(world).Run(new ScriptedStrategy(_morning), Hours(9), Hours(10));

        Assert.Equal("09:00 ended Morning: CloseAll: 1 closed", third.Lines.Written[1]);
        Assert.Equal("09:02 begin Morning", third.Lines.Written[2]);
    }

    [Fact]
    public void A_stop_while_it_is_in_doubt_leaves_everything_as_it_is()
    {
        var world = new World();
        new Process(world) { Options = _leave }.Run(new ScriptedStrategy(_morning), Hours(8), Hours(9));
        world.Account.Hold("S");

        var second = new Process(world).Run(new ScriptedStrategy(_morning), Hours(5), Hours(5) + TimeSpan.FromMinutes(1));
        var third = new Process(world).Run(new ScriptedStrategy(_morning), Hours(10), Hours(13));

        Assert.Empty(second.Lines.Written);
        Assert.Equal(["10:00 resume Morning", "12:00 ending Morning", "12:00 ended Morning: CloseAll: 1 closed"], third.Lines.Written);
    }

    [Fact]
    public void A_halt_that_flattens_is_carried_out_while_it_is_in_doubt()
    {
        var world = new World();
        new Process(world) { Options = _leave }.Run(new ScriptedStrategy(_morning), _ahead + Hours(8), _ahead + Hours(9));
        world.Account.Hold("S");

        var second = new Process(world) { Options = _leave }.Run(
            new ScriptedStrategy(_morning), Hours(9), Hours(10),
            (Hours(9) + TimeSpan.FromMinutes(1), async process => await process.Control.HaltAsync(flatten: true)));

        Assert.Equal("09:01 ended !halt: CloseAll: 1 closed", second.Lines.Written[1]);
        Assert.Equal("09:02 ended Morning: CloseAll: 0 closed", second.Lines.Written[^1]);
    }

    [Fact]
    public void A_crash_at_every_step_of_settling_it_leaves_one_end_and_one_begin()
    {
        for (var after = 0; after < 2; after++)
        {
            for (var step = 1; step < 30; step++)
            {
                var world = new World();
                new Process(world) { Options = _leave }.Run(new ScriptedStrategy(_morning), _ahead + Hours(8), _ahead + Hours(9));
                world.Account.Hold("S");
                (world.DiesAt, world.DiesAfter) = (world.Steps + step, after == 1);
                new Process(world) { Options = _leave }.Run(new ScriptedStrategy(_morning), Hours(9), Hours(13));
                world.Revive();

                new Process(world) { Options = _leave }.Run(new ScriptedStrategy(_morning), Hours(9.25), Hours(13));

                Assert.Empty(world.Violations);
                Assert.Empty(world.Account.Positions);
                Assert.Equal(1, world.Account.Closed);
                Assert.Equal(2, world.Journal.Written.OfType<OccurrenceRecord>().Where(static record => record.EndedAt is not null).Select(static record => record.Start).Distinct().Count());
            }
        }
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}
