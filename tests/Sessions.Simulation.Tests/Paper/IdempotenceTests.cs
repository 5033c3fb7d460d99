using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

public sealed class IdempotenceTests
{
    [Fact]
    public void A_repeated_open_does_nothing_and_answers_as_the_first_did()
    {
        var bench = Quoted();
        var first = bench.Open(PositionSide.Long, id: "a");
        bench.Quote(1.2m);

        Assert.Equal(first, bench.Open(PositionSide.Long, id: "a"));
        Assert.Single(bench.Positions);
        Assert.Equal(first, bench.Query("a"));
    }

    [Fact]
    public void A_repeated_close_does_nothing_and_answers_as_the_first_did()
    {
        var bench = Quoted();
        bench.Open(PositionSide.Long);
        var first = bench.Close("1", 0.5m, "b");

        Assert.Equal(first, bench.Close("1", 0.5m, "b"));
        Assert.Equal(0.5m, Assert.Single(bench.Positions).Volume);
        Assert.Single(bench.Trades);
    }

    [Fact]
    public void A_rejected_order_stays_rejected_under_its_id()
    {
        var bench = new Bench();
        var first = bench.Open(PositionSide.Long, id: "a");
        bench.Quote(1.1m);

        Assert.Equal(first, bench.Open(PositionSide.Long, id: "a"));
        Assert.Equal(first, bench.Query("a"));
        Assert.Empty(bench.Positions);
        Assert.Equal(OrderStatus.Filled, bench.Open(PositionSide.Long, id: "b").Status);
    }

    [Fact]
    public void A_repeated_resting_order_rests_once_and_its_query_follows_it()
    {
        var bench = Quoted();
        var first = bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1010m, id: "a");
        Assert.Equal(first, bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1010m, id: "a"));
        Assert.Single(bench.Orders);
        Assert.Equal(OrderStatus.Resting, bench.Query("a").Status);

        bench.Bar(1.1m, 1.1050m, 1.1m, 1.1m);

        Assert.Equal(OrderStatus.Filled, bench.Query("a").Status);
        Assert.Equal(first, bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.1010m, id: "a"));
        Assert.Single(bench.Positions);
        Assert.Empty(bench.Orders);
    }

    [Fact]
    public void An_id_that_was_never_sent_is_not_found() => Assert.Equal(OrderResult.NotFound(), Quoted().Query("a"));

    [Fact]
    public void Orders_without_an_id_get_one_of_their_own_that_can_be_asked_for()
    {
        var bench = Quoted();
        bench.Open(PositionSide.Long, id: "paper:1");

        var first = bench.Open(PositionSide.Long);
        var second = bench.Open(PositionSide.Long, type: OrderType.Stop, price: 1.2m);

        Assert.Equal(first, bench.Query("paper:2"));
        Assert.Equal("paper:3", Assert.Single(bench.Orders).ClientOrderId);
        Assert.Equal(second, bench.Query("paper:3"));
        Assert.Equal(2, bench.Positions.Count);
    }

    private static Bench Quoted()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        return bench;
    }
}
