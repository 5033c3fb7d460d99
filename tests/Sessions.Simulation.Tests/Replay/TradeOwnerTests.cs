using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>A trade counts for the occurrence that opened its position, whenever that is closed.</summary>
public sealed class TradeOwnerTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseLoss };
    private static readonly Session _late = new(new TimeOnly(14, 0), new TimeOnly(16, 0)) { Name = "Late", OnStart = SessionAction.CloseAll };

    [Fact]
    public void What_the_morning_leaves_and_the_afternoon_closes_is_the_mornings_trade()
    {
        var result = Run([_morning, _late], BuyInTheMorning);

        Assert.Equal(119, Assert.Single(result.Trades).NetProfit);
        Assert.Equal([("Morning", 1, 119m), ("Late", 0, 0m)], result.Occurrences.Select(Row));
        Assert.Equal(result.NetProfit, result.Occurrences.Sum(static occurrence => occurrence.NetProfit));
    }

    [Fact]
    public void Its_row_says_what_was_left_open_and_what_became_of_it()
    {
        var left = Assert.Single(Run([_morning, _late], BuyInTheMorning).Occurrences[0].LeftOpen);

        Assert.Equal(("1", 1m, 79m), (left.Position.Id, left.Position.Volume, left.Position.NetProfit));
        Assert.Equal(Made.Monday.AddHours(14), Assert.Single(left.Trades).ClosedAt);
        Assert.Null(left.StillOpen);
    }

    [Fact]
    public void What_nothing_closes_is_left_open_by_its_occurrence_with_its_value()
    {
        var result = Run([_morning], BuyInTheMorning);

        var left = Assert.Single(result.Occurrences[0].LeftOpen);
        Assert.Empty(left.Trades);
        Assert.Equal(159, left.StillOpen!.NetProfit);
        Assert.Equal(left.StillOpen, Assert.Single(result.OpenPositions));
        Assert.Equal(0, result.Occurrences[0].NetProfit);
    }

    [Fact]
    public void A_part_that_was_closed_in_time_and_the_rest_that_was_not_both_count()
    {
        var result = Run([_morning, _late], static async (session, token) =>
        {
            if (session.Session.Name == "Morning")
            {
                await Scripted.BuyAsync(session);
                await session.DelayAsync(TimeSpan.FromHours(1));
                await session.Broker.CloseAsync(new CloseRequest("1", 0.25m), token);
            }

            session.Stop();
        });

        var morning = result.Occurrences[0];
        Assert.Equal([0.25m, 0.75m], morning.Trades.Select(static trade => trade.Volume));
        var left = Assert.Single(morning.LeftOpen);
        Assert.Equal((0.75m, 0.75m), (left.Position.Volume, Assert.Single(left.Trades).Volume));
    }

    [Fact]
    public void A_resting_order_that_fills_in_a_later_session_counts_for_the_one_that_sent_it()
    {
        var result = Run([_morning with { KeepOrders = true }, _late with { OnStart = SessionAction.None, OnEnd = SessionAction.CloseAll }], static async (session, token) =>
        {
            if (session.Session.Name == "Morning")
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1) { Type = OrderType.Stop, Price = 1.1017m }, token);
            }

            session.Stop();
        });

        Assert.Equal(Made.Monday.AddHours(15), Assert.Single(result.Trades).OpenedAt);
        Assert.Equal([("Morning", 1), ("Late", 0)], result.Occurrences.Select(static occurrence => (occurrence.Occurrence.Session.Name, occurrence.Trades.Count)));
        Assert.Empty(result.Occurrences[0].LeftOpen);
    }

    private static async ValueTask BuyInTheMorning(SessionContext session, CancellationToken cancellationToken)
    {
        if (session.Session.Name == "Morning")
        {
            await Scripted.BuyAsync(session);
        }

        session.Stop();
    }

    private static (string, int, decimal) Row(OccurrenceResult occurrence) => (occurrence.Occurrence.Session.Name, occurrence.Trades.Count, occurrence.NetProfit!.Value);

    /// <summary>
    /// Monday until 16:00: the bid is 1.1000 at 8:00, 1.1010 at 12:00, 1.1014 at 14:00 and 1.1018 at 16:00, so that a lot of 8:00
    /// has earned 100, 140 and 180, less 21 for the spread and 0.50 of commission a side.
    /// </summary>
    private static SimulationResult Run(Session[] sessions, Func<SessionContext, CancellationToken, ValueTask> trade) => new Simulation
    {
        Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD") with { CommissionPerVolume = 0.5m }] },
    }
        .AddBars(Made.Bars(Made.Monday, TimeSpan.FromHours(1), [.. Enumerable.Repeat(1.1m, 8), 1.1002m, 1.1004m, 1.1006m, 1.101m, 1.1012m, 1.1014m, 1.1016m, 1.1018m]))
        .AddStrategy(_ => new Scripted(SessionTable.Create(sessions), trade), strategyId: "S").Run();
}
