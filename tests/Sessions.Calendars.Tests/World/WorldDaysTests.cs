using System.Globalization;
using Xunit.Abstractions;

namespace Sessions.Calendars.Tests.World;

/// <summary>Every exchange against every day that is recorded of it beside the repository, 2000 to 2016, and the announced days since.</summary>
public sealed class WorldDaysTests(ITestOutputHelper output)
{
    [SharedDataFact("world-exchanges/days.csv")]
    public void Every_exchange_keeps_every_recorded_day_and_no_other()
    {
        var wrong = new List<string>();
        var codes = RecordedExchange.Codes.Intersect(Exchange.Codes).ToList();
        output.WriteLine("exchange    days tried    wrong");
        foreach (var code in codes)
        {
            var (recorded, days) = (new RecordedExchange(code), new CalendarDays(Exchange.Of(code), 2000, 2016));
            var tried = recorded.Days.ToList();
            var differing = tried.Where(day => !recorded.Agree(day, recorded.HoursOn(day), days.HoursOn(day))).ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code,-8} {tried.Count,13:N0} {differing.Count,8}"));
            wrong.AddRange(differing.Select(day => $"{code} {day:yyyy-MM-dd}: {days.HoursOn(day)}, recorded {recorded.HoursOn(day)}"));
            Assert.Equal(recorded.TimeZone, Exchange.Of(code).TimeZone);
        }

        Assert.Empty(wrong);
    }

    [SharedDataFact("world-exchanges/announced.csv")]
    public void Every_announced_day_of_the_years_since_is_kept()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var code in RecordedExchange.Codes.Intersect(Exchange.Codes))
        {
            var (recorded, days) = (new RecordedExchange(code), new CalendarDays(Exchange.Of(code), 2017, 2026));
            count += recorded.Announced.Count;
            wrong.AddRange(recorded.Announced.Where(announced => !recorded.Agree(announced.Day, announced.Windows, days.HoursOn(announced.Day)))
                .Select(announced => $"{code} {announced.Day:yyyy-MM-dd}: {days.HoursOn(announced.Day)}, announced {announced.Windows}"));
        }

        Assert.Empty(wrong);
        output.WriteLine($"{count} announced days");
    }

    /// <summary>A part of the record that stands in the repository, so that something is tried where the record is not.</summary>
    [Fact]
    public void Every_exchange_keeps_the_days_of_the_sample()
    {
        using var sample = new StreamReader(typeof(WorldDaysTests).Assembly.GetManifestResourceStream("sample-days.csv")!);
        var rows = sample.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => line.Split(',')).ToList();

        Assert.All(rows, static row => Assert.Equal($"{row[0]} {row[1]} {row[2]}", $"{row[0]} {row[1]} {Exchange.Of(row[0]).HoursOn(row[1])}"));
        Assert.Equal(Exchange.Codes, rows.Select(static row => row[0]).Distinct().Order(StringComparer.Ordinal));
    }
}
