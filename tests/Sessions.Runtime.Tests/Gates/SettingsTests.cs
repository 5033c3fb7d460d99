using Sessions.Brokers;
using Sessions.Calendars;
using Sessions.Generated;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>Hours and options that are changed while a strategy runs.</summary>
public sealed class SettingsTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "A", OnEnd = SessionAction.CloseAll };
    private static readonly Session _noon = new(new TimeOnly(13, 0), new TimeOnly(15, 0)) { Name = "B" };

    [Fact]
    public void A_change_inside_an_occurrence_leaves_its_end_as_it_was()
    {
        var lines = Run(TimeSpan.FromDays(2), [_morning], (10, Hours("A", "08:30", "11:00", SessionAction.CloseLoss)));

        Assert.Equal(
            [
                "01 08:00:00 begin A", "01 12:00:00 ending A", "01 12:00:00 ended A: CloseAll: 0 closed",
                "02 08:30:00 begin A", "02 11:00:00 ending A", "02 11:00:00 ended A: CloseLoss: 0 closed",
            ],
            lines);
    }

    [Fact]
    public void A_change_while_nothing_is_open_holds_at_once()
    {
        var lines = Run(TimeSpan.FromDays(1), [_morning], (6, Hours("A", "07:00", "07:30")), (9, Hours("A", "16:00", "17:00")));

        Assert.Equal(["01 07:00:00 begin A", "01 07:30:00 ending A", "01 07:30:00 ended A: CloseAll: 0 closed"], lines);
    }

    [Theory]
    [InlineData("12:15", "14:00")]
    [InlineData("08:00", "14:00")]
    [InlineData("09:00", "13:00")]
    [InlineData("14:00", "15:00")]
    public void What_has_begun_does_not_begin_again_on_its_date(string start, string end)
    {
        var lines = Run(TimeSpan.FromHours(30), [_morning], (12.5, Hours("A", start, end)));

        Assert.Equal(["01 08:00:00 begin A", "01 12:00:00 ending A", "01 12:00:00 ended A: CloseAll: 0 closed"], lines);
    }

    [Fact]
    public void A_session_whose_new_hours_began_inside_an_open_one_begins_after_it()
    {
        var lines = Run(TimeSpan.FromDays(1), [_morning, _noon], (10, Table(_morning with { End = new TimeOnly(9, 0) }, _noon with { Start = new TimeOnly(11, 0) })));

        Assert.Equal(
            ["01 08:00:00 begin A", "01 12:00:00 ending A", "01 12:00:00 ended A: CloseAll: 0 closed", "01 12:00:00 begin B", "01 15:00:00 ending B", "01 15:00:00 ended B: None"],
            lines);
    }

    [Fact]
    public void New_hours_that_contain_the_moment_begin_late()
    {
        var lines = Run(TimeSpan.FromDays(1), [_noon], (11, Hours("B", "10:00", "11:30")));

        Assert.Equal(["01 11:00:00 begin B", "01 11:30:00 ending B", "01 11:30:00 ended B: None"], lines);
    }

    [Fact]
    public void Hours_changed_there_and_back_begin_nothing_twice()
    {
        var lines = Run(TimeSpan.FromHours(23), [_morning], (12.5, Hours("A", "14:00", "15:00")), (13, Hours("A", "08:00", "12:00")), (13.25, Hours("A", "13:30", "16:00")));

        Assert.Equal(["01 08:00:00 begin A", "01 12:00:00 ending A", "01 12:00:00 ended A: CloseAll: 0 closed"], lines);
    }

    [Fact]
    public void The_rest_of_a_date_that_a_market_interrupts_goes_on_after_a_change()
    {
        using var run = new SimulatedRun();
        var strategy = new TestStrategy(_morning with { Breaks = SessionBreaks.Split }) { Calendar = new Lunch() };

        var lines = Run(run, strategy, TimeSpan.FromDays(1), (9.5, static table => new SessionSettings { Table = SessionTable.Create([table[0] with { OnEnd = SessionAction.CloseLoss }], table.Calendar) }));

        Assert.Equal(
            ["01 08:00:00 begin A", "01 08:59:30 ending A", "01 08:59:30 ended A: CloseAll: 0 closed", "01 10:00:00 begin A", "01 12:00:00 ending A", "01 12:00:00 ended A: CloseLoss: 0 closed"],
            lines);
    }

    [Fact]
    public void Nothing_begins_while_a_strategy_is_disabled_and_what_has_begun_ends()
    {
        var lines = Run(
            TimeSpan.FromDays(1), [_morning, _noon],
            (9, static _ => new SessionSettings { IsEnabled = false }), (14, static _ => new SessionSettings()));

        Assert.Equal(
            ["01 08:00:00 begin A", "01 12:00:00 ending A", "01 12:00:00 ended A: CloseAll: 0 closed", "01 14:00:00 begin B", "01 15:00:00 ending B", "01 15:00:00 ended B: None"],
            lines);
    }

    [Fact]
    public void Options_hold_from_the_next_occurrence_on()
    {
        using var run = new SimulatedRun();
        var calls = new List<int>();
        var strategy = new TestStrategy(_morning)
        {
            Trade = (session, _) =>
            {
                calls.Add(session.UtcNow.Day);
                return ValueTask.CompletedTask;
            },
        };

        Run(
            run, strategy, TimeSpan.FromDays(2),
            (1, static _ => new SessionSettings { Options = new RunOptions { IdleInterval = TimeSpan.FromHours(1) } }),
            (9, static _ => new SessionSettings { Options = new RunOptions { IdleInterval = TimeSpan.FromMinutes(30) } }));

        Assert.Equal([4, 8], calls.GroupBy(static day => day).Select(static day => day.Count()));
    }

    [Fact]
    public void Settings_by_which_a_strategy_cannot_run_leave_the_earlier_ones()
    {
        using var run = new SimulatedRun();

        var lines = Run(run, new TestStrategy(_morning), TimeSpan.FromDays(1), (1, table =>
        {
            run.Broker.Capabilities = BrokerCapabilities.Hedging | BrokerCapabilities.Orders;
            return new SessionSettings { Table = SessionTable.Create(table[0] with { Start = new TimeOnly(7, 0) }) };
        }));

        Assert.Equal("01 08:00:00 begin A", lines[0]);
        Assert.StartsWith("The account 'test' keeps no tags", run.Log.GetSnapshot().Single(static record => record.Id.Id == 81).Exception!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_are_out_of_their_range_are_refused_where_they_are_said()
    {
        var source = new SessionSettingsSource(new SessionSettings());

        Assert.Throws<ArgumentOutOfRangeException>(() => source.Change(new SessionSettings { Options = new RunOptions { EndGrace = TimeSpan.Zero } }));

        Assert.Equal(new SessionSettings(), source.Current);
    }

    [Fact]
    public void Occurrences_of_new_hours_were_not_missed_by_anybody()
    {
        using var run = new SimulatedRun();

        Run(run, new TestStrategy(_noon), TimeSpan.FromDays(1), (11, Hours("B", "05:00", "06:00")));

        Assert.DoesNotContain(run.Log.GetSnapshot(), static record => record.Id.Id == 8);
    }

    [Fact]
    public void The_closes_of_two_that_start_at_one_instant_have_ids_of_their_own()
    {
        using var run = new SimulatedRun();
        var strategy = new TestStrategy(_morning with { End = new TimeOnly(9, 0) })
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                session.Stop();
            },
        };

        var lines = Run(run, strategy, TimeSpan.FromHours(14), (9.5, Table(_morning with { Name = "C" })));

        Assert.Equal(["01 08:00:00 begin A", "01 09:00:00 ending A", "01 09:00:00 ended A: CloseAll: 1 closed", "01 09:30:00 begin C"], lines[..4]);
        Assert.Equal(["S:20140501T080000000:end:1:1", "S:20140501T093000000:end:2:1"], run.Broker.Closes.Select(static close => close.ClientOrderId));
    }

    private static Func<SessionTable, SessionSettings> Hours(string name, string start, string end, SessionAction? onEnd = null) =>
        table => new SessionSettings { Table = table.WithOverrides(new Dictionary<string, SessionOverride> { [name] = new() { Start = start, End = end, OnEnd = onEnd } }) };

    private static Func<SessionTable, SessionSettings> Table(params Session[] sessions) => _ => new SessionSettings { Table = SessionTable.Create(sessions) };

    private static List<string> Run(TimeSpan time, Session[] sessions, params (double Hour, Func<SessionTable, SessionSettings> Settings)[] changes)
    {
        using var run = new SimulatedRun();
        return Run(run, new TestStrategy(sessions), time, changes);
    }

    /// <summary>Runs a strategy, and beside it somebody who changes its settings.</summary>
    private static List<string> Run(SimulatedRun run, TestStrategy strategy, TimeSpan time, params (double Hour, Func<SessionTable, SessionSettings> Settings)[] changes)
    {
        var source = new SessionSettingsSource(new SessionSettings());
        run.Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(time, run.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            await SessionRunner.RunAsync(strategy, run.Runtime(source), either.Token);
        });
        run.Clock.Add("person", async token =>
        {
            foreach (var (hour, settings) in changes)
            {
                await Task.Delay(SimulatedRun.FirstInstant.AddHours(hour) - run.Clock.GetUtcNow(), run.Clock, token);
                source.Change(settings(strategy.Sessions));
            }
        });
        run.Clock.Run();
        return run.Recorder.Lines;
    }

    /// <summary>Closed from nine to ten.</summary>
    private sealed class Lunch : ISessionCalendar
    {
        public DateOnly KnownFrom => DateOnly.MinValue;

        public DateOnly KnownThrough => new(2099, 12, 31);

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
        {
            for (var day = from.UtcDateTime.Date.AddDays(-1); day < to.UtcDateTime; day = day.AddDays(1))
            {
                yield return new OpenInterval(new DateTimeOffset(day, TimeSpan.Zero), new DateTimeOffset(day.AddHours(9), TimeSpan.Zero));
                yield return new OpenInterval(new DateTimeOffset(day.AddHours(10), TimeSpan.Zero), new DateTimeOffset(day.AddHours(23.5), TimeSpan.Zero));
            }
        }
    }
}
