using Sessions.Brokers;
using Sessions.Reliability.Faults;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Ownership;

/// <summary>A session that closes the whole account beside strategies that close for themselves: one close per position at a time, whoever asks.</summary>
public sealed class WholeAccountTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll, Scope = SessionScope.Account };
    private static readonly Session _allDay = new(new TimeOnly(8, 0), new TimeOnly(14, 0)) { Name = "All day" };
    private static readonly TimeSpan[] _before = [TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(1), TimeSpan.Zero, -TimeSpan.FromMilliseconds(1), -TimeSpan.FromSeconds(1)];

    public static TheoryData<int, bool, decimal> Cases()
    {
        var cases = new TheoryData<int, bool, decimal>();
        foreach (var fault in Enum.GetValues<OrderFault>())
        {
            foreach (var volume in new[] { 1m, 3m })
            {
                cases.Add((int)fault, false, volume);
                if (fault != OrderFault.WorkingThenFilled)
                {
                    // A broker that has answered "working" and then knows nothing of the order is past help.
                    cases.Add((int)fault, true, volume);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_close_that_another_strategy_has_sent_is_not_sent_again(int fault, bool isIgnorant, decimal volume)
    {
        foreach (var before in _before)
        {
            using var run = new FaultRun();
            run.Account.IsIgnorant = isIgnorant;
            var position = run.Account.Hold("T", volume: 3);
            var other = new ScriptedStrategy(_allDay)
            {
                Trade = async (session, token) =>
                {
                    await session.DelayAsync(FaultRun.Midnight + TimeSpan.FromHours(12) - before - session.UtcNow);
                    if ((await session.Broker.GetPositionsAsync(token)).Positions.Count == 0)
                    {
                        session.Stop();
                        return;
                    }

                    run.Account.Closes.Enqueue((OrderFault)fault);
                    try
                    {
                        await session.Broker.CloseAsync(new CloseRequest(position.Id, volume), token);
                    }
                    catch (InvalidOperationException)
                    {
                        // What became of it nobody knows.
                    }

                    session.Stop();
                },
            };
            run.Clock.Add("other", async token =>
            {
                using var stop = new CancellationTokenSource(TimeSpan.FromHours(15), run.Clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
                await SessionRunner.RunAsync(other, new SessionRuntime(run.Account) { TimeProvider = run.Clock, StrategyId = "T" }, either.Token);
            });

            var failure = run.For(TimeSpan.FromHours(13), new ScriptedStrategy(_morning));

            var what = $"{(OrderFault)fault} of {volume}, {before} before the end, ignorant: {isIgnorant}";
            Assert.True(failure is null, $"{what}: {failure}");
            Assert.True(run.Account.Violations.Count == 0, $"{what}: {string.Join("; ", run.Account.Violations)}");
            Assert.True(run.Account.Positions.Count == 0, $"{what}: {string.Join("; ", run.Account.Positions)}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    public void Two_ends_that_close_the_same_account_close_each_position_once(int seconds)
    {
        foreach (var fault in Enum.GetValues<OrderFault>())
        {
            foreach (var second in Enum.GetValues<OrderFault>())
            {
                using var run = new FaultRun();
                run.Account.Hold("S", volume: 3);
                run.Account.Hold(null, volume: 2);
                run.Account.Closes.Enqueue(fault);
                run.Account.Closes.Enqueue(second);
                var end = new TimeOnly(12, 0).Add(TimeSpan.FromSeconds(seconds));
                run.Clock.Add("other", async token =>
                {
                    using var stop = new CancellationTokenSource(TimeSpan.FromHours(15), run.Clock);
                    using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
                    var strategy = new ScriptedStrategy(new Session(new TimeOnly(8, 0), end) { OnEnd = SessionAction.CloseAll, Scope = SessionScope.Account });
                    await SessionRunner.RunAsync(strategy, new SessionRuntime(run.Account) { TimeProvider = run.Clock, StrategyId = "T" }, either.Token);
                });

                var failure = run.For(TimeSpan.FromHours(15), new ScriptedStrategy(_morning));

                Assert.True(failure is null && run.Account.Violations.Count == 0 && run.Account.Positions.Count == 0, $"{fault}, {second}: {failure} {string.Join("; ", run.Account.Violations)}");
            }
        }
    }
}
