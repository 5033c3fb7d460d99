using Sessions.Blackouts.Tests.Support;

namespace Sessions.Blackouts.Tests;

/// <summary>Events of iCalendar files.</summary>
public sealed class IcsTests : IDisposable
{
    private readonly EventFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_is_from_before_its_start_to_after_its_end_by_utc_or_the_zone_that_it_states()
    {
        var plan = Read(
            Event("USD CPI", "DTSTART:20260714T123000Z"),
            Event("FOMC", "DTSTART;TZID=America/New_York:20260729T140000", "DTEND;TZID=America/New_York:20260729T150000"),
            Event("Outlook's", "DTSTART;TZID=Eastern Standard Time:20260730T083000"));

        Assert.Equal(
            [
                new Blackout(Utc("2026-07-14T12:25"), Utc("2026-07-14T12:45"), "USD CPI"),
                new Blackout(Utc("2026-07-29T17:55"), Utc("2026-07-29T19:15"), "FOMC"),
                new Blackout(Utc("2026-07-30T12:25"), Utc("2026-07-30T12:45"), "Outlook's"),
            ],
            plan.Blackouts);
        Assert.Null(plan.Problem);
    }

    [Fact]
    public void One_that_repeats_comes_each_time_by_its_own_clock_but_for_the_times_that_are_moved_or_cancelled()
    {
        var plan = Read(
            Event("EIA", "UID:eia", "DTSTART;TZID=America/New_York:20261028T103000", "RRULE:FREQ=WEEKLY;COUNT=3"),
            Event("EIA, moved", "UID:eia", "RECURRENCE-ID;TZID=America/New_York:20261111T103000", "DTSTART;TZID=America/New_York:20261112T110000"),
            Event("off", "DTSTART:20261028T123000Z", "STATUS:CANCELLED"));

        Assert.Equal(
            [(Utc("2026-10-28T14:25"), "EIA"), (Utc("2026-11-04T15:25"), "EIA"), (Utc("2026-11-12T15:55"), "EIA, moved")],
            plan.Blackouts.Select(static blackout => (blackout.Start, blackout.Name)));
    }

    [Fact]
    public void A_floating_time_is_refused_and_one_of_whole_days_is_left_out()
    {
        Assert.StartsWith(
            "news.csv, 'CPI': '2026-07-14 12:30' states neither an offset nor a zone", Read(Event("CPI", "DTSTART:20260714T123000")).Problem, StringComparison.Ordinal);
        Assert.Equal(
            "news.csv has 1 events without a time of day, which are left out: 'Bank holiday' first",
            Read(Event("Bank holiday", "DTSTART;VALUE=DATE:20260714"), Event("CPI", "DTSTART:20260714T123000Z")).Problem);
    }

    [Fact]
    public void A_zone_that_the_machine_does_not_know_is_refused() =>
        Assert.Contains("is in the zone 'Mars/Base', which this machine does not know", Read(Event("CPI", "DTSTART;TZID=Mars/Base:20260714T123000")).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_currency_is_a_word_of_what_it_says_and_a_text_any_part()
    {
        var text = Calendar(Event("USD CPI", "DTSTART:20260714T123000Z"), Event("USDX rebalanced", "DTSTART:20260715T123000Z"), Event("Fed", "DTSTART:20260716T123000Z", "CATEGORIES:USD,High"));
        _folder.Write(text);

        Assert.Equal(["USD CPI", "Fed"], Names(new BlackoutFile(_folder.Path, TimeSpan.Zero, TimeSpan.FromMinutes(1)) { Currencies = ["USD"] }));
        Assert.Equal(["Fed"], Names(new BlackoutFile(_folder.Path, TimeSpan.Zero, TimeSpan.FromMinutes(1)) { Containing = ["high"] }));
    }

    [Theory]
    [InlineData("FREQ=SECONDLY")]
    [InlineData("FREQ=MINUTELY")]
    public void One_that_repeats_without_end_is_bounded(string rule) =>
        Assert.StartsWith("news.csv has more than 100000 events that are taken", Read(Event("endless", "DTSTART:20260714T123000Z", $"RRULE:{rule}")).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_damaged_calendar_is_refused_whole()
    {
        var plan = Read(Event("CPI", "DTSTART:20260714T123000Z"), Event("broken", "DTSTART:2026-07-14"));

        Assert.Equal(
            "news.csv, an event: 'broken' has no start that can be read; it is written as DTSTART:20261204T133000Z; nothing is opened until it can be read", plan.Problem);
    }

    [Fact]
    public void One_that_is_half_written_is_refused_whole()
    {
        var text = Calendar(Event("CPI", "DTSTART:20260714T123000Z"), Event("PPI", "DTSTART:20260715T123000Z"));
        _folder.Write(text[..text.LastIndexOf("BEGIN:VEVENT", StringComparison.Ordinal)]);

        var plan = new BlackoutFile(_folder.Path, TimeSpan.Zero, TimeSpan.FromMinutes(1)).Current;

        Assert.Equal("news.csv, its last line: 'END:VEVENT' is not END:VCALENDAR; is the file half written?; nothing is opened until it can be read", plan.Problem);
    }

    private static IEnumerable<string> Names(BlackoutFile file) => file.Current.Blackouts.Select(static blackout => blackout.Name);

    private static string Event(string summary, params string[] lines) =>
        string.Join("\r\n", ["BEGIN:VEVENT", $"SUMMARY:{summary}", "DTSTAMP:20260101T000000Z", .. lines.Any(static line => line.StartsWith("UID", StringComparison.Ordinal)) ? lines : [$"UID:{summary}", .. lines], "END:VEVENT"]);

    private static string Calendar(params string[] events) => string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tests//", .. events, "END:VCALENDAR", ""]);

    private BlackoutPlan Read(params string[] events) => new BlackoutFile(_folder.Write(Calendar(events)).Path, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15)).Current;

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", null);
}
