using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>A paper broker with EURUSD, and the short words to drive it with. Prices are bids; the ask lies 0.0002 above.</summary>
internal sealed class Bench
{
    public const decimal Spread = 0.0002m;
    public static readonly DateTimeOffset Start = new(2024, 1, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    public Bench(params Instrument[] instruments)
        : this(new PaperBrokerOptions { Instruments = instruments.Length > 0 ? instruments : [Instrument.Forex("EURUSD")] })
    {
    }

    public Bench(PaperBrokerOptions options)
    {
        Broker = new PaperBroker(Clock, options);
        Broker.Subscribe(Observed);
    }

    public ManualClock Clock { get; } = new(Start);

    public PaperBroker Broker { get; }

    public Recorder Observed { get; } = new();

    public IReadOnlyList<Trade> Trades => Broker.Trades;

    public IReadOnlyList<Position> Positions => Now(Broker.GetPositionsAsync(CancellationToken.None)).Positions;

    public IReadOnlyList<RestingOrder> Orders => Now(Broker.GetOrdersAsync(CancellationToken.None));

    /// <summary>A quote of this instant.</summary>
    public void Quote(decimal bid, string symbol = "EURUSD", decimal spread = Spread) => Broker.SetQuote(symbol, bid, bid + spread);

    /// <summary>A minute's bar that opens now; the clock goes to its close.</summary>
    public void Bar(decimal open, decimal high, decimal low, decimal close)
    {
        var bid = new BarPrices(open, high, low, close);
        var ask = new BarPrices(open + Spread, high + Spread, low + Spread, close + Spread);
        var bar = new Bar("EURUSD", Clock.Now, _minute, bid, ask);
        Clock.Now += _minute;
        Broker.OnBar(bar);
    }

    public OrderResult Open(
        PositionSide side, decimal volume = 1, string symbol = "EURUSD", OrderType type = OrderType.Market, decimal? price = null,
        decimal? stopLoss = null, decimal? takeProfit = null, string? id = null, string? tag = null) =>
        Open(new OpenRequest(symbol, side, volume)
        {
            Type = type,
            Price = price,
            StopLoss = stopLoss,
            TakeProfit = takeProfit,
            ClientOrderId = id ?? "",
            Tag = tag,
        });

    public OrderResult Open(OpenRequest request) => Now(Broker.OpenAsync(request, CancellationToken.None));

    public OrderResult Close(string position, decimal volume = 1, string? id = null) =>
        Now(Broker.CloseAsync(new CloseRequest(position, volume) { ClientOrderId = id ?? "" }, CancellationToken.None));

    public OrderResult Modify(string position, decimal? stopLoss, decimal? takeProfit) =>
        Now(Broker.ModifyAsync(new ModifyRequest(position, stopLoss, takeProfit), CancellationToken.None));

    public OrderResult Query(string id) => Now(Broker.QueryAsync(new OrderQuery(id), CancellationToken.None));

    public void Cancel(string order) => Assert.True(Broker.CancelAsync(order, CancellationToken.None).AsTask().IsCompletedSuccessfully);

    public static void AssertRejected(OrderResult result, string reason)
    {
        Assert.Equal(OrderStatus.Rejected, result.Status);
        Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
    }

    // Whatever is not done at once would not be deterministic on the simulated clock.
    private static T Now<T>(ValueTask<T> task)
    {
        Assert.True(task.IsCompletedSuccessfully);
        return task.Result;
    }
}
