using Sessions.Brokers;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Ownership;

/// <summary>Resting orders of a strategy on an account without tags.</summary>
public sealed class RestingOrderTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly Session _afternoon = new(new TimeOnly(13, 0), new TimeOnly(14, 0)) { Name = "Afternoon", OnEnd = SessionAction.CloseAll };

    [Fact]
    public void A_strategy_closes_what_its_resting_order_has_filled()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        OrderResult? answer = null;
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2) { Type = OrderType.Limit, Price = 1.05m }, token);
                await session.DelayAsync(TimeSpan.FromHours(2));
                answer = await session.Broker.CloseAsync(new CloseRequest("EURUSD", 2), token);
                session.Stop();
            },
        };

        new Process(world) { Broker = account }.Run(strategy, Hours(8), Hours(13), (Hours(9), _ =>
        {
            account.FillResting();
            return ValueTask.CompletedTask;
        }));

        Assert.Equal(OrderStatus.Filled, answer?.Status);
        Assert.Equal([2], account.Closes);
        Assert.Equal(5, account.Net());
    }

    [Fact]
    public void One_that_is_kept_does_not_hold_up_the_end_and_is_counted_when_it_has_filled()
    {
        var world = new World();
        var account = new NettingAccount(world);
        account.Trade(5);
        var strategy = new ScriptedStrategy(_morning with { KeepOrders = true }, _afternoon)
        {
            Trade = async (session, token) =>
            {
                if (session.Session.Name == "Morning")
                {
                    await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2) { Type = OrderType.Limit, Price = 1.05m }, token);
                }

                session.Stop();
            },
        };

        var run = new Process(world) { Broker = account }.Run(strategy, Hours(8), Hours(15), (Hours(12.5), _ =>
        {
            account.FillResting();
            return ValueTask.CompletedTask;
        }));

        Assert.Equal(
            ["08:00 begin Morning", "12:00 ending Morning", "12:00 ended Morning: CloseAll: 0 closed", "13:00 begin Afternoon", "14:00 ending Afternoon", "14:00 ended Afternoon: CloseAll: 1 closed"],
            run.Lines.Written);
        Assert.Equal([2], account.Closes);
        Assert.Equal(5, account.Net());
        Assert.Empty(run.Lines.Alarms);
    }

    [Theory]
    [InlineData(SessionAction.CloseAll)]
    [InlineData(SessionAction.None)]
    public void One_that_comes_to_rest_after_the_end_is_cancelled(SessionAction onEnd)
    {
        var world = new World();
        var account = new NettingAccount(world) { ArrivesAfter = static _ => TimeSpan.FromSeconds(17) };
        var strategy = new ScriptedStrategy(_morning with { OnEnd = onEnd })
        {
            Trade = async (session, token) =>
            {
                await session.DelayAsync(session.Remaining - TimeSpan.FromSeconds(1));
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2) { Type = OrderType.Limit, Price = 1.05m }, token);
            },
        };

        var run = new Process(world) { Broker = account }.Run(strategy, Hours(8), Hours(13));
        account.FillResting();

        Assert.Equal(0, account.Net());
        Assert.Empty(run.Lines.Alarms);
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}
