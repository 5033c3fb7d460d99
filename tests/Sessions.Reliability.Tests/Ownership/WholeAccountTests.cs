using Sessions.Brokers;
using Sessions.Generated;
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

    [Theory]
    [InlineData((int)OrderFault.WorkingThenFilled)]
    [InlineData((int)OrderFault.ThrowsThenFilled)]
    [InlineData((int)OrderFault.Late)]
    public void A_close_that_outlives_the_session_that_has_sent_it_is_not_sent_again(int fault)
    {
        using var run = new FaultRun();
        var position = run.Account.Hold("T", volume: 3);
        var other = new ScriptedStrategy(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Ends first" })
        {
            Trade = async (session, token) =>
            {
                await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(1));
                run.Account.Closes.Enqueue((OrderFault)fault);
                _ = session.Broker.CloseAsync(new CloseRequest(position.Id, 3), CancellationToken.None).AsTask();
                session.Stop();
            },
        };
        Beside(run, other);

        var failure = run.For(TimeSpan.FromHours(13), new ScriptedStrategy(_morning with { End = new TimeOnly(12, 0, 2) }));

        Assert.Null(failure);
        Assert.Empty(run.Account.Violations);
        Assert.Empty(run.Account.Positions);
    }

    [Fact]
    public void A_close_that_a_stopped_end_has_left_in_doubt_is_not_sent_again()
    {
        using var run = new FaultRun();
        run.Account.Hold(null, volume: 3);
        var (noon, sent) = (FaultRun.Midnight.AddHours(12), 0);
        var broker = new SpoiltBroker(run.Account);
        broker.Close = async request =>
        {
            if (sent++ == 0)
            {
                // Nobody can tell for a minute and a half what has become of it.
                await Task.Delay(TimeSpan.FromSeconds(90), run.Clock, CancellationToken.None);
            }

            return await run.Account.CloseAsync(request, CancellationToken.None);
        };
        broker.Query = id => run.Clock.GetUtcNow() < noon.AddSeconds(90) ? ValueTask.FromResult(OrderResult.Unknown("no answer from the exchange")) : run.Account.QueryAsync(new OrderQuery(id), CancellationToken.None);
        foreach (var (id, end, stops) in new[] { ("S", new TimeOnly(12, 0), 1), ("T", new TimeOnly(12, 0, 20), 3600) })
        {
            run.Clock.Add(id, async token =>
            {
                using var stop = new CancellationTokenSource(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(stops), run.Clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
                await SessionRunner.RunAsync(new ScriptedStrategy(_morning with { End = end }), new SessionRuntime(broker) { TimeProvider = run.Clock, StrategyId = id }, either.Token);
            });
        }

        run.Clock.Run();

        Assert.Equal(1, sent);
        Assert.Empty(run.Account.Violations);
        Assert.Empty(run.Account.Positions);
    }

    [Fact]
    public void An_order_that_another_strategy_places_after_the_end_is_not_cancelled()
    {
        using var run = new FaultRun();
        run.Account.Rest(null);
        run.Account.Cancels.Enqueue(OrderFault.Throws);
        run.Account.Cancels.Enqueue(OrderFault.Throws);
        var other = new ScriptedStrategy(new Session(new TimeOnly(12, 0), new TimeOnly(14, 0)) { KeepOrders = true })
        {
            Trade = async (session, token) =>
            {
                await session.DelayAsync(TimeSpan.FromMilliseconds(50));
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1) { Type = OrderType.Limit, Price = 1 }, token);
                session.Stop();
            },
        };
        Beside(run, other);

        Assert.Null(run.For(TimeSpan.FromHours(13), new ScriptedStrategy(_morning)));

        Assert.Equal("T", Assert.Single(run.Account.Orders).Tag);
        Assert.Empty(run.Seen.Alarms);
    }

    private static void Beside(FaultRun run, ScriptedStrategy other) => run.Clock.Add("other", async token =>
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromHours(15), run.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
        await SessionRunner.RunAsync(other, new SessionRuntime(run.Account) { TimeProvider = run.Clock, StrategyId = "T" }, either.Token);
    });
}
