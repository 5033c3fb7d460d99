using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Reliability.Support;
using Xunit.Abstractions;

namespace Sessions.Reliability.Recovery;

/// <summary>A process dies at every step at which it can, before and after it, once and twice, and another goes on soon or late.</summary>
public sealed class EveryCrashTests(ITestOutputHelper output)
{
    private static readonly TimeSpan _opens = TimeSpan.FromHours(8);
    private static readonly TimeSpan _nextMorning = TimeSpan.FromHours(31);
    private static readonly TimeSpan[] _pauses = [TimeSpan.Zero, TimeSpan.FromMinutes(90), TimeSpan.FromHours(6)];
    private static readonly TimeSpan[] _soonOrLate = [TimeSpan.Zero, TimeSpan.FromHours(6)];

    private static readonly Session[] _sessions =
    [
        new(new TimeOnly(8, 0), new TimeOnly(10, 0))
        {
            Name = "A", OnStart = SessionAction.Custom, StartHandler = 1, OnEnd = SessionAction.Custom, EndHandler = 2, CustomEnd = "FlattenAsync",
        },
        new(new TimeOnly(10, 0), new TimeOnly(12, 0)) { Name = "B", OnStart = SessionAction.CloseAll, OnEnd = SessionAction.CloseAll },
    ];

    private static readonly Session[] _refused = [_sessions[0] with { OnEnd = SessionAction.CloseAll, EndHandler = -1, CustomEnd = null }, _sessions[1]];

    [Theory]
    [InlineData(AfterEndPolicy.Wait, false)]
    [InlineData(AfterEndPolicy.Wait, true)]
    [InlineData(AfterEndPolicy.Overlap, false)]
    [InlineData(AfterEndPolicy.Overlap, true)]
    public void Nothing_is_lost_whichever_step_a_process_dies_at(AfterEndPolicy afterEnd, bool isRefusing)
    {
        var plan = new Plan(afterEnd, isRefusing);
        var steps = Run(plan, []).Steps;
        var runs = 0;
        foreach (var crash in Crashes(steps, _pauses))
        {
            Run(plan, [crash]);
            runs++;
        }

        output.WriteLine($"{runs} single crashes over {steps} steps, {plan}");
        Assert.InRange(runs, 100, 10_000);
    }

    [Fact]
    public void Nothing_is_lost_when_the_next_process_dies_too() => Twice(new Plan(AfterEndPolicy.Wait, IsRefusing: false), step: 1);

    [Fact]
    public void Nothing_is_lost_when_both_die_while_one_session_closes_and_the_next_one_trades() => Twice(new Plan(AfterEndPolicy.Overlap, IsRefusing: true), step: 3);

    private void Twice(Plan plan, int step)
    {
        var steps = Run(plan, []).Steps;
        var runs = 0;
        foreach (var first in Crashes(steps, _soonOrLate).Where((_, i) => i % step == 0))
        {
            foreach (var second in Crashes(steps, _soonOrLate).Where((_, i) => i % step == 0))
            {
                Run(plan, [first, second]);
                runs++;
            }
        }

        output.WriteLine($"{runs} double crashes over {steps} steps, {plan}");
        Assert.InRange(runs, 4_000, 1_000_000);
    }

    private static IEnumerable<Crash> Crashes(int steps, TimeSpan[] pauses) =>
        from step in Enumerable.Range(1, steps)
        from after in new[] { false, true }
        from pause in pauses
        select new Crash(step, after, pause);

