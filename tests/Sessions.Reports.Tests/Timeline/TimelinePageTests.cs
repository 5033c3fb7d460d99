using System.Text.RegularExpressions;

namespace Sessions.Reports.Tests.Timeline;

/// <summary>The page: the picture for two widths, and the same in words.</summary>
public sealed class TimelinePageTests
{
    [Fact]
    public void It_asks_nothing_of_anywhere_and_runs_no_script()
    {
        var html = Timelines.Thanksgiving().ToHtml();

        Page.AssertSelfContained(html);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("\\son[a-z]+\\s*=", html);
    }

    [Fact]
    public void Its_table_has_every_entry_with_hours_UTC_and_note()
    {
        var rows = Page.RowsOf(Timelines.Thanksgiving().ToHtml()).Where(static row => row.Count > 0).ToList();

        Assert.Equal(Timelines.Thanksgiving().Entries.Count, rows.Count);
        Assert.Contains(["Wed 2024-11-27", "09:30–16:00", "New York", "Open", "no entries from 15:30", "6 h 30 min", "[2024-11-27 14:30, 21:00)"], rows);
        Assert.Contains(["Thu 2024-11-28", "09:30–16:00", "New York", "Open", "does not occur: the market is closed", "", "[2024-11-28 14:30, 21:00)"], rows);
        Assert.Contains(["Thu 2024-11-28", "03:00–07:00", Timelines.Hostile, "Breakout", "", "4 h", "[2024-11-28 08:00, 12:00)"], rows);
    }

    [Fact]
    public void A_day_without_24_hours_is_said_in_words() =>
        Assert.Contains("Sun 2024-10-27 has 25 h. The clock goes from 02:00 to 01:00 (UTC&#x2B;01:00 to UTC&#x2B;00:00).", Timelines.Autumn().ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void It_has_a_picture_for_wide_screens_and_one_for_phones_each_with_a_name()
    {
        var html = Timelines.Spring().ToHtml();

        Assert.Equal(["0 0 1080", "0 0 380"], Regex.Matches(html, "viewBox=\"(0 0 \\d+) \\d+\"").Select(static box => box.Groups[1].Value));
        Assert.Equal(2, Regex.Count(html, "role=\"img\" aria-label=\"Sessions from 2024-03-29 to 2024-04-01, Europe/London\""));
        Assert.Equal(1, Regex.Count(html, "<style>"));
        Assert.Contains("width=device-width", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_of_ones_own_is_escaped_wherever_it_stands()
    {
        var table = new TimelineTable("</title><b>", Timelines.NewYork());
        var html = new SessionTimeline([table, table with { Name = "\"x\"" }], new DateOnly(2024, 3, 4), new DateOnly(2024, 3, 5)) { Title = "<i>mine</i>" }.ToHtml();

        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
        Assert.Empty(Page.Of(html).QuerySelectorAll("td b, svg b"));
        Assert.Contains("<title>&lt;i&gt;mine&lt;/i&gt;</title>", html, StringComparison.Ordinal);
    }
}
