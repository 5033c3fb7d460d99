using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>New York's clock changes inside a bar of a day: the forex week begins at 17:00 there, an hour earlier or later than the Sunday before.</summary>
public sealed class ClockChangeTests
{
    [Theory]
    [InlineData(3, 10, 21)]
    [InlineData(11, 3, 22)]
    public void Orders_are_taken_from_the_markets_open_on_and_fill_at_the_next_price_of_their_own_symbol(int month, int day, int opens)
    {
        var sunday = new DateTimeOffset(2024, month, day, 0, 0, 0, TimeSpan.Zero);
        var minutes = Enumerable.Range(opens * 60, (26 - opens) * 60).Select(i => Made.Bar("GBPUSD", sunday.AddMinutes(i), TimeSpan.FromMinutes(1), 1.3m, 1.3m + (0.0001m * i / 60)));
        var answers = new List<(string, OrderStatus)>();

        var result = new Simulation
        {
            Broker = new PaperBrokerOptions { Instruments = [.. new[] { "EURUSD", "GBPUSD" }.Select(static symbol => Instrument.Forex(symbol) with { Calendar = new Sessions.Calendars.ForexWeek() })] },
        }
            .AddBars(new BarList(new[] { -2, 0, 1 }.Select(i => Made.Bar("EURUSD", sunday.AddDays(i), TimeSpan.FromDays(1), 1.1m, 1.1m + (0.01m * i)))))
            .AddBars(new BarList(minutes))
            .AddStrategy(_ => new Scripted(
                SessionTable.Create(new Session(new TimeOnly(20, 0), new TimeOnly(0, 30)) { OnEnd = SessionAction.None, KeepOrders = true, Days = SessionDays.Sunday }), async (session, token) =>
                {
                    foreach (var at in new[] { sunday.AddHours(opens - 0.5), sunday.AddHours(opens + 0.5) })
                    {
                        await session.DelayAsync(at - session.UtcNow);
                        answers.Add(("EURUSD", (await Scripted.BuyAsync(session)).Status));
                        answers.Add(("GBPUSD", (await Scripted.BuyAsync(session, "GBPUSD")).Status));
                    }

                    await session.DelayAsync(TimeSpan.FromDays(1));
                })).Run();

        Assert.Equal([("EURUSD", OrderStatus.Rejected), ("GBPUSD", OrderStatus.Rejected), ("EURUSD", OrderStatus.Working), ("GBPUSD", OrderStatus.Filled)], answers);
        Assert.Equal(
            [("GBPUSD", sunday.AddHours(opens + 0.5)), ("EURUSD", sunday.AddDays(1))],
            result.OpenPositions.Select(static position => (position.Symbol, position.OpenedAt)));
        Assert.Equal((1, 2), (result.LateFills, result.RejectedWhileClosed));
    }
}
