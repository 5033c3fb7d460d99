using Sessions.Brokers;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Faults;

/// <summary>
/// Every order in which an end, the next start, a cancellation, the broker's replies and the strategy's own return can come
/// about, for two sessions: each of them before, at, or after the boundary, and after each of the limits that watch it.
/// </summary>
public sealed class BoundaryScheduleTests
{
    private static readonly TimeSpan _end = TimeSpan.FromHours(12);

    /// <summary>When the strategy returns, counted from the boundary: in time, at once, within its grace, after it, long after.</summary>
    private static readonly double[] _returns = [-1, 0, 2, 7, 40];

    /// <summary>How long the broker takes for a close: no time, some, longer than an order may take, longer than the deadline.</summary>
    private static readonly double[] _replies = [0, 1, 12, 75];

    /// <summary>When an entry that was sent a second before the boundary is answered; null where none is sent.</summary>
    private static readonly double?[] _entries = [null, 0.5, 1, 3, 15];

    /// <summary>When the program is stopped; null where it is not.</summary>
    private static readonly double?[] _stops = [null, -0.5, 0, 0.5, 5, 30];

    /// <summary>When the next session begins: at the boundary, before the last one's end is done, or long after.</summary>
    private static readonly double[] _nexts = [0, 4, 600];

    public static TheoryData<SessionAction, bool, AfterEndPolicy> Actions() => new()
    {
        { SessionAction.CloseAll, false, AfterEndPolicy.Wait },
        { SessionAction.CloseAll, true, AfterEndPolicy.Wait },
        { SessionAction.Custom, false, AfterEndPolicy.Wait },
        { SessionAction.Custom, true, AfterEndPolicy.Wait },
        { SessionAction.CloseAll, false, AfterEndPolicy.Overlap },
        { SessionAction.CloseAll, true, AfterEndPolicy.Overlap },
        { SessionAction.Custom, false, AfterEndPolicy.Overlap },
        { SessionAction.Custom, true, AfterEndPolicy.Overlap },
    };

    [Theory]
    [MemberData(nameof(Actions))]
    public void Each_boundary_is_done_once_in_order_and_the_next_session_keeps_what_it_opens(SessionAction action, bool stopIsFirst, AfterEndPolicy afterEnd)
    {
        var tried = 0;
        foreach (var returns in _returns)
        {
            foreach (var reply in _replies)
            {
                foreach (var entry in _entries)
                {
                    foreach (var stop in _stops)
                    {
                        foreach (var next in _nexts)
                        {
                            new Schedule(action, stopIsFirst, afterEnd, returns, reply, entry, stop, next).Try();
                            tried++;
                        }
                    }
                }
            }
        }

        Assert.Equal(_returns.Length * _replies.Length * _entries.Length * _stops.Length * _nexts.Length, tried);
    }

    private sealed record Schedule(SessionAction Action, bool StopIsFirst, AfterEndPolicy AfterEnd, double Returns, double Reply, double? Entry, double? Stop, double Next)
    {
        public void Try()
        {
            using var run = new FaultRun { Options = new RunOptions { AfterEnd = AfterEnd } };
            var ends = 0;
            run.Account.ReplyAfter = TimeSpan.FromSeconds(Reply);
            run.Account.EntryReplyAfter = TimeSpan.FromSeconds(Entry ?? 0);
            run.Account.Hold("S", volume: 3);
            var foreign = run.Account.Hold("T", volume: 5);
            var first = new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "First", OnEnd = Action, EndHandler = Action == SessionAction.Custom ? 0 : -1 };
            var nextStart = new TimeOnly(12, 0).Add(TimeSpan.FromSeconds(Next));
            var second = new Session(nextStart, new TimeOnly(14, 0)) { Name = "Second" };
            var strategy = new ScriptedStrategy(first, second)
            {
                Trade = (session, token) => session.Session.Name == "First" ? TradeFirstAsync(session) : TradeSecondAsync(session, run),
                Handler = async (_, session, token) =>
                {
                    ends++;
                    foreach (var position in (await session.Broker.GetPositionsAsync(token)).Positions.Where(static position => position.Tag == "S"))
                    {
                        await session.Broker.CloseAsync(new CloseRequest(position.Id, position.Volume), token);
                    }
                },
            };

