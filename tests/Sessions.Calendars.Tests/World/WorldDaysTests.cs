using Xunit.Abstractions;

namespace Sessions.Calendars.Tests.World;

/// <summary>
/// Every exchange against every day that is recorded of it beside the repository, 2000 to 2016, the announced days since, and days of all
/// years that stand in the repository.
/// </summary>
public sealed class WorldDaysTests(ITestOutputHelper output)
{
    [SharedDataFact("world-exchanges/days.csv")]
    public void Every_exchange_keeps_every_recorded_day_and_no_other()
    {
        var compared = new ComparedDays(output);
        foreach (var code in RecordedExchange.Codes.Intersect(Exchange.Codes))
        {
            var (recorded, days) = (new RecordedExchange(code), new CalendarDays(Exchange.Of(code), 2000, 2016));
            var tried = recorded.Days.ToList();
            compared.Add(code, tried.Count, [.. tried.Where(day => !recorded.Agree(day, recorded.HoursOn(day), days.HoursOn(day)))
                .Select(day => $"{day:yyyy-MM-dd}: {days.HoursOn(day)}, recorded {recorded.HoursOn(day)}")]);
            Assert.Equal(recorded.TimeZone, Exchange.Of(code).TimeZone);
        }

        compared.WriteTotal();
        Assert.Empty(compared.Wrong);
    }

    [SharedDataFact("world-exchanges/announced.csv")]
    public void Every_announced_day_of_the_years_since_is_kept()
    {
        var compared = new ComparedDays(output);
        foreach (var code in RecordedExchange.Codes.Intersect(Exchange.Codes))
        {
            var (recorded, days) = (new RecordedExchange(code), new CalendarDays(Exchange.Of(code), 2017, 2026));
            compared.Add(code, recorded.Announced.Count, [.. recorded.Announced
                .Where(announced => !recorded.Agree(announced.Day, announced.Windows, days.HoursOn(announced.Day)))
                .Select(announced => $"{announced.Day:yyyy-MM-dd}: {days.HoursOn(announced.Day)}, announced {announced.Windows}")]);
        }

        compared.WriteTotal();
        Assert.Empty(compared.Wrong);
    }

    /// <summary>No day is left out of the comparison without a decision: the notice has each of them as a day of trading.</summary>
    [Fact]
    public void Every_day_left_out_of_the_announced_ones_is_one_of_trading() => Assert.All(RecordedExchange.TradedAfterAll, static left =>
        Assert.Equal("10:00-15:00", new CalendarDays(Exchange.Of(left.Code), left.Day.Year, left.Day.Year).HoursOn(left.Day)));

    /// <summary>A part of the record that stands in the repository, so that something is tried where the record is not.</summary>
    [Fact]
    public void Every_exchange_keeps_the_days_of_the_sample()
    {
        using var sample = new StreamReader(typeof(WorldDaysTests).Assembly.GetManifestResourceStream("sample-days.csv")!);
        var rows = sample.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(static line => line.Split(',')).ToLookup(static row => row[0]);

        var compared = new ComparedDays(output);
        foreach (var code in rows.Select(static row => row.Key).Order(StringComparer.Ordinal))
        {
            compared.Add(code, rows[code].Count(), [.. rows[code].Select(row => (Day: row[1], Windows: row[2], Actual: Exchange.Of(code).HoursOn(row[1])))
                .Where(static row => row.Actual != row.Windows)
                .Select(static row => $"{row.Day}: {row.Actual}, recorded {row.Windows}")]);
        }

        compared.WriteTotal();
        Assert.Empty(compared.Wrong);
        Assert.Equal(Exchange.Codes, rows.Select(static row => row.Key).Order(StringComparer.Ordinal));
    }
}
