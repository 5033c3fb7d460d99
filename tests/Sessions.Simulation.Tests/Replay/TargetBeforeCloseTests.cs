using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>A position whose target is reached in the bar in which the session's close of it waits.</summary>
public sealed class TargetBeforeCloseTests
{
    [Theory]
    [InlineData("15:59:30")]
    [InlineData("15:10")]
    [InlineData("15:59:59")]
    public void It_is_closed_by_its_target_and_the_session_is_over(string end)
    {
        var prices = Enumerable.Range(0, 48).Select(static hour => 1.1m + (0.001m * (hour % 24))).ToArray();
        var strategy = new Scripted(
            SessionTable.Create(new Session(new TimeOnly(8, 0), TimeOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture)) { OnEnd = SessionAction.CloseAll }),
            async static (session, token) =>
            {
                await session.Broker.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, 1) { TakeProfit = 1.1148m }, token);
                session.Stop();
            });

        var result = new Simulation { Broker = new PaperBrokerOptions { Instruments = [Instrument.Forex("EURUSD")] } }
            .AddBars(Made.Bars(Made.Monday, TimeSpan.FromHours(1), prices))
            .AddStrategy(_ => strategy)
            .Run();

        Assert.Equal(2, result.Occurrences.Count);
        Assert.All(result.Occurrences, static occurrence => Assert.True(occurrence.Report.IsComplete, occurrence.Report.ToString()));
        Assert.Equal([CloseReason.TakeProfit, CloseReason.TakeProfit], result.Trades.Select(static trade => trade.CloseReason));
    }
}
