using Sessions.Simulation.Tests.Bars;

namespace Sessions.Simulation.Tests.Replay;

public sealed class RealMarketTests
{
    private const string FileName = "eurusd-m1-2014-05.csv";

    [SharedDataFact(FileName)]
    public void Over_real_minutes_every_occurrence_has_its_boundaries_and_nothing_is_open_outside()
    {
        var table = SessionTable.Create(
            new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { Name = "London", TimeZone = "Europe/London", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll },
            new Session(new TimeOnly(8, 30), new TimeOnly(12, 0)) { Name = "New York", TimeZone = "America/New_York", Days = SessionDays.Weekdays, OnEnd = SessionAction.CloseAll });
        var strategy = new Scripted(table, async (session, _) =>
        {
            await session.NextBarAsync(TimeSpan.FromMinutes(1));
            await Scripted.BuyAsync(session);
            await session.DelayAsync(TimeSpan.FromMinutes(20));
        });

        var result = new Simulation { Broker = new PaperBrokerOptions { Balance = 1_000_000, Instruments = [Instrument.Forex("EURUSD")] } }
            .AddBars(new BarFile(SharedDataFiles.FindPath(FileName)!, "EURUSD")).AddStrategy(_ => strategy).Run();

        // 1 to 15 May 2014 has eleven weekdays. London is on summer time, New York too.
        Assert.Equal(22, result.Occurrences.Count);
        Assert.All(result.Occurrences, occurrence =>
        {
            var (start, end) = occurrence.Occurrence.Session.Name == "London" ? ("07:00:00", "11:00:00") : ("12:30:00", "16:00:00");
            Assert.Equal(start, $"{occurrence.BegunAt.UtcDateTime:HH:mm:ss}");
            Assert.Equal(end, $"{occurrence.EndedAt.UtcDateTime:HH:mm:ss}");
            Assert.Equal(occurrence.EndedAt, occurrence.DoneAt);
            Assert.NotEmpty(occurrence.Trades);
            Assert.Equal(occurrence.Trades.Count, occurrence.Report.Closed.Count());
            Assert.All(occurrence.Trades, trade => Assert.True(trade.OpenedAt >= occurrence.BegunAt && trade.ClosedAt <= occurrence.EndedAt));
        });
        Assert.Equal(result.Trades.Count, result.Occurrences.Sum(occurrence => occurrence.Trades.Count));
    }
}
