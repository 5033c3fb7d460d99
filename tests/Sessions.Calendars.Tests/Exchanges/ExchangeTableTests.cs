namespace Sessions.Calendars.Tests.Exchanges;

/// <summary>A session over an exchange's hours, through the table that a strategy asks.</summary>
public sealed class ExchangeTableTests
{
    [SharedDataFact("exchanges/xnys.csv")]
    public void New_York_opens_and_closes_on_every_day_of_the_file_and_on_no_other() => Compare(
        "exchanges/xnys.csv",
        new Session(new TimeOnly(9, 30), new TimeOnly(16, 0)) { TimeZone = "America/New_York", EndLead = TimeSpan.Zero },
        NewYorkStockExchange.Instance);

    [SharedDataFact("exchanges/xlon.csv")]
    public void London_opens_and_closes_on_every_day_of_the_file_and_on_no_other() => Compare(
        "exchanges/xlon.csv",
        new Session(new TimeOnly(8, 0), new TimeOnly(16, 30)) { TimeZone = "Europe/London", EndLead = TimeSpan.Zero },
        LondonStockExchange.Instance);

    private static void Compare(string file, Session session, ISessionCalendar calendar)
    {
        var rows = RealTradingDays.Read(file).Select(static row => (row.Date, row.Hours.Open, row.Hours.Close)).ToList();
        var table = SessionTable.Create([session], calendar);

        var occurrences = table.Occurrences(rows[0].Open, rows[^1].Close)
            .Select(static occurrence => (occurrence.Date, occurrence.Start, occurrence.End)).ToList();

        Assert.True(rows.Count > 5_000);
        Assert.Equal(rows, occurrences);
    }
}
