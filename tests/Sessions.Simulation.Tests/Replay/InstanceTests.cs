using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>Several instances of one strategy in a simulation.</summary>
public sealed class InstanceTests
{
    [Fact]
    public void Two_instances_of_one_class_trade_their_own_symbols()
    {
        var seen = new List<string>();

        var result = TwoOf(async session =>
        {
            var before = await session.GetBarsAsync(TimeSpan.FromMinutes(1), session.UtcNow.AddHours(-1));
            var bar = await session.NextBarAsync(TimeSpan.FromMinutes(1));
            seen.Add($"{session.Tag}: {session.Symbol}, {before.Count} bars of {before[0].Symbol}, then {bar!.Symbol}");
            await session.Broker.OpenAsync(new OpenRequest(session.Symbol!, PositionSide.Long, 1), session.CancellationToken);
            session.Stop();
        });

        Assert.Equal(["S/EURUSD: EURUSD, 60 bars of EURUSD, then EURUSD", "S/GBPUSD: GBPUSD, 60 bars of GBPUSD, then GBPUSD"], seen.Order());
        Assert.Equal([("S/EURUSD", "EURUSD"), ("S/GBPUSD", "GBPUSD")], result.Trades.Select(static trade => (trade.Tag!, trade.Symbol)).Order());
    }

    [Fact]
    public void One_that_stops_itself_is_over_and_the_others_go_on()
    {
        var result = TwoOf(
            async session =>
            {
                await session.Broker.OpenAsync(new OpenRequest(session.Symbol!, PositionSide.Long, 1), session.CancellationToken);
                await session.DelayAsync(TimeSpan.FromHours(1));
                if (session.Symbol == "EURUSD")
                {
                    session.StopStrategy();
                }

                session.Stop();
            },
            days: 3);

        Assert.Equal(
            ["S/EURUSD 05 08:00 to 09:00, 1", "S/GBPUSD 05 08:00 to 12:00, 1", "S/GBPUSD 06 08:00 to 12:00, 1", "S/GBPUSD 07 08:00 to 12:00, 1"],
            result.Occurrences.Select(static one => FormattableString.Invariant($"{one.Strategy} {one.BegunAt:dd HH:mm} to {one.EndedAt:HH:mm}, {one.Trades.Count}")).Order());
        Assert.Equal(Scripted.Monday.AddDays(3), result.To);
    }

    private static SimulationResult TwoOf(Func<SessionContext, ValueTask> trade, double days = 1)
    {
        var simulation = new Simulation { Broker = Scripted.Account };
        foreach (var symbol in new[] { "EURUSD", "GBPUSD" })
        {
            simulation.AddBars(Scripted.Minutes(symbol, days)).AddStrategy(_ => new Scripted(Scripted.Morning, (session, _) => trade(session)), symbol, "S", instance: symbol);
        }

        return simulation.Run();
    }
}
