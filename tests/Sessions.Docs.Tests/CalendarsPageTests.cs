using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Sessions.Calendars;
using Sessions.Docs.Tests.Support;

namespace Sessions.Docs.Tests;

/// <summary>The page on calendars: what it says of its examples is so.</summary>
public sealed class CalendarsPageTests
{
    private const string Page = "docs/calendars.md";
    private static readonly Assembly _examples = DocCode.Load([.. new DocPage(Page).Blocks.Select(static block => DocCode.Wrap(block.Code, block.Number))]);

    [Fact]
    public void Chicago_is_open_as_the_page_says()
    {
        var sunday = new DateTimeOffset(2026, 7, 5, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(Texts()[0].Trim().Split('\n'), Calendar("ChicagoFutures").OpenIntervals(sunday, sunday.AddDays(7)).Select(Show));
    }

    [Fact]
    public void Chicago_closes_early_after_the_eve_of_Thanksgiving_and_not_at_all_on_that_of_Christmas()
    {
        var eve = new DateTimeOffset(2026, 11, 25, 23, 0, 0, TimeSpan.Zero);
        var christmas = new DateTimeOffset(2026, 12, 24, 23, 0, 0, TimeSpan.Zero);

        Assert.Equal("2026-11-25T23:00:00Z to 2026-11-26T18:00:00Z", Show(Assert.Single(Calendar("ChicagoFutures").OpenIntervals(eve, eve.AddHours(1)))));
        Assert.Empty(Calendar("ChicagoFutures").OpenIntervals(christmas, christmas.AddHours(1)));
    }

    [Fact]
    public void Its_holiday_lines_are_read_as_it_explains_them()
    {
        var market = HolidayFile.Read(new StringReader(Texts()[1]), "page.csv").On(NewYorkStockExchange.Instance);

        Assert.Equal(
            [
                "2026-02-28: 2026-02-28T15:00:00Z to 2026-02-28T19:00:00Z",
                "2026-10-26: 2026-10-26T15:00:00Z to 2026-10-26T20:00:00Z",
                "2026-12-24: 2026-12-24T14:30:00Z to 2026-12-24T18:00:00Z",
                "2026-12-25: ",
            ],
            new[] { "2026-02-28", "2026-10-26", "2026-12-24", "2026-12-25" }.Select(day => $"{day}: {string.Join(", ", Of(market, day).Select(Show))}"));
    }

    [Fact]
    public void Its_calendar_in_code_keeps_the_promise_of_the_interface()
    {
        var noon = new DateTimeOffset(2026, 7, 6, 12, 30, 0, TimeSpan.Zero);
        var table = SessionTable.Create([new Session(new TimeOnly(12, 30), new TimeOnly(15, 0))], Calendar("EvenHours"));
        var occurrence = table.FindNext(noon.AddHours(-1));

        Assert.Equal((noon, noon.AddHours(2.5)), (occurrence.Start, occurrence.End));
        Assert.Equal(noon.AddHours(1.5), table.PausedUntil(noon.AddHours(1)));
    }

    private static ISessionCalendar Calendar(string name) => (ISessionCalendar)Activator.CreateInstance(_examples.GetType(name)!)!;

    private static IEnumerable<OpenInterval> Of(ISessionCalendar calendar, string day)
    {
        var from = new DateTimeOffset(DateTime.Parse(day, CultureInfo.InvariantCulture), TimeSpan.Zero);
        return calendar.OpenIntervals(from, from.AddDays(1));
    }

    private static string Show(OpenInterval interval) => string.Create(
        CultureInfo.InvariantCulture, $"{interval.Open:yyyy-MM-dd'T'HH:mm:ss'Z'} to {interval.Close:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    private static List<string> Texts() =>
        [.. Regex.Matches(DocPages.Read(Page), "^```text\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Select(static block => block.Groups[1].Value)];
}
