using System.Globalization;

namespace Sessions.Calendars.Tests.Exchanges;

/// <summary>The calendars of markets against every day of the world's exchanges that is recorded beside the repository.</summary>
public sealed class WorldExchangesTests
{
    private static readonly DateOnly _lastRecorded = new(2016, 12, 31);
    private static readonly DateOnly _lastOfHours = new(2026, 12, 31);

    [SharedDataTheory("world-exchanges/days.csv")]
    [InlineData(Market.NewYork, "XNYS")]
    [InlineData(Market.London, "XLON")]
    public void An_exchange_keeps_every_recorded_day(Market market, string code)
    {
        var special = SpecialDays(code);

        var checkedDays = Compare(market, code, _lastRecorded, day => special.TryGetValue(day, out var hours) ? hours : null);

        Assert.True(checkedDays > 6_190, $"{checkedDays} days");
    }

    [SharedDataTheory("world-exchanges/days.csv")]
    [InlineData(Market.Frankfurt, "XETR")]
    [InlineData(Market.Tokyo, "XTKS")]
    [InlineData(Market.HongKong, "XHKG")]
    [InlineData(Market.Sydney, "XASX")]
    public void Ordinary_hours_are_kept_on_every_day_that_was_not_special(Market market, string code)
    {
        var special = SpecialDays(code);

        var checkedDays = Compare(market, code, _lastOfHours, day => special.ContainsKey(day) ? "?" : null);

        Assert.True(checkedDays > 4_900, $"{checkedDays} days");
    }

    /// <summary>Compares each day with what is recorded: null for the hours of the week, <c>?</c> where nothing is to be compared.</summary>
    private static int Compare(Market market, string code, DateOnly through, Func<DateOnly, string?> recorded)
    {
        var calendar = Assert.IsAssignableFrom<ExchangeCalendar>(MarketCalendars.Of(market));
        var from = SharedDataFiles.ReadRows("world-exchanges/exchanges.csv").Where(row => row[0] == code).Select(static row => Moments.Day(row[5])).Single();
        var week = SharedDataFiles.ReadRows("world-exchanges/hours.csv").Where(row => row[0] == code)
            .Select(static row => (From: Moments.Day(row[1]), Through: row[2].Length > 0 ? Moments.Day(row[2]) : DateOnly.MaxValue, Days: row[3], Hours: row[4]))
            .ToList();
        Assert.All(week, static hours => Assert.Equal("Mon-Fri", hours.Days));
        var wrong = new List<string>();
        var count = 0;
        for (var day = from; day <= through; day = day.AddDays(1))
        {
            var expected = recorded(day) ?? (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
                ? "closed"
                : week.Single(hours => day >= hours.From && day <= hours.Through).Hours);
            if (expected == "?")
            {
                continue;
            }

            count++;
            var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var actual = calendar.HoursOn(text);
            wrong.AddRange(actual == expected ? [] : [$"{text}: {actual}, recorded {expected}"]);
        }

        Assert.Empty(wrong);
        return count;
    }

    private static Dictionary<DateOnly, string> SpecialDays(string code) => SharedDataFiles.ReadRows("world-exchanges/days.csv").Where(row => row[0] == code)
        .ToDictionary(static row => Moments.Day(row[1]), static row => row[2].Length > 0 ? row[2] : "closed");
}
