using System.Globalization;
using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Tests.Support;

namespace Sessions.Tests.Closing;

/// <summary>An end with more positions than an account answers for at once.</summary>
public sealed class ManyPositionsTests
{
    private const int Positions = 100_000;
    private const int AtOnce = 16;
    private static readonly TimeSpan _answer = TimeSpan.FromMilliseconds(5);

    [Fact]
    public void An_end_with_a_hundred_thousand_positions_sends_sixteen_closes_at_a_time_and_closes_them_all()
    {
        using var run = new SimulatedRun();
        var broker = new CrowdedAccount(run.Clock, Positions);
        CloseReport? ended = null;
        DateTimeOffset over = default;
        run.Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromHours(3), run.Clock);
            var runtime = new SessionRuntime(broker) { TimeProvider = run.Clock, StrategyId = "S", Observers = [new Ended(report => (ended, over) = (report, run.Clock.GetUtcNow()))] };
            await SessionRunner.RunAsync(new TestStrategy(new Session(TimeOnly.MinValue, new TimeOnly(1, 0)) { OnEnd = SessionAction.CloseAll }), runtime, stop.Token);
        });

        run.Clock.Run();

        Assert.NotNull(ended);
        Assert.True(ended.IsComplete);
        Assert.Equal(Positions, ended.Results.Count);
        Assert.Equal((0, AtOnce), (broker.Open, broker.MostAtOnce));
        // A list is looked at again every ten seconds, and a place may be empty for one answer then.
        var least = SimulatedRun.FirstInstant.AddHours(1) + (_answer * (Positions / AtOnce));
        Assert.InRange(over, least, least + (3 * _answer));
    }

    private sealed class Ended(Action<CloseReport> tell) : SessionObserver
    {
        public override void OnEnded(SessionContext session, CloseReport report) => tell(report);
    }

    /// <summary>An account that takes its time for each close.</summary>
    private sealed class CrowdedAccount(TimeProvider clock, int positions) : IBroker
    {
        private readonly Dictionary<string, Position> _positions = Enumerable.Range(1, positions)
            .Select(i => new Position(i.ToString(CultureInfo.InvariantCulture), "EURUSD", PositionSide.Long, 1, 1.1m, clock.GetUtcNow()) { Tag = "S", NetProfit = 0 })
            .ToDictionary(static position => position.Id);
        private int _atOnce;

        public int Open => _positions.Count;

        public int MostAtOnce { get; private set; }

        public string Account => "crowded";

        public BrokerCapabilities Capabilities => BrokerCapabilities.Hedging | BrokerCapabilities.Tags;

        public async ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++_atOnce);
            await Task.Delay(_answer, clock, cancellationToken);
            _atOnce--;
            Assert.True(_positions.Remove(request.PositionId));
            return OrderResult.Filled(request.Volume, 1.1m);
        }

        public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult(new PositionSnapshot(clock.GetUtcNow(), Complete: true, [.. _positions.Values]));

        public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
