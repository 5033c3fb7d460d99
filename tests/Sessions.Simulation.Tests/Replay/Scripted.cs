using Sessions.Brokers;
using Sessions.Generated;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>A strategy put together by a test, and the market it is tried on.</summary>
internal sealed class Scripted(SessionTable sessions, Func<SessionContext, CancellationToken, ValueTask> trade) : IGatedStrategy
{
    public SessionTable Sessions { get; } = sessions;

    public static SessionTable Morning { get; } = SessionTable.Create(
        new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll });

    public static PaperBrokerOptions Account { get; } = new() { Instruments = [Instrument.Forex("EURUSD"), Instrument.Forex("GBPUSD")] };

    /// <summary>Monday, 5 May 2014.</summary>
    public static DateTimeOffset Monday { get; } = new(2014, 5, 5, 0, 0, 0, TimeSpan.Zero);

    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => trade(session, cancellationToken);

    public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => throw new ArgumentOutOfRangeException(nameof(handler));

    /// <summary>Minutes of a random walk over some days from Monday.</summary>
    public static GeneratedBars Minutes(string symbol = "EURUSD", double days = 1) => new(symbol, Monday, Monday.AddDays(days));

    public static async ValueTask<OrderResult> BuyAsync(SessionContext session, string symbol = "EURUSD") =>
        await session.Broker.OpenAsync(new OpenRequest(symbol, PositionSide.Long, 1), session.CancellationToken);

    /// <summary>What has stopped a run.</summary>
    public static T StoppedBy<T>(Action run)
        where T : Exception => Assert.IsType<T>(Assert.Throws<SimulationException>(run).InnerException);
}
