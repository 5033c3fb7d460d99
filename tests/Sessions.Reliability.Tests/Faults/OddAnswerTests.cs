using Sessions.Brokers;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Faults;

/// <summary>An adapter whose answers lack what they should have: the end goes on, and what cannot be told is alarmed.</summary>
public sealed class OddAnswerTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };

    [Fact]
    public void An_order_of_somebody_elses_that_bears_no_client_order_id_does_not_keep_the_end_from_closing()
    {
        var world = new World();
        var account = new NettingAccount(world);
        var broker = new SpoiltBroker(account)
        {
            Orders = static () => ValueTask.FromResult<IReadOnlyList<RestingOrder>>([new RestingOrder("7", null!, "EURUSD", PositionSide.Long, OrderType.Limit, 1, 1, null)]),
        };
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 5), token);
                session.Stop();
            },
        };

        var run = new Process(world) { Broker = broker }.Run(strategy, Hours(8), Hours(13));

        Assert.Null(run.Failure);
        Assert.Equal(0, account.Net());
        Assert.Empty(run.Lines.Alarms);
    }

    [Fact]
    public void An_order_that_cannot_be_cancelled_since_it_has_no_id_is_alarmed_and_the_positions_are_closed()
    {
        var world = new World();
        world.Account.Hold("S");
        var broker = new SpoiltBroker(world.Account)
        {
            Orders = static () => ValueTask.FromResult<IReadOnlyList<RestingOrder>>([new RestingOrder(null!, "7", "EURUSD", PositionSide.Long, OrderType.Limit, 1, 1, "S")]),
        };

        var run = new Process(world) { Broker = broker }.Run(new ScriptedStrategy(_morning), Hours(8), Hours(13));

        Assert.Empty(world.Account.Positions);
        Assert.Contains("list orders: one of the orders has no id", run.Lines.Alarms[0].Problems);
    }

    [Fact]
    public void A_position_whose_volume_has_a_sign_is_alarmed_and_not_taken_for_nothing()
    {
        var run = Held(static position => position with { Volume = -position.Volume });

        Assert.Contains("get positions: position 1 has a volume of -2; a volume is above zero, and the side says which way", run.Lines.Alarms[0].Problems);
    }

    [Fact]
    public void A_position_without_an_id_is_alarmed_and_does_not_break_the_gate()
    {
        var run = Held(static position => position with { Id = null! });

        Assert.Contains("get positions: one of the positions has no id or no symbol", run.Lines.Alarms[0].Problems);
    }

    [Fact]
    public void A_position_that_is_listed_with_nothing_left_of_it_is_gone()
    {
        var world = new World();
        var held = world.Account.Hold("S", 2);
        var broker = new SpoiltBroker(world.Account)
        {
            Positions = () => ValueTask.FromResult(new PositionSnapshot(world.Now, true, [world.Now > Process.Midnight + Hours(12) ? held with { Volume = 0 } : held])),
            Close = static _ => ValueTask.FromResult(OrderResult.Rejected("its stop has closed it")),
        };

        var run = new Process(world) { Broker = broker }.Run(new ScriptedStrategy(_morning), Hours(8), Hours(13));

        Assert.Equal("12:00 ended Morning: CloseAll: 1 closed", run.Lines.Written[^1]);
    }

    private static Process Held(Func<Position, Position> change)
    {
        var world = new World();
        world.Account.Hold("S", 2);
        var broker = new SpoiltBroker(world.Account);
        broker.Positions = () => ValueTask.FromResult(new PositionSnapshot(world.Now, true, [.. world.Account.Positions.Select(change)]));
        var run = new Process(world) { Broker = broker }.Run(new ScriptedStrategy(_morning), Hours(8), Hours(13));
        Assert.Null(run.Failure);
        return run;
    }

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}
