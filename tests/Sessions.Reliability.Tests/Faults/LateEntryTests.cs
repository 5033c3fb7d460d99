using Sessions.Brokers;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Faults;

/// <summary>An entry that is on its way when the session ends, and what it may come to after that.</summary>
public sealed class LateEntryTests
{
    private static readonly TimeSpan _end = TimeSpan.FromHours(12);
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly Session _noon = new(new TimeOnly(12, 0), new TimeOnly(14, 0)) { Name = "Noon" };

    public static TheoryData<int, int, bool> Cases()
    {
        var cases = new TheoryData<int, int, bool>();
        foreach (var entry in Enum.GetValues<OrderFault>())
        {
            foreach (var close in Enum.GetValues<OrderFault>())
            {
                cases.Add((int)entry, (int)close, false);
                if (entry != OrderFault.WorkingThenFilled)
                {
                    // A broker that has answered "working" and then knows nothing of the order is past help.
                    cases.Add((int)entry, (int)close, true);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_an_entry_fills_around_the_boundary_is_closed_before_the_next_session_begins(int entry, int close, bool isIgnorant)
    {
        foreach (var secondsBefore in new[] { 0.001, 1, 5, 20 })
        {
            using var run = new FaultRun();
            run.Account.IsIgnorant = isIgnorant;
            run.Account.Entries.Enqueue((OrderFault)entry);
            run.Account.Closes.Enqueue((OrderFault)close);
            var foreign = run.Account.Hold("T", volume: 5);
            var before = TimeSpan.FromSeconds(secondsBefore);
            var entered = false;
            var strategy = new ScriptedStrategy(_morning, _noon)
            {
                Trade = async (session, token) =>
                {
                    if (!entered)
                    {
                        entered = true;
                        await session.DelayAsync(session.Remaining - before);
                        await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), token);
                    }

                    await session.DelayAsync(TimeSpan.FromDays(1));
                },
            };

            var failure = run.For(TimeSpan.FromHours(13), strategy);

            var what = $"entry {(OrderFault)entry} {before} before the end, close {(OrderFault)close}";
            Assert.True(failure is null or InvalidOperationException, $"{what}: {failure}");
            Assert.True(run.Account.Violations.Count == 0, $"{what}: {string.Join("; ", run.Account.Violations)}");
            Assert.True(run.Account.Positions.SequenceEqual([foreign]), $"{what}: {string.Join("; ", run.Account.Positions)}");
            Assert.Equal("ended Morning", run.Seen.What.ElementAt(2));
            Assert.True(run.Seen.Reports[0].IsComplete, what);
        }
    }

    [Fact]
    public void An_order_that_is_never_heard_of_again_does_not_hold_the_next_session_up_for_long()
    {
        using var run = new FaultRun();
        run.Account.Entries.Enqueue(OrderFault.Hangs);
        var strategy = new ScriptedStrategy(_morning, _noon)
        {
            Trade = async (session, token) =>
            {
                if (session.Session.Name == "Morning")
                {
                    await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(1));
                    _ = session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2), token).AsTask();
                }

                await session.DelayAsync(TimeSpan.FromDays(1));
            },
        };

        run.For(TimeSpan.FromHours(13), strategy);

        Assert.InRange(run.Seen.AtOf("begin Noon") - _end, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(120));
        Assert.Empty(run.Account.Positions);
    }

    [Theory]
    [InlineData((int)OrderFault.None)]
    [InlineData((int)OrderFault.Throws)]
    [InlineData((int)OrderFault.ThrowsAfter)]
    [InlineData((int)OrderFault.Slow)]
    [InlineData((int)OrderFault.Hangs)]
    public void What_a_resting_order_fills_while_it_is_cancelled_is_closed_too(int cancel)
    {
        using var run = new FaultRun();
        run.Account.Cancels.Enqueue((OrderFault)cancel);
        run.Account.Hold("S");
        run.Account.Rest("S");
        var foreign = run.Account.Rest("T");

        Assert.Null(run.For(TimeSpan.FromHours(13), new ScriptedStrategy(_morning)));

        Assert.Empty(run.Account.Violations);
        Assert.Empty(run.Account.Positions);
        Assert.Equal(foreign, Assert.Single(run.Account.Orders));
        Assert.True(Assert.Single(run.Seen.Reports).IsComplete);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    [InlineData(2_000)]
    public void A_resting_order_that_fills_during_the_closing_is_closed_too(int milliseconds)
    {
        using var run = new FaultRun();
        run.Account.Hold("S");
        var order = run.Account.Rest("S");
        for (var i = 0; i < 10; i++)
        {
            run.Account.Cancels.Enqueue(OrderFault.Throws);
        }

        run.At(_end + TimeSpan.FromMilliseconds(milliseconds), () => run.Account.Fill(order.Id));

        Assert.Null(run.For(TimeSpan.FromHours(13), new ScriptedStrategy(_morning)));

        Assert.Empty(run.Account.Violations);
        Assert.Empty(run.Account.Positions);
        Assert.Equal(2, Assert.Single(run.Seen.Reports).Closed.Count());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_resting_order_that_is_placed_around_the_boundary_does_not_outlive_the_session(int entry, int cancel, bool isIgnorant)
    {
        foreach (var (secondsBefore, action) in new[] { 0.001, 1, 5, 20 }.SelectMany(static seconds => new[] { (seconds, SessionAction.CloseAll), (seconds, SessionAction.None) }))
        {
            using var run = new FaultRun();
            run.Account.IsIgnorant = isIgnorant;
            run.Account.Entries.Enqueue((OrderFault)entry);
            run.Account.Cancels.Enqueue((OrderFault)cancel);
            var strategy = new ScriptedStrategy(_morning with { OnEnd = action })
            {
                Trade = async (session, token) =>
                {
                    await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(secondsBefore));
                    await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2) { Type = OrderType.Limit, Price = 1 }, token);
                    await session.DelayAsync(TimeSpan.FromDays(1));
                },
            };

            run.For(TimeSpan.FromHours(13), strategy);

            var what = $"entry {(OrderFault)entry} {secondsBefore} s before the end, cancellation {(OrderFault)cancel}, {action}";
            Assert.True(run.Account.Orders.Count == 0, $"{what}: {string.Join("; ", run.Account.Orders)}");
            Assert.True(action == SessionAction.None || run.Account.Positions.Count == 0, $"{what}: {string.Join("; ", run.Account.Positions)}");
            Assert.True(run.Account.Violations.Count == 0, $"{what}: {string.Join("; ", run.Account.Violations)}");
        }
    }

    [Fact]
    public void A_position_whose_own_stop_closes_it_meanwhile_is_not_sold_twice()
    {
        using var run = new FaultRun();
        var position = run.Account.Hold("S");
        run.Account.Closes.Enqueue(OrderFault.Rejected);
        run.At(_end + TimeSpan.FromMilliseconds(100), () => run.Account.Stop(position.Id));

        run.For(TimeSpan.FromHours(13), new ScriptedStrategy(_morning));

        Assert.Empty(run.Account.Violations);
        Assert.True(Assert.Single(run.Seen.Reports).IsComplete);
    }
}
