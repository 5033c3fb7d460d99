namespace Sessions.Calendars.Tests.Exchanges;

/// <summary>The calendars against every trading day that the exchanges had.</summary>
public sealed class RealTradingDaysTests
{
    [SharedDataFact("exchanges/xnys.csv")]
    public void New_York_was_open_in_every_interval_of_the_file_and_in_no_other() =>
        AssertReproduces(NewYorkStockExchange.Instance, "exchanges/xnys.csv", atLeast: 5_796);

    [SharedDataFact("exchanges/xlon.csv")]
    public void London_was_open_in_every_interval_of_the_file_and_in_no_other() =>
        AssertReproduces(LondonStockExchange.Instance, "exchanges/xlon.csv", atLeast: 5_986);

    [SharedDataFact("eurusd-m1-2014-05.csv")]
    public void Every_bar_of_the_currency_market_opens_in_the_forex_week()
    {
        var weeks = ForexWeek.Instance.OpenIntervals(Moments.Utc("2014-04-25"), Moments.Utc("2014-05-25")).ToList();
        var bars = 0;
        foreach (var row in SharedDataFiles.ReadRows("eurusd-m1-2014-05.csv"))
        {
            var open = Moments.Utc(row[0]);
            Assert.True(weeks.Exists(week => open >= week.Open && open < week.Close), $"the bar of {row[0]} is outside");
            bars++;
        }

        Assert.True(bars > 10_000, $"{bars} bars");
    }

    private static void AssertReproduces(ExchangeCalendar calendar, string fileName, int atLeast)
    {
        var rows = RealTradingDays.Read(fileName).Where(static row => row.Date.Year >= 2000).ToList();
        var expected = rows.ConvertAll(static row => row.Hours);

        var actual = calendar.OpenIntervals(Moments.Utc("2000-01-01"), expected[^1].Close).ToList();

        Assert.Empty(expected.Except(actual));
        Assert.Empty(actual.Except(expected));
        Assert.Equal(expected, actual);
        Assert.True(expected.Count >= atLeast, $"only {expected.Count} rows");
    }
}
