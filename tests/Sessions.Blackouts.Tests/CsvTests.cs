using Sessions.Blackouts.Tests.Support;

namespace Sessions.Blackouts.Tests;

/// <summary>Events of CSV files.</summary>
public sealed class CsvTests : IDisposable
{
    private const string ForexFactory = """
        Title,Country,Date,Time,Impact,Forecast,Previous,URL
        FOMC Statement,USD,07-29-2026,6:00pm,High,,,https://example.com/1
        Core PCE Price Index m/m,USD,07-30-2026,12:30pm,High,0.3%,0.2%,https://example.com/2
        "German ifo, Business Climate",EUR,07-27-2026,8:00am,Low,86.1,85.6,https://example.com/3
        Bank Holiday,JPY,07-28-2026,All Day,Holiday,,,https://example.com/5
        """;

    private readonly EventFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_weeks_export_of_forex_factory_is_read_by_the_zone_and_the_order_that_are_stated()
    {
        var plan = new BlackoutFile(_folder.Write(ForexFactory).Path, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)) { TimeZone = "UTC", DateFormat = "MM-dd-yyyy" }.Current;

        Assert.Equal(
            [
                new Blackout(Utc(27, 7, 55), Utc(27, 8, 15), "EUR German ifo, Business Climate"),
                new Blackout(Utc(29, 17, 55), Utc(29, 18, 15), "USD FOMC Statement"),
                new Blackout(Utc(30, 12, 25), Utc(30, 12, 45), "USD Core PCE Price Index m/m"),
            ],
            plan.Blackouts);
        Assert.Equal("news.csv has 1 events without a time of day, which are left out: 'JPY Bank Holiday' first", plan.Problem);
    }

    [Fact]
    public void Without_a_zone_its_times_are_refused_and_the_first_three_are_shown_as_read()
    {
        var plan = File(ForexFactory + "\nGDP,USD,07-30-2026,12:30pm,High\n", dateFormat: "MM-dd-yyyy").Current;

        Assert.Equal(
            "news.csv, row 2: '07-29-2026 6:00pm' states neither an offset nor a zone; write it with one, as 2026-12-04T13:30:00Z, or name the zone of all such times as TimeZone; "
            + "row 3: '07-30-2026 12:30pm' states neither an offset nor a zone; write it with one, as 2026-12-04T13:30:00Z, or name the zone of all such times as TimeZone; "
            + "row 4: '07-27-2026 8:00am' states neither an offset nor a zone; write it with one, as 2026-12-04T13:30:00Z, or name the zone of all such times as TimeZone; "
            + "and 1 more; nothing is opened until it can be read",
            plan.Problem);
        Assert.Equal((DateTimeOffset.MinValue, DateTimeOffset.MaxValue), (plan.Blackouts[0].Start, plan.Blackouts[0].End));
    }

    [Fact]
    public void Its_order_of_dates_is_refused_until_it_is_stated() =>
        Assert.Contains("'07-29-2026 6:00pm' is not a date with the year first, as 2026-12-04; where another order is meant, say it as DateFormat, such as MM-dd-yyyy", File(ForexFactory, "UTC").Current.Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-07-30T12:30:00Z")]
    [InlineData("2026-07-30 12:30 UTC")]
    [InlineData("2026-07-30T08:30:00-04:00")]
    [InlineData("2026.07.30 14:30+0200")]
    [InlineData("2026/07/30 2:30 pm +02")]
    public void An_offset_is_taken_as_it_is_stated_whatever_the_zone_of_others(string time)
    {
        var plan = File($"start,event,currency\n{time},PCE,USD\n", "Asia/Tokyo").Current;

        Assert.Equal(Utc(30, 12, 30), plan.Blackouts[0].Start);
        Assert.Null(plan.Problem);
    }

    [Theory]
    [InlineData("2026-01-15 8:30", "2026-01-15T13:30:00Z")]
    [InlineData("2026-07-15 8:30", "2026-07-15T12:30:00Z")]
    public void A_zone_goes_by_its_summer_time(string time, string utc) =>
        Assert.Equal(DateTimeOffset.Parse(utc, null), File($"datetime;event\n{time};PCE\n", "America/New_York").Current.Blackouts[0].Start);

    [Fact]
    public void A_column_that_is_called_utc_states_the_zone_and_an_end_makes_it_longer() => Assert.Equal(
        new Blackout(Utc(30, 12, 30), Utc(30, 13, 31), "press conference"), Assert.Single(File("name\tutc\tend\npress conference\t2026-07-30 12:30\t2026-07-30 13:30\n").Current.Blackouts));

    [Fact]
    public void Filters_take_currencies_and_texts_and_say_where_nothing_is_left()
    {
        _folder.Write(ForexFactory);

        Assert.Equal(["EUR German ifo, Business Climate"], Names(["eur", "JPY"], ["low", "medium"]));
        Assert.Equal(["USD Core PCE Price Index m/m"], Names([], ["price index"]));
        Assert.Equal("of the 4 events of news.csv none is taken", Filtered(["GBP"], []).Problem);
    }

    [Theory]
    [InlineData("", "news.csv is empty")]
    [InlineData("<weeklyevents>", "news.csv is neither an iCalendar file, which begins with BEGIN:VCALENDAR, nor CSV; it begins with '<weeklyevents>'")]
    [InlineData("when,what\n1,2\n", "news.csv, line 1: 'when,what' names no columns of events")]
    [InlineData("start,event\n2026-02-30 12:00Z,x\n", "row 2: '2026-02-30 12:00Z' is not a date with the year first")]
    [InlineData("start,event\n2026-02-03 25:00Z,x\n", "row 2: '2026-02-03 25:00Z' is not a time of day; write it as 13:30 or 1:30pm")]
    [InlineData("start,event\n0026-02-03 12:00Z,x\n", "is not in the years 1970 to 2100")]
    public void Another_format_or_a_value_that_cannot_be_meant_refuses_the_file_whole(string text, string problem)
    {
        var plan = File(text).Current;

        Assert.StartsWith("news.csv", plan.Problem, StringComparison.Ordinal);
        Assert.Contains(problem, plan.Problem, StringComparison.Ordinal);
        Assert.EndsWith("; nothing is opened until it can be read", plan.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_10_MB_and_more_than_100000_events_are_refused()
    {
        Assert.StartsWith("news.csv has more than 10 MB; no calendar of events has", File(new string('x', 10_000_001)).Current.Problem, StringComparison.Ordinal);

        var many = "start,event\n" + string.Concat(Enumerable.Repeat("2026-07-30T12:30:00Z,x\n", 100_001));
        Assert.StartsWith("news.csv has more than 100000 events that are taken", File(many).Current.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengths_and_zones_that_cannot_be_meant_are_refused_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BlackoutFile("x", TimeSpan.FromMinutes(-1), TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BlackoutFile("x", TimeSpan.Zero, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BlackoutFile("x", TimeSpan.Zero, TimeSpan.FromDays(8)));
        Assert.ThrowsAny<Exception>(() => new BlackoutFile("x", TimeSpan.Zero, TimeSpan.FromDays(1)) { TimeZone = "Europe/Lodnon" });
    }

    private IEnumerable<string> Names(string[] currencies, string[] texts) => Filtered(currencies, texts).Blackouts.Select(static blackout => blackout.Name);

    private BlackoutPlan Filtered(string[] currencies, string[] texts) => new BlackoutFile(_folder.Path, TimeSpan.Zero, TimeSpan.FromMinutes(1))
    {
        TimeZone = "UTC", DateFormat = "MM-dd-yyyy", Currencies = currencies, Containing = texts,
    }.Current;

    private BlackoutFile File(string text, string? zone = null, string? dateFormat = null) =>
        new(_folder.Write(text).Path, TimeSpan.Zero, TimeSpan.FromMinutes(1)) { TimeZone = zone, DateFormat = dateFormat };

    private static DateTimeOffset Utc(int day, int hour, int minute) => new(2026, 7, day, hour, minute, 0, TimeSpan.Zero);
}
