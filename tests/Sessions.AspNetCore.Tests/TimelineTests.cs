using System.Globalization;
using AngleSharp.Dom;
using Sessions.AspNetCore.Tests.Support;

namespace Sessions.AspNetCore.Tests;

public sealed class TimelineTests
{
    [Fact]
    public async Task Bars_lie_where_the_sessions_are_in_the_24_hours_from_now()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var row = (await site.ReadAsync()).QuerySelector("#t-s1")!;

        // From 09:30: London's 07:00 to 11:00 has 90 minutes left, New York is 12:30 to 16:00, and London comes again at 07:00 for the last 150 minutes.
        Assert.Equal([(0, 90), (180, 210), (1290, 150)], row.QuerySelectorAll(".bar").Select(Place));
        Assert.Equal(["London", "New York", "London"], row.QuerySelectorAll(".bar text").Select(static text => text.TextContent));
        Assert.Equal("London 07:00 to 11:00, New York 12:30 to 16:00, London Tue 2 Jun 07:00 to 11:00", row.QuerySelector("small")!.TextContent.Trim());
    }

    [Fact]
    public async Task Where_nothing_is_opened_the_bar_is_pale()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var bar = (await site.ReadAsync()).QuerySelector("#t-s1 .bar")!;

        // Of the 90 minutes that are left, entries end after 60.
        var shut = Assert.Single(bar.QuerySelectorAll(".shut"));
        Assert.Equal((66.667, 33.333), (Number(shut, "x"), Number(shut, "width")));
    }

    [Fact]
    public async Task Blackouts_are_pale_and_in_words_with_what_is_wrong_with_them()
    {
        var status = Statuses.Of("Breakout");
        var plan = new BlackoutPlan(
            [
                new Blackout(status.UtcNow.AddMinutes(-5), status.UtcNow.AddMinutes(10), "CPI <b>"),
                new Blackout(status.UtcNow.AddHours(4), status.UtcNow.AddHours(4.25), "Fed"),
            ], "news.csv is gone");
        await using var site = await StatusSite.StartAsync(
            new ShownMonitor { Strategies = [status with { Blackouts = plan, Occurrence = status.Occurrence!.Value.WithBlackouts(plan) }] });

        var page = await site.ReadAsync();

        Assert.Equal([2, 1, 0], page.QuerySelectorAll("#t-s1 .bar").Select(static bar => bar.QuerySelectorAll(".shut").Length));
        Assert.Contains(": CPI <b>", page.QuerySelector("#s1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("blackouts: news.csv is gone", page.QuerySelector("#s1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no entries around Fed", page.QuerySelector("#boundaries")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_has_one_colour_wherever_its_name_stands()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var page = await site.ReadAsync();

        Assert.Equal(["bar b0", "bar b1", "bar b0"], page.QuerySelectorAll("#t-s1 .bar").Select(static bar => bar.ClassName!));
        Assert.Equal(["bar b2"], page.QuerySelectorAll("#t-s5 .bar").Select(static bar => bar.ClassName!));
        Assert.Equal(["London chip c0", "New York chip c1", "Night chip c2"], page.QuerySelectorAll("#timeline .chips .chip").Select(static chip => $"{chip.TextContent} {chip.ClassName}"));
        Assert.Equal("chip c0", page.QuerySelector("#s1 .chip")!.ClassName);
    }

    [Fact]
    public async Task Hours_are_the_zones_own()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());

        var kolkata = await Labels(site, "?zone=Asia/Kolkata");
        Assert.Equal(["18:00", "20:00", "22:00", "Tue 2", "02:00", "04:00", "06:00", "08:00", "10:00", "12:00"], kolkata.Select(static label => label.Words));

        // 18:00 there is 12:30 UTC, three hours after the beginning.
        Assert.Equal(100 * 3 / 24.0, kolkata[0].Place, 2);
    }

    [Fact]
    public async Task A_night_in_which_the_clock_changes_has_24_hours_and_each_where_it_is()
    {
        var night = new DateTimeOffset(2026, 3, 28, 20, 30, 0, TimeSpan.Zero);
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [Statuses.Of("Breakout", now: night)] });

        var labels = await Labels(site, "?zone=Europe/London");

        // 01:00 does not come: 02:00 is an hour after midnight.
        Assert.Equal(["22:00", "Sun 29", "02:00", "04:00", "06:00", "08:00", "10:00", "12:00", "14:00", "16:00", "18:00", "20:00"], labels.Select(static label => label.Words));
        Assert.Equal([90, 210, 270, 390], labels.Take(4).Select(static label => (int)Math.Round(label.Place * 14.4)));
    }

    [Fact]
    public async Task What_does_not_trade_is_told_apart()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var page = await site.ReadAsync();

        Assert.Equal("track halted", page.QuerySelector("#t-s4 svg")!.ClassName);
        Assert.StartsWith("Halted, not trading.", page.QuerySelector("#t-s4 small")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>In minutes of the 24 hours.</summary>
    private static (int, int) Place(IElement bar) => ((int)Math.Round(Number(bar, "x") * 14.4), (int)Math.Round(Number(bar, "width") * 14.4));

    private static double Number(IElement element, string name) => double.Parse(element.GetAttribute(name)!.TrimEnd('%'), CultureInfo.InvariantCulture);

    private static async Task<List<(string Words, double Place)>> Labels(StatusSite site, string query) =>
    [
        .. (await site.ReadAsync(query)).QuerySelectorAll(".axis text").Select(static text => (text.TextContent, Number(text, "x"))),
    ];
}
