using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Simulation;

namespace Sessions.Reports.Tests.Support;

/// <summary>Sweeps that the tests share: the first minute that closes outside of the range before a session, by the hours of that range and by its stop.</summary>
internal static class Sweeps
{
    private static readonly DateTimeOffset _monday = new(2024, 3, 4, 0, 0, 0, TimeSpan.Zero);

    private static readonly PaperBrokerOptions _account = new() { Instruments = [Instrument.Forex("EURUSD") with { CommissionPerVolume = 3.5m, Slippage = 0.00002m }] };

    public static SimulationSweep TwelveDays { get; } = Of(new GeneratedBars("EURUSD", _monday, _monday.AddDays(12)) { Seed = 5 });

    public static SimulationSweep Of(IBarSource bars) =>
        new SimulationSweep(static run => new Sessions.Simulation.Simulation { Broker = _account }
            .AddStrategy(_ => new Range(TimeSpan.FromHours(run.Get<int>("hours")), run.Get<decimal>("stop")), strategyId: "Range"))
            .AddBars(bars)
            .Over("hours", 2, 4, 6, 8)
            .Over("stop", 0.5m, 1.0m, 1.5m);

    private sealed class Range(TimeSpan length, decimal stop) : IGatedStrategy
    {
        public SessionTable Sessions { get; } = SessionTable.Create(
            new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "London", TimeZone = "Europe/London", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll },
            new Session(new TimeOnly(8, 30), new TimeOnly(12, 0)) { Name = "New York", TimeZone = "America/New_York", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll });

        public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
        {
            var start = session.Occurrence.Start;
            var before = await session.GetBarsAsync(TimeSpan.FromMinutes(1), start - length, start);
            var (high, low) = (before.Select(static bar => bar.Mid.High).DefaultIfEmpty().Max(), before.Select(static bar => bar.Mid.Low).DefaultIfEmpty().Min());
            while (before.Count > 0 && await session.NextBarAsync(TimeSpan.FromMinutes(1)) is { } bar)
            {
                if (bar.Mid.Close > high || bar.Mid.Close < low)
                {
                    var isLong = bar.Mid.Close > high;
                    var price = isLong ? bar.Ask.Close : bar.Bid.Close;
                    var distance = (high - low) * stop;
                    await session.Broker.OpenAsync(new OpenRequest("EURUSD", isLong ? PositionSide.Long : PositionSide.Short, 0.1m) { StopLoss = decimal.Round(isLong ? price - distance : price + distance, 5) }, cancellationToken);
                    break;
                }
            }

            session.Stop();
        }

        public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => throw new ArgumentOutOfRangeException(nameof(handler));
    }
}
