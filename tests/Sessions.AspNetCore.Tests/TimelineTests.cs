using System.Globalization;
using AngleSharp.Dom;
using Sessions.AspNetCore.Tests.Support;

namespace Sessions.AspNetCore.Tests;

public sealed class TimelineTests
{
    [Fact]
    public async Task Bars_lie_where_the_sessions_are()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var row = (await site.ReadAsync()).QuerySelector("#t-s1")!;

        // From 08:00: London's 07:00 to 11:00 has begun before, New York is 12:30 to 16:00, and London comes again at 07:00 for two hours.
        Assert.Equal("0 0 1560 24", row.QuerySelector("svg")!.GetAttribute("viewBox"));
        Assert.Equal([(0, 180), (270, 210), (1380, 180)], row.QuerySelectorAll(".bar").Select(Place));
        Assert.Equal([(150, 30)], row.QuerySelectorAll(".shut").Select(Place));
        Assert.Equal("M90 0V24", row.QuerySelector(".now")!.GetAttribute("d"));
        Assert.Equal("London 07:00 to 11:00, New York 12:30 to 16:00, London Tue 2 Jun 07:00 to 11:00", row.QuerySelector("small")!.TextContent.Trim());
    }

    [Fact]
    public async Task Hours_are_the_zones_own()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());

        var kolkata = await Labels(site, "?zone=Asia/Kolkata");
        Assert.Equal(["15:00", "18:00", "21:00", "Tue 2", "03:00", "06:00", "09:00", "12:00", "15:00"], kolkata.Select(static label => label.Words));

        // 15:00 there is 09:30 UTC, an hour and a half after the beginning.
        Assert.Equal(100 * 90 / 1560.0, kolkata[0].Place, 2);
    }

    [Fact]
    public async Task A_night_in_which_the_clock_changes_has_its_hours_once_where_they_are()
    {
        var night = new DateTimeOffset(2026, 3, 28, 20, 30, 0, TimeSpan.Zero);
        await using var site = await StatusSite.StartAsync(new ShownMonitor { Strategies = [Statuses.Of("Breakout", now: night)] });

        var labels = await Labels(site, "?zone=Europe/London");

        // 01:00 does not come: 03:00 is two hours after midnight.
        Assert.Equal(["21:00", "Sun 29", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00"], labels.Select(static label => label.Words));
        Assert.Equal([120, 300, 420, 600], labels.Take(4).Select(static label => (int)Math.Round(label.Place * 15.6)));
    }

    [Fact]
    public async Task What_does_not_trade_is_told_apart()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        var page = await site.ReadAsync();

        Assert.Equal("track halted", page.QuerySelector("#t-s4 svg")!.ClassName);
        Assert.StartsWith("Halted, not trading.", page.QuerySelector("#t-s4 small")!.TextContent, StringComparison.Ordinal);
    }

    private static (int, int) Place(IElement bar) => (Number(bar, "x"), Number(bar, "width"));

    private static int Number(IElement element, string name) => int.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);

    private static async Task<List<(string Words, double Place)>> Labels(StatusSite site, string query) =>
    [
        .. (await site.ReadAsync(query)).QuerySelectorAll(".axis text")
            .Select(static text => (text.TextContent, double.Parse(text.GetAttribute("x")!.TrimEnd('%'), CultureInfo.InvariantCulture))),
    ];
}
