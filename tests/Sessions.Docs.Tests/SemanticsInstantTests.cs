using Sessions.Brokers;
using Sessions.Docs.Tests.Support;
using Sessions.Reliability.Support;
using Sessions.Simulation;

namespace Sessions.Docs.Tests;

/// <summary>The page's order of what happens at one simulated instant is what a simulation does.</summary>
public sealed class SemanticsInstantTests
{
    private static readonly DateTimeOffset _noon = new(2014, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void At_one_instant_things_happen_in_the_order_that_the_page_says()
    {
        var table = RunTable.Instant.In(new DocPage("docs/semantics.md"));
        var trace = new Trace();
        var bars = Enumerable.Range(-10, 20).Select(static minute => MakeBar(_noon.AddMinutes(minute)));

        new Simulation.Simulation { Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")] }, Trace = trace }
            .AddBars(new BarList(bars))
            .AddStrategy(_ => Morning(), strategyId: "Morning")
            .AddStrategy(_ => Afternoon(trace), strategyId: "Afternoon")
            .Run();

        Assert.Equal(table["At noon"], trace.AtNoon);
    }

    /// <summary>Falls at noon: the bar that closes then goes down to 1.0.</summary>
    private static Bar MakeBar(DateTimeOffset open)
    {
        var low = open == _noon.AddMinutes(-1) ? 1.0m : 1.1m;
        var prices = new BarPrices(1.1m, 1.1m, low, 1.1m);
        return new Bar("EURUSD", open, TimeSpan.FromMinutes(1), prices, prices);
    }

    private static ScriptedStrategy Morning() => new(new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseAll })
    {
        Trade = static async (session, token) =>
        {
            // The paper broker wants a price before it fills anything.
            await session.NextBarAsync(TimeSpan.FromMinutes(1));
            await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1) { Type = OrderType.Limit, Price = 1.05m }, token);
            await session.DelayAsync(TimeSpan.FromDays(1));
        },
    };

    private static ScriptedStrategy Afternoon(Trace trace) => new(new Session(new TimeOnly(12, 0), new TimeOnly(16, 0)) { Name = "Afternoon" })
    {
        Trade = async (session, _) =>
        {
            var bar = await session.NextBarAsync(TimeSpan.FromMinutes(1));
            trace.Add(session.UtcNow, FormattableString.Invariant($"Afternoon gets the bar {bar!.OpenInstant:HH:mm} to {bar.CloseInstant:HH:mm}"));
        },
    };

    private sealed class Trace : ISimulationTrace
    {
        public List<string> AtNoon { get; } = [];

        public void Add(DateTimeOffset instant, string what)
        {
            if (instant == _noon)
            {
                AtNoon.Add(what);
            }
        }

        public void Write(SimulationEvent simulationEvent) => Add(simulationEvent.Instant, simulationEvent.Kind switch
        {
            SimulationEventKind.Open => "the limit order fills",
            SimulationEventKind.Close => "its position is closed",
            SimulationEventKind.End => $"{simulationEvent.Session} has ended",
            _ => $"{simulationEvent.Session} begins",
        });
    }
}
