using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>How long a position is held in a simulation, by the gate that a live account has.</summary>
public sealed class TimeStopTests
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(30);
    private static readonly Session _morning = new(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "Morning", Days = SessionDays.Weekdays, MaxHold = _longest };

    [Fact]
    public void Each_trade_lasts_as_long_as_it_may_and_is_its_sessions()
    {
        var result = Run(_morning);

        Assert.Equal(8, result.Trades.Count);
        Assert.All(result.Trades, static trade => Assert.Equal(_longest, trade.ClosedAt - trade.OpenedAt));
        Assert.Equal([4, 4], result.Occurrences.Where(static occurrence => !occurrence.Occurrence.IsFlatten).Select(static occurrence => occurrence.Trades.Count));
        Assert.Equal(8, result.Occurrences.Count(static occurrence => occurrence.Occurrence.IsTimeStop));
        Assert.Equal(result.NetProfit, result.Occurrences.Sum(static occurrence => occurrence.NetProfit));
    }

    [Fact]
    public void The_same_run_gives_the_same_trades() => Assert.Equal(Run(_morning).Trades, Run(_morning).Trades);

    [Fact]
    public void Without_it_they_are_held_on() => Assert.Empty(Run(_morning with { MaxHold = null }).Trades);

    /// <summary>Buys at eight, nine, ten and eleven on two days.</summary>
    private static SimulationResult Run(Session session) => new Simulation { Broker = Scripted.Account }
        .AddBars(Scripted.Minutes(days: 2))
        .AddStrategy(
            _ => new Scripted(SessionTable.Create(session), static async (open, _) =>
            {
                await open.NextBarAsync(TimeSpan.FromHours(1));
                await Scripted.BuyAsync(open);
            }),
            "EURUSD", strategyId: "S").Run();
}
