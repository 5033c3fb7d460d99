using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Bars;

public sealed class RealBarFileTests
{
    private const string FileName = "eurusd-m1-2014-05.csv";

    [SharedDataFact(FileName)]
    public void The_real_minutes_of_May_2014_are_read_to_the_last()
    {
        var file = new BarFile(SharedDataFiles.FindPath(FileName)!, "EURUSD");

        var bars = file.Read().ToList();

        Assert.Equal(15_366, bars.Count);
        Assert.Equal(TimeSpan.FromMinutes(1), file.Timeframe);
        Assert.Equal(new DateTimeOffset(2014, 5, 1, 0, 0, 0, TimeSpan.Zero), bars[0].OpenInstant);
        Assert.Equal(new BarPrices(1.38676m, 1.38686m, 1.38669m, 1.38686m), bars[0].Bid);
        Assert.Equal(new BarPrices(1.38686m, 1.38697m, 1.38680m, 1.38697m), bars[0].Ask);
    }
}
