using Sessions.Calendars;

namespace Sessions.Simulation.Tests.Replay;

/// <summary>A back-test over days for which a calendar does not vouch says so in its result.</summary>
public sealed class CalendarWarningTests
{
    [Fact]
    public void A_back_test_with_holidays_of_a_later_year_warns_once_in_its_result()
    {
        using var lines = new StringReader("2026-12-25");
        var calendar = HolidayFile.Read(lines, "holidays.csv").On("UTC", new TradingHours("08:00", "16:00"));

        var result = Run(calendar);

        Assert.Equal(2, result.Occurrences.Count);
        Assert.Equal(
            ["S: session Morning of 2014-05-05 is before 2026-01-01, from which its calendar is known; the market may have kept other hours"],
            result.Warnings);
    }

    [Fact]
    public void A_back_test_with_holidays_of_an_earlier_year_warns_once_in_its_result()
    {
        using var lines = new StringReader("2013-12-25");
        var calendar = HolidayFile.Read(lines, "holidays.csv").On("UTC", new TradingHours("08:00", "16:00"));

        Assert.Equal(
            ["S: session Morning of 2014-05-05 is past 2013-12-31, through which its calendar is known; the market may keep other hours"],
            Run(calendar).Warnings);
    }

    [Fact]
    public void Within_the_years_of_a_calendar_there_is_nothing_to_warn_of() => Assert.Empty(Run(NewYorkStockExchange.Instance).Warnings);

    private static SimulationResult Run(ISessionCalendar calendar)
    {
        var table = SessionTable.Create([.. Scripted.Morning], calendar);
        return new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes(days: 2)).AddStrategy(
            _ => new Scripted(table, static (session, _) =>
            {
                session.Stop();
                return default;
            }),
            strategyId: "S").Run();
    }
}
