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

    [Fact]
    public void Nothing_is_lost_whichever_step_a_process_dies_at()
    {
        var steps = Run([]).Steps;
        var runs = 0;
        foreach (var crash in Crashes(steps, _pauses))
        {
            Run([crash]);
            runs++;
        }

        output.WriteLine($"{runs} single crashes over {steps} steps");
        Assert.InRange(runs, 100, 10_000);
    }

    [Fact]
    public void Nothing_is_lost_when_the_next_process_dies_too()
    {
        var steps = Run([]).Steps;
        var runs = 0;
        foreach (var first in Crashes(steps, _soonOrLate))
        {
            foreach (var second in Crashes(steps, _soonOrLate))
            {
                Run([first, second]);
                runs++;
            }
        }

        output.WriteLine($"{runs} double crashes over {steps} steps");
        Assert.InRange(runs, 10_000, 1_000_000);
    }

    private static IEnumerable<Crash> Crashes(int steps, TimeSpan[] pauses) =>
        from step in Enumerable.Range(1, steps)
        from after in new[] { false, true }
        from pause in pauses
        select new Crash(step, after, pause);

    private static World Run(Crash[] crashes)
    {
        var world = new World();
        var handled = new Handled(world);
        var from = _opens;
        foreach (var crash in crashes)
        {
            (world.DiesAt, world.DiesAfter) = (crash.Step, crash.After);
            Process(world, handled, from);
            if (!world.IsDead)
            {
                break;
            }

            from = world.DiedAt + crash.Pause - Support.Process.Midnight;
            world.Revive();
        }

        // It runs once more even where the last one lived, so that it is seen to find nothing to do.
        world.DiesAt = null;
        Process(world, handled, from);

        var about = string.Join(", then ", crashes);
        Assert.True(world.Violations.Count == 0, $"{about}: {string.Join("; ", world.Violations)}");
        Assert.True(world.Account.Positions.Count == 0, $"{about}: {world.Account.Positions.Count} positions are open after the last end");
        Assert.True(handled.Problem is null, $"{about}: {handled.Problem}");
        return world;
    }

    private static void Process(World world, Handled handled, TimeSpan from)
    {
        var strategy = new ScriptedStrategy(_sessions)
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
        new Process(world).Run(strategy, from, _nextMorning);
    }

    /// <param name="Step">The number of the step.</param>
    /// <param name="After">Whether it is done.</param>
    /// <param name="Pause">How long nothing runs.</param>
    private sealed record Crash(int Step, bool After, TimeSpan Pause);

    /// <summary>Which handlers ran, seen from outside.</summary>
    private sealed class Handled(World world)
    {
        private readonly HashSet<string> _finished = [];
        private readonly HashSet<string> _begun = [];

        /// <summary>A handler that ran though it was on record as done, or one of a session that began and never ran to its end.</summary>
        public string? Problem => world.Violations.FirstOrDefault() ?? (_begun.Contains("1") && !_finished.Contains("2") ? "the end handler of A never ran to its end" : null);

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
