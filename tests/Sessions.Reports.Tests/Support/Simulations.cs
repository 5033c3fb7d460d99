using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Simulation;

namespace Sessions.Reports.Tests.Support;

/// <summary>Simulations that the tests share: a position in each occurrence, long and short by turns, closed at its end.</summary>
internal static class Simulations
{
    private static readonly DateTimeOffset _monday = new(2024, 3, 4, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Eight days of minutes, two sessions, of which one has a name that is markup.</summary>
    public static SimulationResult EightDays { get; } = Run(8);

    /// <summary>The report of a million trades, one opened each second and held for a day; made once, as it takes a while.</summary>
    public static Lazy<(string Html, DateTimeOffset LastOpened)> MillionTrades { get; } = new(static () =>
    {
        var (one, day) = (EightDays.Trades[0], TimeSpan.FromDays(1));
        var opened = Enumerable.Range(0, 1_000_000).Select(i => one.OpenedAt + TimeSpan.FromSeconds(i));
        List<Trade> trades = [.. opened.Select(instant => one with { OpenedAt = instant, ClosedAt = instant + day })];
        return (new SimulationReport(EightDays with { Trades = trades }).ToHtml(), trades[^1].OpenedAt);
    });

    /// <summary>A morning that leaves its position to the afternoon, which leaves its own to nobody: every half hour, at which prices rise by 0.0001, a tenth of a lot earns 1.00.</summary>
    public static SimulationResult LeftOpen { get; } = new Sessions.Simulation.Simulation { Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")] } }
        .AddBars(new BarList(Enumerable.Range(0, 35 * 30).Select(static i => Flat(_monday.AddMinutes(i), 1.1m + (0.0001m * (i / 30))))))
        .AddStrategy(static _ => new Leaver(), strategyId: "S")
        .Run();

    public static SimulationResult Run(int days, int priceBars = 400_000) => new Sessions.Simulation.Simulation
    {
        Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")] },
        PriceBars = priceBars,
    }
        .AddBars(new GeneratedBars("EURUSD", _monday, _monday.AddDays(days)) { Seed = 7 })
        .AddStrategy(static _ => new Turns(), strategyId: "Turns & <b>co")
        .Run();

    /// <summary>A year of minutes in which some 8,000 positions are held for a quarter of an hour each.</summary>
    public static SimulationResult Year() => new Sessions.Simulation.Simulation { Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")] } }
        .AddBars(new GeneratedBars("EURUSD", _monday, _monday.AddYears(1)) { Seed = 7 })
        .AddStrategy(static _ => new Quarters(), strategyId: "Quarters")
        .Run();

    private static Bar Flat(DateTimeOffset open, decimal bid)
    {
        var prices = new BarPrices(bid, bid, bid, bid);
        return new Bar("EURUSD", open, TimeSpan.FromMinutes(1), prices, prices);
    }

    /// <summary>Buys in each occurrence, and closes only as the second begins.</summary>
    private sealed class Leaver : IGatedStrategy
    {
        public SessionTable Sessions { get; } = SessionTable.Create(
            new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", OnEnd = SessionAction.CloseLoss },
            new Session(new TimeOnly(13, 30), new TimeOnly(16, 0)) { Name = "Afternoon", OnStart = SessionAction.CloseAll });

        public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
        {
            await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 0.1m), cancellationToken);
            session.Stop();
        }

        public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => throw new ArgumentOutOfRangeException(nameof(handler));
    }

    /// <summary>Opens one position in each occurrence.</summary>
    private sealed class Turns : IGatedStrategy
    {
        private int _count;

        public SessionTable Sessions { get; } = SessionTable.Create(
            new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = Timelines.Hostile, Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll },
            new Session(new TimeOnly(13, 30), new TimeOnly(16, 0)) { Name = "Afternoon", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll });

        public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
        {
            await session.NextBarAsync(TimeSpan.FromMinutes(1));
            await session.Broker.OpenAsync(new OpenRequest("EURUSD", _count++ % 2 == 0 ? PositionSide.Long : PositionSide.Short, 0.1m), cancellationToken);
            session.Stop();
        }

        public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => throw new ArgumentOutOfRangeException(nameof(handler));
    }

    /// <summary>Turns its position round at each quarter of an hour.</summary>
    private sealed class Quarters : IGatedStrategy
    {
        public SessionTable Sessions { get; } = SessionTable.Create(
            new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "London", TimeZone = "Europe/London", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll },
            new Session(new TimeOnly(8, 30), new TimeOnly(13, 0)) { Name = "New York", TimeZone = "America/New_York", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll });

        public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
        {
            var side = PositionSide.Long;
            while (await session.NextBarAsync(TimeSpan.FromMinutes(15)) is not null)
            {
                foreach (var position in (await session.Broker.GetPositionsAsync(cancellationToken)).Positions)
                {
                    await session.Broker.CloseAsync(new CloseRequest(position.Id, position.Volume), cancellationToken);
                }

                side = side == PositionSide.Long ? PositionSide.Short : PositionSide.Long;
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", side, 0.1m), cancellationToken);
            }
        }

        public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => throw new ArgumentOutOfRangeException(nameof(handler));
    }
}
