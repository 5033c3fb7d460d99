using Sessions.Journals;
using Sessions.Reliability.Support;
using Sessions.Simulation;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Recovery;

public sealed class HaltTests
{
    private static readonly StrategyIdentity _strategy = new("test", "S");
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly Session _open = _morning with { OnEnd = SessionAction.None };

    [Fact]
    public void A_halt_takes_the_strategys_hands_off_and_the_end_still_runs_at_its_time()
    {
        var world = new World();
        var calls = new List<TimeSpan>();
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, _) =>
            {
                calls.Add(session.UtcNow - Process.Midnight);
                await session.DelayAsync(TimeSpan.FromMinutes(30));
            },
        };

        var run = new Process(world).Run(
            strategy, Hours(8), Hours(13),
            (Hours(8.5), _ => Hold(world)),
            (Hours(9.25), process => process.Control.HaltAsync(flatten: false, _strategy)));

        Assert.Equal([8, 8.5, 9], calls.Select(static call => call.TotalHours));
        Assert.Equal(["08:00 begin Morning", "12:00 ending Morning", "12:00 ended Morning: CloseAll: 1 closed"], run.Lines.Written);
    }

    [Fact]
    public void A_halt_that_flattens_closes_now_and_its_session_goes_on_when_it_is_released()
    {
        var world = new World();

        var run = new Process(world).Run(
            new ScriptedStrategy(_morning), Hours(8), Hours(13),
            (Hours(8.5), _ => Hold(world)),
            (Hours(9), process => process.Control.HaltAsync(flatten: true, _strategy, "it went mad")),
            (Hours(10), process => process.Control.ReleaseAsync(_strategy)));

        Assert.Equal(
            ["08:00 begin Morning", "09:00 ending !halt", "09:00 ended !halt: CloseAll: 1 closed", "10:00 resume Morning", "12:00 ending Morning", "12:00 ended Morning: CloseAll: 0 closed"],
            run.Lines.Written);
    }

    [Fact]
    public void A_halt_that_flattens_closes_what_is_held_outside_of_sessions()
    {
        var world = new World();

        new Process(world).Run(
            new ScriptedStrategy(_open), Hours(13), Hours(15),
            (Hours(13.5), _ => Hold(world)),
            (Hours(14), process => process.Control.HaltAsync(flatten: true)));

        Assert.Empty(world.Account.Positions);
    }

    [Fact]
    public void A_halt_holds_across_restarts_until_it_is_released_and_flattens_once()
    {
        var world = new World();
        new Process(world).Run(new ScriptedStrategy(_open), Hours(1), Hours(2), (Hours(1.5), process => process.Control.HaltAsync(flatten: true, _strategy)));
        var second = new Process(world).Run(new ScriptedStrategy(_open), Hours(7), Hours(9), (Hours(7.5), _ => Hold(world)));
        var third = new Process(world).Run(new ScriptedStrategy(_open), Hours(9), Hours(11), (Hours(10), process => process.Control.ReleaseAsync(_strategy)));

        Assert.Empty(second.Lines.Written);
        Assert.Equal("10:00 begin Morning", third.Lines.Written[0]);
        Assert.Single(world.Account.Positions);
    }

    [Fact]
    public void A_halt_of_all_holds_for_every_strategy_also_for_those_that_start_later()
    {
        var world = new World();
        new Process(world).Run(new ScriptedStrategy(_open), Hours(1), Hours(2), (Hours(1.5), process => process.Control.HaltAsync(flatten: false)));

        var other = new Process(world) { StrategyId = "Other" }.Run(
            new ScriptedStrategy(_open), Hours(7), Hours(11),
            (Hours(9), process => process.Control.ReleaseAsync(new StrategyIdentity("test", "Other"))),
            (Hours(10), process => process.Control.ReleaseAsync()));

        Assert.Equal("10:00 begin Morning", other.Lines.Written[0]);
    }

    [Fact]
    public void A_flatten_that_was_cut_off_is_finished_by_the_next_process()
    {
        var world = new World();
        world.Account.Spoil = _ => Brokers.OrderResult.Rejected("market closed");
        new Process(world).Run(
            new ScriptedStrategy(_open), Hours(13), Hours(15),
            (Hours(13.5), _ => Hold(world)),
            (Hours(14), process => process.Control.HaltAsync(flatten: true)));
        Assert.Single(world.Account.Positions);
        world.Account.Spoil = static _ => null;

        new Process(world).Run(new ScriptedStrategy(_open), Hours(16), Hours(17));

        Assert.Empty(world.Account.Positions);
    }

    [Fact]
    public void A_flatten_that_was_cut_off_inside_a_session_is_finished_before_that_goes_on()
    {
        var world = new World();
        world.Account.Spoil = _ => Brokers.OrderResult.Rejected("market closed");
        new Process(world).Run(
            new ScriptedStrategy(_open), Hours(8), Hours(10),
            (Hours(8.5), _ => Hold(world)),
            (Hours(9), process => process.Control.HaltAsync(flatten: true)));
        Assert.Single(world.Account.Positions);
        world.Account.Spoil = static _ => null;

        new Process(world).Run(new ScriptedStrategy(_open), Hours(10.5), Hours(11));

        Assert.Empty(world.Account.Positions);
    }

    [Fact]
    public async Task A_flatten_that_was_cut_off_before_it_was_decided_is_decided_though_its_halt_is_dated_before_a_session()
    {
        var world = new World();
        var part = await RecordPart.OpenAsync(world.Journal, _strategy);
        var session = Journals.Records.Begun with { EndedAt = Process.Midnight + Hours(8.5) };
        var flatten = Journals.Records.Begun with
        {
            Session = OccurrenceRecord.Halt,
            Start = session.Start - Hours(1),
            OnEnd = SessionAction.CloseAll,
            Scope = SessionScope.Strategy,
            EndingAt = session.EndedAt,
            EndReason = EndReason.Halt,
        };
        await part.WriteAsync(session, flatten);
        world.Journal.Release();
        world.Account.Hold("S");

        new Process(world).Run(new ScriptedStrategy(_open), Hours(10), Hours(11));

        Assert.Empty(world.Account.Positions);
    }

    [Fact]
    public void A_flatten_that_is_ordered_by_a_clock_behind_the_last_ones_is_carried_out_once_all_the_same()
    {
        var world = new World();
        using var slow = new SimulatedTimeProvider(Process.Midnight.AddHours(6));
        var behind = new SessionControl(world.Journal, slow);

        var run = new Process(world).Run(
            new ScriptedStrategy(_open), Hours(13), Hours(17),
            (Hours(13.5), _ => Hold(world)),
            (Hours(14), process => process.Control.HaltAsync(flatten: true)),
            (Hours(14.5), process => process.Control.ReleaseAsync()),
            (Hours(15), _ => Hold(world)),
            (Hours(15.5), _ => behind.HaltAsync(flatten: true)),
            (Hours(16), _ => Hold(world)),
            (Hours(16.5), process => process.Control.HaltAsync(flatten: false, _strategy)));
        new Process(world).Run(new ScriptedStrategy(_open), Hours(18), Hours(19));

        Assert.Equal(["14:00 ending !halt", "14:00 ended !halt: CloseAll: 1 closed", "15:30 ending !halt", "15:30 ended !halt: CloseAll: 1 closed"], run.Lines.Written);
        Assert.Single(world.Account.Positions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_flatten_that_is_ordered_while_nothing_runs_by_a_clock_behind_the_last_ones_is_carried_out_once(bool ofAll)
    {
        var world = new World();
        new Process(world).Run(
            new ScriptedStrategy(_open), Hours(13), Hours(15),
            (Hours(14), process => process.Control.HaltAsync(flatten: true)),
            (Hours(14.5), process => process.Control.ReleaseAsync()));
        world.Account.Hold("S");
        using var slow = new SimulatedTimeProvider(Process.Midnight.AddHours(13));
        await new SessionControl(world.Journal, slow).HaltAsync(flatten: true, ofAll ? null : _strategy);

        new Process(world).Run(new ScriptedStrategy(_open), Hours(13.1), Hours(13.5));
        Assert.Empty(world.Account.Positions);

        world.Account.Hold("S");
        new Process(world).Run(new ScriptedStrategy(_open), Hours(13.6), Hours(14));
        Assert.Single(world.Account.Positions);
    }

    [Fact]
    public void Two_flattens_of_one_millisecond_close_a_netted_position_each()
    {
        var world = new World();
        var account = new NettingAccount(world);
        var strategy = new ScriptedStrategy(_morning with { OnEnd = SessionAction.None })
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new Brokers.OpenRequest("EURUSD", Brokers.PositionSide.Long, 1), token);
                session.Stop();
            },
        };
        using var slow = new SimulatedTimeProvider(Process.Midnight.AddHours(8));

        new Process(world) { Broker = account }.Run(
            strategy, Hours(8), Hours(11),
            (Hours(9), process => process.Control.HaltAsync(flatten: true)),
            (Hours(9.1), process => process.Control.ReleaseAsync()),
            (Hours(9.2), _ => new SessionControl(world.Journal, slow).HaltAsync(flatten: true, new StrategyIdentity("net", "S"))));

        Assert.Equal([1m, 1m], account.Closes);
        Assert.Equal(0, account.Net());
    }

    [Fact]
    public void A_flatten_is_done_beside_an_end_that_cannot_be_completed_and_the_next_session_waits_for_both()
    {
        var world = new World();
        var stuck = world.Account.Hold("S");
        var left = new List<string>();
        var strategy = new ScriptedStrategy(_morning with { OnEnd = SessionAction.CloseWin }, new Session(new TimeOnly(13, 0), new TimeOnly(14, 0)) { Name = "Afternoon" });
        world.Account.Spoil = request => request.PositionId == stuck.Id && world.Now < Process.Midnight.AddHours(13.25) ? Brokers.OrderResult.Rejected("no price") : null;

        var run = new Process(world).Run(
            strategy, Hours(8), Hours(13.5),
            (Hours(12.1), _ => Hold(world)),
            (Hours(12.5), process => process.Control.HaltAsync(flatten: true, _strategy)),
            (Hours(12.6), _ =>
            {
                left.AddRange(world.Account.Positions.Select(static position => position.Id));
                return ValueTask.CompletedTask;
            }),
            (Hours(12.7), process => process.Control.ReleaseAsync(_strategy)));

        Assert.Equal([stuck.Id], left);
        Assert.Empty(world.Account.Positions);
        Assert.Empty(world.Violations);
        Assert.Equal(
            ["08:00 begin Morning", "12:00 ending Morning", "12:30 ending !halt", "12:30 ended !halt: CloseAll: 1 closed", "13:15 ended Morning: CloseWin: 1 closed", "13:15 begin Afternoon"],
            run.Lines.Written.Take(6));
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    private static ValueTask Hold(World world)
    {
        world.Account.Hold("S");
        return ValueTask.CompletedTask;
    }
}