    private static World Run(Plan plan, Crash[] crashes)
    {
        var world = new World();
        world.Account.Spoil = plan.Spoil(world);
        var handled = new Handled(world, plan);
        var from = _opens;
        foreach (var crash in crashes)
        {
            (world.DiesAt, world.DiesAfter) = (crash.Step, crash.After);
            Process(plan, world, handled, from);
            if (!world.IsDead)
            {
                break;
            }

            from = world.DiedAt + crash.Pause - Support.Process.Midnight;
            world.Revive();
        }

        // It runs once more even where the last one lived, so that it is seen to find nothing to do.
        world.DiesAt = null;
        Process(plan, world, handled, from);

        var about = $"{plan}: {string.Join(", then ", crashes)}";
        Assert.True(world.Violations.Count == 0, $"{about}: {string.Join("; ", world.Violations)}");
        Assert.True(world.Account.Positions.Count == 0, $"{about}: {world.Account.Positions.Count} positions are open after the last end");
        Assert.True(handled.Problem is null, $"{about}: {handled.Problem}");
        return world;
    }

    private static void Process(Plan plan, World world, Handled handled, TimeSpan from)
    {
        var strategy = new ScriptedStrategy(plan.IsRefusing ? _refused : _sessions)
        {
            Trade = async (session, token) =>
            {
                for (var i = 0; i < 2; i++)
                {
                    await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1 + i), token);
                }

                await session.DelayAsync(TimeSpan.FromHours(1));
            },
            Handler = async (handler, session, token) =>
            {
                var run = handled.Started(handler, session);
                if (handler == 2)
                {
                    foreach (var position in (await session.Broker.GetPositionsAsync(token)).Positions)
                    {
                        await session.Broker.CloseAsync(new CloseRequest(position.Id, position.Volume), token);
                    }
                }

                handled.Finished(run);
            },
        };

        new Process(world) { KeepsBroker = plan.IsRefusing, Options = new RunOptions { AfterEnd = plan.AfterEnd } }.Run(strategy, from, _nextMorning);
    }

    /// <param name="AfterEnd">When B begins.</param>
    /// <param name="IsRefusing">Whether the account refuses the first two closes of what A has opened, so that B is open before it is closed.</param>
    private sealed record Plan(AfterEndPolicy AfterEnd, bool IsRefusing)
    {
        /// <summary>What the end of A may never touch was opened in B.</summary>
        public Func<CloseRequest, OrderResult?> Spoil(World world) => request =>
        {
            var isOfA = request.ClientOrderId.Contains(":20140501T080000000:", StringComparison.Ordinal);
            var position = world.Account.Positions.FirstOrDefault(position => position.Id == request.PositionId);
            if (isOfA && position?.OpenedAt >= Support.Process.Midnight.AddHours(10))
            {
                world.Violations.Add($"the end of A would close position {position.Id}, which B has opened at {position.OpenedAt:HH:mm:ss}");
            }

            return IsRefusing && isOfA && request.ClientOrderId[^2..] is ":1" or ":2" ? OrderResult.Rejected("not now") : null;
        };
    }

    /// <param name="Step">The number of the step.</param>
    /// <param name="After">Whether it is done.</param>
    /// <param name="Pause">How long nothing runs.</param>
    private sealed record Crash(int Step, bool After, TimeSpan Pause);

    /// <summary>Which handlers ran, seen from outside.</summary>
    private sealed class Handled(World world, Plan plan)
    {
        private readonly HashSet<string> _finished = [];
        private readonly HashSet<string> _begun = [];

        /// <summary>A handler that ran though it was on record as done, or one of a session that began and never ran to its end.</summary>
        public string? Problem => world.Violations.FirstOrDefault() ?? (!plan.IsRefusing && _begun.Contains("1") && !_finished.Contains("2") ? "the end handler of A never ran to its end" : null);

        public string Started(int handler, SessionContext session)
        {
            var name = $"{handler}";
            var record = world.Journal.Written.OfType<OccurrenceRecord>().LastOrDefault(written => written.Session == session.Session.Name);
            if (handler == 1 ? record?.StartedAt is not null : record?.HandledAt is not null)
            {
                world.Violations.Add($"handler {handler} runs though it is on record as done");
            }

            _begun.Add(name);
            return name;
        }

        public void Finished(string name)
        {
            if (!world.IsDead)
            {
                _finished.Add(name);
            }
        }
    }
}
