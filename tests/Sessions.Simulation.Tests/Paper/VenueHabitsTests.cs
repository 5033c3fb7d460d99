using Sessions.Brokers;
using Sessions.Simulation.Tests.Replay;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>What a paper account does worse than it could, when it is asked to, and that sessions end all the same.</summary>
public sealed class VenueHabitsTests
{
    private static readonly TimeSpan _while = TimeSpan.FromSeconds(2);

    private readonly ManualClock _clock = new(Scripted.Monday.AddHours(9));

    public static TheoryData<string> Worst => [.. All.Keys];

    private static Dictionary<string, VenueHabits> All { get; } = new(StringComparer.Ordinal)
    {
        ["lists lag"] = new() { ListLag = _while },
        ["orders are on their way"] = new() { FillDelay = _while },
        ["rests have new ids"] = new() { RenewsPositionIds = true },
        ["ids come again"] = new() { ReusesOrderIds = true },
        ["exits hold the volume"] = new() { HoldsVolume = true },
        ["all of it"] = new() { ListLag = _while, FillDelay = _while, RenewsPositionIds = true, ReusesOrderIds = true, HoldsVolume = true },
    };

    [Fact]
    public async Task A_list_shows_what_was_there_before_for_as_long_as_it_lags_which_the_account_says()
    {
        var broker = Account(new() { ListLag = _while });

        var opened = await BuyAsync(broker, "a");

        Assert.Equal((OrderStatus.Filled, _while), (opened.Status, ((IBroker)broker).SettleTime));
        Assert.Empty(await HeldAsync(broker));
        _clock.Now += _while - TimeSpan.FromTicks(1);
        Assert.Empty(await HeldAsync(broker));
        _clock.Now += TimeSpan.FromTicks(1);
        Assert.Equal("1", Assert.Single(await HeldAsync(broker)).Id);
        await broker.CloseAsync(new CloseRequest("1", 2) { ClientOrderId = "b" }, default);
        Assert.Single(await HeldAsync(broker));
        _clock.Now += _while;
        Assert.Empty(await HeldAsync(broker));
    }

    [Fact]
    public void An_order_on_its_way_is_working_and_trades_at_the_price_of_its_arrival()
    {
        using var clock = new SimulatedTimeProvider(Scripted.Monday.AddHours(9));
        var broker = Account(new() { FillDelay = _while }, clock: clock);
        clock.Add("bot", async token =>
        {
            Assert.Equal(OrderStatus.Working, (await BuyAsync(broker, "a")).Status);
            Assert.Equal(OrderStatus.Working, (await BuyAsync(broker, "a")).Status);
            Assert.Equal(OrderStatus.Working, (await broker.QueryAsync(new OrderQuery("a"), token)).Status);
            Assert.Empty(await HeldAsync(broker));
            broker.SetQuote("EURUSD", 1.2m, 1.2m);
            await Task.Delay(_while, clock, token);

            Assert.Equal(OrderResult.Filled(2, 1.2m, "1"), await broker.QueryAsync(new OrderQuery("a"), token));
            Assert.Equal(2, Assert.Single(await HeldAsync(broker)).Volume);
        });

        clock.Run();
    }

    [Fact]
    public async Task What_a_close_leaves_has_another_id_which_no_answer_names()
    {
        var broker = Account(new() { RenewsPositionIds = true });
        await BuyAsync(broker, "a");

        Assert.Equal("1", (await broker.CloseAsync(new CloseRequest("1", 0.5m) { ClientOrderId = "b" }, default)).PositionId);

        Assert.Equal(("1.1", 1.5m), (Assert.Single(await HeldAsync(broker)).Id, Assert.Single(await HeldAsync(broker)).Volume));
        Assert.Equal(OrderStatus.Rejected, (await broker.CloseAsync(new CloseRequest("1", 1) { ClientOrderId = "c" }, default)).Status);
        Assert.Equal("1.1", (await broker.CloseAsync(new CloseRequest("1.1", 1.5m) { ClientOrderId = "d" }, default)).PositionId);
        Assert.Equal("1.1", (await broker.QueryAsync(new OrderQuery("d"), default)).PositionId);
        Assert.Empty(await HeldAsync(broker));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task An_id_whose_order_is_done_is_another_order_where_it_may_come_again(bool reuses, int positions)
    {
        var broker = Account(new() { ReusesOrderIds = reuses });

        await BuyAsync(broker, "a");
        await BuyAsync(broker, "a");

        Assert.Equal(positions, (await HeldAsync(broker)).Count);
    }

    [Fact]
    public async Task A_close_is_refused_while_an_exit_holds_the_volume_and_goes_once_it_is_cancelled()
    {
        var broker = Account(new() { HoldsVolume = true });
        await broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2) { ClientOrderId = "a", StopLoss = 1, TakeProfit = 1.5m }, default);

