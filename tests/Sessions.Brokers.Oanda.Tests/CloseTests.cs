using Sessions.Brokers.Emulators.Hosting;
using Sessions.Brokers.Emulators.Oanda;
using Sessions.Brokers.Oanda.Tests.Support;

namespace Sessions.Brokers.Oanda.Tests;

/// <summary>Closes on an account that hedges, whose orders bear no id.</summary>
public sealed class CloseTests
{
    private static readonly OandaEmulatorSettings _hedging = Quirks.None with { IsHedging = true };

    [Fact]
    public async Task The_order_of_transactions_tells_after_a_restart_which_close_was_which()
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        string trade;
        using (var broker = venue.Connect(_hedging))
        {
            trade = await OpenAsync(broker, 1000);
            await using (venue.Disturbances.Begin(Disturbance.ResetAfter, OandaEmulator.IsOrder))
            {
                Assert.Equal(OrderStatus.Unknown, (await CloseAsync(broker, trade, 100, "first")).Status);
            }

            await CloseAsync(broker, trade, 200, "second");
            await using (venue.Disturbances.Begin(Disturbance.ResetBefore, OandaEmulator.IsOrder))
            {
                // Written on the trade, and never carried out.
                await CloseAsync(broker, trade, 400, "third");
            }
        }

        using var next = venue.Connect(_hedging);

        Assert.Equal((OrderStatus.Filled, 100m), await AskAsync(next, "first"));
        Assert.Equal((OrderStatus.Filled, 200m), await AskAsync(next, "second"));
        Assert.Equal((OrderStatus.NotFound, 0m), await AskAsync(next, "third"));
        Assert.Equal(400, (await CloseAsync(next, trade, 400, "third")).Volume);
        Assert.Equal((OrderStatus.Filled, 400m), await AskAsync(next, "third"));
        Assert.Equal(300, Assert.Single((await next.GetPositionsAsync(default)).Positions).Volume);
    }

    [Fact]
    public async Task A_close_by_hand_is_no_close_of_the_adapters()
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging);
        var trade = await OpenAsync(broker, 1000);
        await CloseAsync(broker, trade, 100, "ours");

        venue.CloseByHand(long.Parse(trade));

        using var next = venue.Connect(_hedging);
        Assert.Equal((OrderStatus.Filled, 100m), await AskAsync(next, "ours"));
        Assert.Empty((await next.GetPositionsAsync(default)).Positions);
    }

    [Fact]
    public async Task Writing_a_closes_id_on_a_trade_leaves_its_tag_and_id()
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging);
        var trade = await OpenAsync(broker, 1000, "Breakout/EUR_USD");

        await CloseAsync(broker, trade, 100, "part");

        Assert.Equal("Breakout/EUR_USD", Assert.Single((await broker.GetPositionsAsync(default)).Positions).Tag);
        Assert.Contains("\"id\":\"open-Breakout/EUR_USD\"", venue.Transactions("TRADE_CLIENT_EXTENSIONS_MODIFY").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closes_of_one_trade_at_the_same_time_are_told_apart()
    {
        await using var venue = await OandaEmulator.StartAsync(_hedging);
        using var broker = venue.Connect(_hedging);
        var trade = await OpenAsync(broker, 1000);

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => CloseAsync(broker, trade, i * 10, $"close-{i}")));

        using var next = venue.Connect(_hedging);
        Assert.Equal([10m, 20m, 30m, 40m], answers.Select(static answer => answer.Volume));
        for (var i = 1; i <= 4; i++)
        {
            Assert.Equal((OrderStatus.Filled, i * 10m), await AskAsync(next, $"close-{i}"));
        }
    }

    [Fact]
    public async Task A_close_that_the_oldest_trade_has_to_come_before_is_Rejected_with_that_reason()
    {
        var fifo = _hedging with { IsFifo = true };
        await using var venue = await OandaEmulator.StartAsync(fifo);
        using var broker = venue.Connect(fifo);
        await OpenAsync(broker, 1000, "older");
        var newer = await OpenAsync(broker, 1000, "newer");

        var answer = await CloseAsync(broker, newer, 1000, "close");

        Assert.Equal((OrderStatus.Rejected, "FIFO_VIOLATION"), (answer.Status, answer.Reason));
    }

    [Fact]
    public async Task A_close_that_cannot_fill_whole_is_Rejected_where_the_venue_fills_closes_whole_or_not()
    {
        var whole = _hedging with { ClosesInParts = false };
        await using var venue = await OandaEmulator.StartAsync(whole);
        using var broker = venue.Connect(whole);
        var trade = await OpenAsync(broker, 1000);
        await using var thin = venue.FillAtMost(400);

        var answer = await CloseAsync(broker, trade, 1000, "close");

        Assert.Equal((OrderStatus.Rejected, "INSUFFICIENT_LIQUIDITY"), (answer.Status, answer.Reason));
    }

    [Fact]
    public async Task A_close_of_the_other_side_than_is_held_closes_nothing()
    {
        await using var venue = await OandaEmulator.StartAsync(Quirks.None);
        using var broker = venue.Connect(Quirks.None);
        await OpenAsync(broker, 1000);

        var answer = await broker.CloseAsync(new("EUR_USD", 1000) { ClientOrderId = "close", Side = PositionSide.Short }, default);

        Assert.Equal(OrderStatus.Rejected, answer.Status);
        Assert.Equal(1000, Assert.Single((await broker.GetPositionsAsync(default)).Positions).Volume);
    }

    private static async Task<string> OpenAsync(OandaBroker broker, decimal volume, string tag = "tag") =>
        (await broker.OpenAsync(new("EUR_USD", PositionSide.Long, volume) { ClientOrderId = $"open-{tag}", Tag = tag }, default)).PositionId!;

    private static async Task<OrderResult> CloseAsync(OandaBroker broker, string trade, decimal volume, string id) =>
        await broker.CloseAsync(new(trade, volume) { ClientOrderId = id }, default);

    private static async Task<(OrderStatus Status, decimal Volume)> AskAsync(OandaBroker broker, string id)
    {
        var answer = await broker.QueryAsync(new(id), default);
        return (answer.Status, answer.Volume);
    }
}
