using System.Globalization;
using Sessions.Brokers;
using Sessions.Docs.Tests.Support;
using Sessions.Generated;
using Sessions.Reliability.Support;
using Sessions.Simulation;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Docs.Tests;

/// <summary>The page's time lines are what comes out of running a strategy on the simulated clock.</summary>
public sealed class SemanticsRunTests
{
    private static readonly DocPage _page = new("docs/semantics.md");

    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };

    [Fact]
    public void Actions_close_what_the_page_says()
    {
        var table = RunTable.Actions.In(_page);

        foreach (var action in new[] { SessionAction.CloseAll, SessionAction.CloseWin, SessionAction.CloseLoss })
        {
            using var clock = new SimulatedTimeProvider(Process.Midnight);
            var account = new SlowAccount(() => clock);
            var positions = table["Net profit"].Select(profit => account.Hold("S", profit == "unknown" ? null : decimal.Parse(profit, CultureInfo.InvariantCulture))).ToList();
            clock.Add("closer", token => SessionActions.ExecuteAsync(action, new PositionCloser(account, "S", timeProvider: clock), token));
            clock.Run();

            Assert.Equal(table[action.ToString()], positions.Select(position => account.Positions.Contains(position) ? "stays" : "closed"));
        }
    }

    [Fact]
    public void On_a_netting_account_no_more_is_closed_than_the_page_says()
    {
        var table = RunTable.Ledger.In(_page);
        var came = new List<string>();
        foreach (var others in table["Others trade"])
        {
            var world = new World();
            var account = new NettingAccount(world);
            var strategy = new ScriptedStrategy(_morning)
            {
                Trade = async (session, token) =>
                {
                    await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), token);
                    account.Trade(decimal.Parse(others, CultureInfo.InvariantCulture));
                    session.Stop();
                },
            };

            var process = new Process(world) { Broker = account }.Run(strategy, TimeSpan.FromHours(7), TimeSpan.FromHours(13));

            var held = 2 + decimal.Parse(others, CultureInfo.InvariantCulture);
            came.Add(FormattableString.Invariant($"{others} | {held} | {account.Closes.Sum()} | {account.Net()} | {(process.Lines.Alarms.Count > 0 ? "yes" : "no")}"));
        }

        Assert.Equal(table.Columns([.. table.Headings]), came);
    }

    [Fact]
    public void A_time_stop_closes_when_the_page_says()
    {
        var table = RunTable.Hold.In(_page);
        foreach (var (does, holds, closed) in table["Does (UTC)"].Zip(table["Holds then"], table["Closed by the time stop (UTC)"]))
        {
            var world = new World();
            var held = 0;
            var strategy = new ScriptedStrategy(_morning with { OnEnd = SessionAction.None, MaxHold = TimeSpan.FromMinutes(30) })
            {
                Trade = async (session, token) =>
                {
                    foreach (var step in does.Split(", ").Select(static step => step.Split(' ')))
                    {
                        await session.DelayAsync(Process.Midnight + TimeSpan.Parse(step[0], CultureInfo.InvariantCulture) - session.UtcNow);
                        _ = step[1] == "opens"
                            ? await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token)
                            : await session.Broker.CloseAsync(new CloseRequest(world.Account.Positions.Single().Id, 1), token);
                        held = world.Account.Positions.Count;
                    }

                    await session.DelayAsync(TimeSpan.FromDays(1));
                },
            };

            var lines = new Process(world).Run(strategy, TimeSpan.FromHours(7), TimeSpan.FromHours(13)).Lines.Written;

            var stop = lines.SingleOrDefault(static line => line.Contains("ended !hold", StringComparison.Ordinal));
            Assert.Equal((holds, closed), (held.ToString(CultureInfo.InvariantCulture), stop?[..5] ?? "never"));
        }
    }

    [Fact]
    public void Calls_while_a_session_is_open_start_when_the_page_says()
    {
        var table = RunTable.Calls.In(_page);
        var starts = new List<string>();
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = (session, _) =>
            {
                starts.Add(Time(session.UtcNow));
                return starts.Count > table.Rows.Count ? session.DelayAsync(TimeSpan.FromDays(1)) : session.DelayAsync(Seconds(table["It takes"][starts.Count - 1]));
            },
        };

        new Process(new World()).Run(strategy, TimeSpan.FromHours(7), TimeSpan.FromHours(9));

        Assert.Equal(table["Starts (UTC)"], starts[..table.Rows.Count]);
    }

    /// <summary>Without a feed, so that what is waited for are the closes.</summary>
    [Fact]
    public void Bars_of_a_session_close_when_the_page_says()
    {
        var table = RunTable.Bars.In(_page);
        var mumbai = new Session(new TimeOnly(9, 15), new TimeOnly(15, 30)) { TimeZone = "Asia/Kolkata", OnEnd = SessionAction.CloseAll };
        var came = new List<string>();
        foreach (var timeframe in table["Timeframe"])
        {
            var closes = new List<string>();
            var strategy = new ScriptedStrategy(mumbai)
            {
                Trade = async (session, _) =>
                {
                    Assert.Null(await session.NextBarAsync(TimeSpan.Parse(timeframe, CultureInfo.InvariantCulture), anchor: BarAnchor.Session));
                    closes.Add(session.UtcNow.ToString("HH:mm", CultureInfo.InvariantCulture));
                },
            };

            new Process(new World()).Run(strategy, TimeSpan.FromHours(3), TimeSpan.FromHours(12));

            came.Add($"{timeframe} | {string.Join(' ', closes.Take(2))} | {closes[^1]}");
        }

        Assert.Equal(table.Columns([.. table.Headings]), came);
    }

    [Fact]
    public void A_strategy_that_fails_is_called_again_when_the_page_says()
    {
        var table = RunTable.BackOff.In(_page);
        var starts = new List<string>();
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = (session, _) =>
            {
                starts.Add(Time(session.UtcNow));
                throw new InvalidDataException("boom");
            },
        };

        new Process(new World()) { Options = new RunOptions { OnStrategyError = StrategyErrorPolicy.Continue } }.Run(strategy, TimeSpan.FromHours(7), TimeSpan.FromHours(9));

        Assert.Equal(table["Starts (UTC)"], starts[..table.Rows.Count]);
    }

    [Fact]
    public void A_failure_ends_the_session_as_the_page_says()
    {
        var table = RunTable.Fault.In(_page);
        var world = new World();
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                await session.DelayAsync(TimeSpan.FromMinutes(75));
                throw new InvalidDataException("boom");
            },
        };

        var process = new Process(world).Run(strategy, TimeSpan.FromHours(7), TimeSpan.FromHours(13));

        Assert.IsType<InvalidDataException>(process.Failure);
        Assert.Equal(table.Rows.Select(static row => row[0] + " " + row[1]), [.. process.Lines.Written, world.Clock!.GetUtcNow().ToString("HH:mm", CultureInfo.InvariantCulture) + " `RunAsync` throws"]);
    }

    [Fact]
    public void The_end_goes_through_its_steps_when_the_page_says()
    {
        var table = RunTable.End.In(_page);
        using var clock = new SimulatedTimeProvider(Process.Midnight.AddHours(7));
        var account = new SlowAccount(() => clock);
        var foreign = account.Hold("somebody else");
        var strategy = new ScriptedStrategy(_morning, new Session(new TimeOnly(12, 0), new TimeOnly(16, 0)) { Name = "Afternoon" })
        {
            Trade = async (session, token) =>
            {
                if (session.Session.Name == "Afternoon")
                {
                    await session.DelayAsync(session.Remaining);
                }

                token.Register(() => account.Note("the token is cancelled"));
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1) { Type = OrderType.Limit, Price = 1 }, token);
                await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(0.5));
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), token);
                await session.DelayAsync(TimeSpan.FromDays(1));
            },
        };

        clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromHours(6), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            await SessionRunner.RunAsync(strategy, new SessionRuntime(account) { TimeProvider = clock, StrategyId = "S", Observers = [new EndNotes(account)] }, either.Token);
        });
        clock.Run();

        var noon = Process.Midnight.AddHours(12);
        Assert.Equal(table.Columns("UTC", "What"), account.Notes.Where(note => note.Instant >= noon && note.Instant < noon.AddHours(1)).Select(static note => $"{Time(note.Instant)} | {note.What}"));
        Assert.Equal([foreign], account.Positions);
    }

    [Fact]
    public void The_next_process_does_about_a_crash_what_the_page_says()
    {
        var table = RunTable.Crash.In(_page);

        foreach (var row in Enumerable.Range(0, table.Rows.Count))
        {
            var down = table["Down (UTC)"][row].Split(" to ").Select(static time => TimeSpan.Parse(time, CultureInfo.InvariantCulture)).ToArray();
            var world = new World();

            // A program that leaves everything as it is writes nothing more, as one that dies.
            var first = new Process(world) { Options = new RunOptions { OnShutdown = ShutdownPolicy.Leave } };
            first.Run(new ScriptedStrategy(_morning), TimeSpan.FromHours(6), down[0]);
            world.Account.Hold("S");
            var second = new Process(world).Run(new ScriptedStrategy(_morning), down[1], TimeSpan.FromHours(17));

            Assert.Equal(table["The next program"][row], string.Join("; ", second.Lines.Written));
        }
    }

    [Fact]
    public void A_host_that_ticks_is_told_what_the_page_says()
    {
        var table = RunTable.Ticks.In(_page);
        var told = new List<string>();
        using var clock = new SimulatedTimeProvider(Process.Midnight.AddHours(7));
        clock.Add("host", async token =>
        {
            var strategy = new ScriptedStrategy(_morning);
            await using var gate = new SessionGate(strategy, new SessionRuntime(new SlowAccount(() => clock)) { TimeProvider = clock, StrategyId = "S" });
            foreach (var tick in table["Tick (UTC)"].Select(static time => Process.Midnight + TimeSpan.Parse(time, CultureInfo.InvariantCulture)))
            {
                await Task.Delay(tick - clock.GetUtcNow(), clock, token);
                told.Add((await gate.AdvanceAsync(clock.GetUtcNow(), token)).Status.ToString());
            }
        });

        clock.Run();

        Assert.Equal(table["Status"], told);
    }

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text.TrimEnd('s', ' '), CultureInfo.InvariantCulture));

    private static string Time(DateTimeOffset instant) => instant.ToString("HH:mm:ss.FFF", CultureInfo.InvariantCulture);

    private sealed class EndNotes(SlowAccount account) : SessionObserver
    {
        public override void OnBegun(SessionContext session) => account.Note($"`OnBegun` of {session.Session.Name}");

        public override void OnEnding(SessionContext session) => account.Note("`OnEnding`");

        public override void OnEnded(SessionContext session, CloseReport report) => account.Note($"`OnEnded`: {report}");
    }
}
