using AngleSharp.Dom;
using Sessions.AspNetCore.Tests.Support;

namespace Sessions.AspNetCore.Tests;

public sealed class ManyTests
{
    private static readonly ShownMonitor _many = new()
    {
        Strategies = [.. Enumerable.Range(1, 500).Select(static number => number == 321 ? Statuses.Alarmed("Breakout", "P321") : Statuses.Of("Breakout", $"P{number:000}"))],
    };

    [Fact]
    public async Task Five_hundred_are_shown_fifty_a_page()
    {
        await using var site = await StatusSite.StartAsync(_many);

        var first = await site.ReadAsync();
        Assert.Equal("500 strategies, 499 open, 1 ending.", first.QuerySelector("#counts")!.TextContent);
        Assert.Equal(50, first.QuerySelectorAll("#strategy-table > tbody").Length);
        Assert.Equal(50, first.QuerySelectorAll("#timeline-table tbody tr").Length);
        Assert.Equal(10, first.QuerySelectorAll("nav a").Length);
        Assert.InRange((await site.Client.GetByteArrayAsync("/sessions")).Length, 50_000, 250_000);

        var last = await site.ReadAsync("?page=99&zone=Europe/London");
        Assert.Equal("s500", last.QuerySelectorAll("#strategy-table > tbody")[^1].Id);
        Assert.Equal("10", last.QuerySelector("nav a[aria-current=page]")!.TextContent);
        Assert.Equal("/sessions?zone=Europe%2FLondon&page=2", last.QuerySelectorAll("nav a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task The_one_that_needs_somebody_is_one_link_away_on_any_page()
    {
        await using var site = await StatusSite.StartAsync(_many);

        var link = (await site.ReadAsync("?page=2&find=P07")).QuerySelector("#attention a")!.GetAttribute("href")!;

        Assert.Equal("/sessions?page=7#s321", link);
        Assert.NotNull((await site.ReadAsync("?page=7")).QuerySelector("#s321"));
    }

    [Theory]
    [InlineData("?find=p12", 10)]
    [InlineData("?find=nothing", 0)]
    [InlineData("?find=new%20york", 500)]
    [InlineData("?show=attention", 1)]
    [InlineData("?show=ending&find=321", 1)]
    [InlineData("?show=open", 499)]
    [InlineData("?show=halted", 0)]
    [InlineData("?show=7&page=-3", 500)]
    public async Task A_part_can_be_asked_for(string query, int found)
    {
        await using var site = await StatusSite.StartAsync(_many);
        var page = await site.ReadAsync(query);

        Assert.StartsWith(
            found switch { 0 => "None of 500 strategies is as asked for.", 500 => "500 strategies", 1 => "1 strategy of 500", _ => $"{found} strategies of 500" },
            page.QuerySelector("#counts")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(Math.Min(found, 50), page.QuerySelectorAll("#strategy-table > tbody").Length);
    }
}