            var failure = run.For(TimeSpan.FromHours(13), strategy, Stop is { } stop ? _end + TimeSpan.FromSeconds(stop) : null, StopIsFirst);

            Assert.True(failure is null, $"{this}: {failure}");
            Check(run, foreign, ends);
        }

        private async ValueTask TradeFirstAsync(SessionContext session)
        {
            var returns = session.Occurrence.End.AddSeconds(Returns);
            await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(1.5));
            if (Entry is { })
            {
                await session.DelayAsync(TimeSpan.FromSeconds(0.5));
                _ = session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1), CancellationToken.None).AsTask();
            }

            // Whatever its token says.
            if (returns - session.UtcNow is var left && left > TimeSpan.Zero)
            {
                await Task.Delay(left, session.TimeProvider, CancellationToken.None);
            }

            session.Stop();
        }

        private static async ValueTask TradeSecondAsync(SessionContext session, FaultRun run)
        {
            run.Account.EntryReplyAfter = TimeSpan.Zero;
            await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 9), CancellationToken.None);
            await session.DelayAsync(TimeSpan.FromDays(1));
        }

        private void Check(FaultRun run, Position foreign, int handled)
        {
            var what = run.Seen.What.ToList();
            var told = $"{this}: {string.Join(", ", run.Seen.Lines)}; open: {string.Join("; ", run.Account.Positions)}";
            Assert.True(run.Account.Violations.Count == 0, $"{told}: {string.Join("; ", run.Account.Violations)}");
            Assert.True(what.Take(2).SequenceEqual(["begin First", "ending First"]) && what.Contains("ended First"), told);
            Assert.True(AfterEnd == AfterEndPolicy.Overlap || what[2] == "ended First", told);
            Assert.True(what.Count == what.Distinct().Count(), told);
            Assert.True(run.Account.Positions.Contains(foreign), told);
            Assert.Equal(Action == SessionAction.Custom ? 1 : 0, handled);
            Assert.True(run.Seen.AtOf("ending First") == _end + TimeSpan.FromSeconds(Stop is < 0 ? Stop.Value : 0), told);

            // A stop during the end waits for it as long as it is on time; past its deadline what is open stays in the report.
            // What fills after a handler has run is nobody's to close, and is reported.
            var ofFirst = run.Account.Positions.Where(static position => position.Tag == "S" && position.Volume != 9);
            var report = run.Seen.ReportOf["First"];
            var isReported = (!report.IsComplete && Stop is not null)
                || (Action == SessionAction.Custom && report.Problems.Any(static problem => problem.Contains("was still on its way", StringComparison.Ordinal)));
            Assert.True(!ofFirst.Any() || isReported, told);
            if (Stop is null)
            {
                Assert.True(what.Except(["begin First", "ending First", "ended First"]).SequenceEqual(["begin Second", "ending Second", "ended Second"]), told);

                // A close of the handler's own that takes longer than the deadline keeps the end from being decided for good by then, and
                // nothing is opened beside one that is overdue.
                var isOverdue = Action == SessionAction.Custom && AfterEnd == AfterEndPolicy.Overlap && Reply > 60;
                Assert.True(isOverdue || run.Account.Positions.Any(static position => position.Volume == 9), told);
                var begins = _end + TimeSpan.FromSeconds(Math.Max(Next, Returns));
                Assert.True(run.Seen.AtOf("begin Second") >= begins, told);

                // A close that is slow holds up nobody who need not wait for it; an entry in flight does until it is known.
                Assert.True(AfterEnd == AfterEndPolicy.Wait || Action == SessionAction.Custom || Entry is not null || run.Seen.AtOf("begin Second") == begins, told);
            }
        }
    }
}
