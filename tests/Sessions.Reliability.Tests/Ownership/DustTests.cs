using Sessions.Brokers;
using Sessions.Reliability.Support;
using Process = Sessions.Reliability.Support.Process;

namespace Sessions.Reliability.Ownership;

/// <summary>A venue that takes its fee in the coin leaves what it takes no order for: one warning, and the next session begins.</summary>
public sealed class DustTests
{
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll };
    private static readonly Session _afternoon = new(new TimeOnly(12, 0), new TimeOnly(14, 0)) { Name = "Afternoon", OnEnd = SessionAction.CloseAll };

    [Fact]
    public void What_is_too_little_for_an_order_is_told_once_and_closed_with_what_the_next_session_holds()
    {
        var world = new World();
        var account = new CoinAccount(world);
        var strategy = new ScriptedStrategy(_morning, _afternoon)
        {
            Trade = static async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("BTC", PositionSide.Long, 1), token);
                await session.DelayAsync(TimeSpan.FromDays(2));
            },
        };

        var process = new Process(world) { Broker = account, KeepsBroker = true };
        process.Run(strategy, TimeSpan.FromHours(8), TimeSpan.FromHours(15));

        // 0.999 are held, then 0.009 and another 0.999.
        Assert.Equal(["refuses 0.999", "0.99", "refuses 1.008", "1"], account.Closes);
        Assert.Equal(0.008m, account.Held);
        Assert.Equal(["begin Morning", "begin Afternoon"], process.Lines.Written.Select(static line => line[6..]).Where(static line => line.StartsWith("begin", StringComparison.Ordinal)));
        Assert.Empty(process.Lines.Alarms);
        Assert.Equal(1, account.Asked);
    }

    /// <summary>MetaTrader's: a position is closed whole, however much it holds.</summary>
    [Fact]
    public void A_venue_that_closes_all_of_a_position_is_not_asked()
    {
        var world = new World();
        var account = new CoinAccount(world) { ClosesWhole = true };
        var strategy = new ScriptedStrategy(_morning)
        {
            Trade = static async (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("BTC", PositionSide.Long, 1), token);
                await session.DelayAsync(TimeSpan.FromDays(2));
            },
        };

        new Process(world) { Broker = account, KeepsBroker = true }.Run(strategy, TimeSpan.FromHours(8), TimeSpan.FromHours(15));

        Assert.Equal(["0.999"], account.Closes);
        Assert.Equal((0m, 0), (account.Held, account.Asked));
    }

    /// <summary>One coin, which is sold in hundredths; a purchase costs a thousandth of it.</summary>
    private sealed class CoinAccount(World world) : IBroker, IInstrumentSource
    {
        private readonly Dictionary<string, OrderResult> _answers = new(StringComparer.Ordinal);

        public string Account => "coins";

        public BrokerCapabilities Capabilities => BrokerCapabilities.None;

        public bool ClosesWhole { get; init; }

        public decimal Held { get; private set; }

        public List<string> Closes { get; } = [];

        public int Asked { get; private set; }

        public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => Once(request.ClientOrderId, () =>
        {
            Held += request.Volume * 0.999m;
            return OrderResult.Filled(request.Volume * 0.999m, 1, request.Symbol);
        });

        public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => Once(request.ClientOrderId, () =>
        {
            if (request.Volume % 0.01m != 0 && !(ClosesWhole && request.Volume == Held))
            {
                Closes.Add(FormattableString.Invariant($"refuses {request.Volume}"));
                return OrderResult.Rejected("LOT_SIZE");
            }

            Closes.Add(FormattableString.Invariant($"{request.Volume:0.###}"));
            Held -= request.Volume;
            return OrderResult.Filled(request.Volume, 1, request.PositionId);
        });

        public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) => world.Read(() => ValueTask.FromResult(new PositionSnapshot(
            world.Now, true, Held == 0 ? [] : [new Position("BTC", "BTC", PositionSide.Long, Held, 1, null)])));

        public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
            world.Read(() => ValueTask.FromResult(_answers.GetValueOrDefault(query.ClientOrderId) ?? OrderResult.NotFound()));

        public ValueTask<InstrumentRules> GetInstrumentAsync(string symbol, CancellationToken cancellationToken) => world.Read(() =>
        {
            Asked++;
            return ValueTask.FromResult(new InstrumentRules(symbol) { MinVolume = 0.01m, VolumeStep = 0.01m });
        });

        private ValueTask<OrderResult> Once(string id, Func<OrderResult> place) => world.Step(() =>
            ValueTask.FromResult(_answers.TryGetValue(id, out var answer) ? answer : _answers[id] = place()));
    }
}