        var exits = await broker.GetOrdersAsync(default);

        Assert.Equal([(OrderType.Stop, 1m), (OrderType.Limit, 1.5m)], exits.Select(static exit => (exit.Type, exit.Price)));
        Assert.All(exits, static exit => Assert.Equal((true, "1", PositionSide.Short, 2m), (exit.IsReduceOnly, exit.PositionId, exit.Side, exit.Volume)));
        Assert.Equal(OrderStatus.Rejected, (await broker.CloseAsync(new CloseRequest("1", 2) { ClientOrderId = "b" }, default)).Status);
        await broker.CancelAsync(exits[0].Id, default);
        Assert.Equal(OrderType.Limit, Assert.Single(await broker.GetOrdersAsync(default)).Type);
        await broker.CancelAsync(exits[1].Id, default);
        Assert.Equal(OrderStatus.Filled, (await broker.CloseAsync(new CloseRequest("1", 2) { ClientOrderId = "c" }, default)).Status);
    }

    /// <summary>Three days of two entries each, half of one of them closed by the strategy itself, with stops.</summary>
    [Theory]
    [MemberData(nameof(Worst))]
    public void A_session_ends_flat_whatever_the_venues_habits_are(string habits)
    {
        var strategy = new Scripted(Scripted.Morning, async (session, token) =>
        {
            await session.DelayAsync(TimeSpan.FromMinutes(30));
            var first = await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 0.04m) { StopLoss = 0.5m }, token);
            await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Short, 0.02m), token);
            await session.DelayAsync(TimeSpan.FromMinutes(30));
            foreach (var position in (await session.Broker.GetPositionsAsync(token)).Positions.Where(static position => position.Volume == 0.02m))
            {
                await session.Broker.CloseAsync(new CloseRequest(position.Id, 0.01m), token);
            }

            await session.DelayAsync(Timeout.InfiniteTimeSpan);
        });
        var account = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")], Habits = All[habits] };

        var result = new Simulation { Broker = account }.AddBars(Scripted.Minutes(days: 3)).AddStrategy(_ => strategy, strategyId: "S").Run();

        Assert.Equal(3, result.Occurrences.Count);
        Assert.All(result.Occurrences, static occurrence => Assert.Equal((true, 2), (occurrence.Report.IsComplete, occurrence.Report.Closed.Count())));
        Assert.Empty(result.OpenPositions);
        Assert.Equal(3 * 0.06m, result.Trades.Sum(static trade => trade.Volume));
        Assert.Equal(9, result.Trades.Count);
    }

    [Fact]
    public void A_time_below_zero_and_ids_that_a_netting_account_has_not_are_refused()
    {
        var late = Assert.Throws<ArgumentException>(() => Account(new() { FillDelay = TimeSpan.FromSeconds(-1) }));
        var netting = Assert.Throws<ArgumentException>(() => Account(new() { RenewsPositionIds = true }, BrokerCapabilities.Orders));

        Assert.StartsWith("Habits are ListLag 00:00:00 and FillDelay -00:00:01; both must be zero or above.", late.Message, StringComparison.Ordinal);
        Assert.StartsWith("Habits.RenewsPositionIds needs a hedging account: on one that nets a symbol's position has one id.", netting.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Position>> HeldAsync(PaperBroker broker) => (await broker.GetPositionsAsync(default)).Positions;

    private static ValueTask<OrderResult> BuyAsync(PaperBroker broker, string id) => broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 2) { ClientOrderId = id }, default);

    private PaperBroker Account(VenueHabits habits, BrokerCapabilities capabilities = BrokerCapabilities.Hedging | BrokerCapabilities.Tags | BrokerCapabilities.Orders, TimeProvider? clock = null)
    {
        var broker = new PaperBroker(clock ?? _clock, new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")], Balance = 10_000_000, Capabilities = capabilities, Habits = habits });
        broker.SetQuote("EURUSD", 1.1m, 1.1m);
        return broker;
    }
}
