using OpenQA.Selenium;
using Sessions.AspNetCore.Tests.Support;

namespace Sessions.AspNetCore.Tests;

/// <summary>The page in a real browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BrowserTests(BrowserSession browser)
{
    [BrowserFact]
    public async Task It_loads_and_refreshes_without_an_error_and_asks_nobody_else()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());

        browser.Open(site.Page);
        browser.Await(() => site.Asked.Count >= 3, "two refreshes");

        Assert.Empty(browser.ConsoleErrors());
        Assert.All(browser.Requests(), address => Assert.True(address == site.Page || address.StartsWith("data:image/svg+xml", StringComparison.Ordinal), address));
        Assert.All(site.Asked, static path => Assert.Equal("/sessions", path));
    }

    [BrowserFact]
    public async Task Seconds_count_down_from_what_the_host_said()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());

        // What this machine's clock says does not matter: the host's is months off.
        browser.Open(site.Page);

        // No answer begins the count anew, however long three seconds take here.
        browser.Run<object?>("window.fetch = () => new Promise(() => {}); return null");
        var seen = new List<string>();
        browser.Await(() => SeeAnother(browser.Text("#s1 .left")) && seen.Count >= 3, "three different texts");

        Assert.All(seen, static text => Assert.Matches("^1 h (30 min 00 s|29 min [0-5][0-9] s)$", text));
        Assert.Equal(seen.OrderDescending(StringComparer.Ordinal), seen);

        bool SeeAnother(string text)
        {
            if (seen.Contains(text))
            {
                return false;
            }

            seen.Add(text);
            return true;
        }
    }

    [BrowserFact]
    public async Task A_boundary_is_asked_for_when_it_is_due()
    {
        var monitor = new ShownMonitor { Strategies = [Statuses.Of("Night", table: Statuses.Overnight, now: new DateTimeOffset(2026, 6, 1, 21, 59, 57, TimeSpan.Zero))] };
        await using var site = await StatusSite.StartAsync(monitor);

        browser.Open(site.Page);
        Assert.Equal("Closed", browser.Text("#s1 .tag"));
        monitor.Strategies = [Statuses.Of("Night", table: Statuses.Overnight, now: new DateTimeOffset(2026, 6, 1, 22, 0, 0, TimeSpan.Zero))];
        browser.Await(() => browser.Text("#s1 .tag") == "Open", "the session is open");

        Assert.StartsWith("ends in", browser.Text("#s1 td:nth-child(7)"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_refresh_changes_what_is_new_and_nothing_else()
    {
        var monitor = Statuses.Everything();
        await using var site = await StatusSite.StartAsync(monitor);
        browser.Open(site.Page);
        browser.Run<object?>("document.querySelector('#s1-sum').focus(); document.querySelector('#s1-more').open = true; window.scrollTo(0, 200); window.row = document.querySelector('#s1'); return null");

        monitor.Strategies = [Statuses.Halted("Breakout", "news"), .. monitor.Strategies[1..], Statuses.Failed("Late")];
        browser.Await(() => browser.Text("#s1 .tag") == "Halted" && browser.Text("#s6 .tag") == "Failed", "both changes");

        // The page is the one that a browser would have loaded anew, but for what the reader has unfolded.
        browser.Run<object?>("fetch(location.href).then(answer => answer.text()).then(text => window.anew = new DOMParser().parseFromString(text.replace(/<style[^]*?<\\/style>/, ''), 'text/html')); return null");
        browser.Await(() => browser.Run<bool>("return Boolean(window.anew)"), "the page anew");
        Assert.Equal(browser.Run<string>("return window.anew.querySelector('#attention').outerHTML"), browser.Run<string>("return document.querySelector('#attention').outerHTML"));
        Assert.Equal(browser.Run<string>("return window.anew.querySelector('#timeline').outerHTML"), browser.Run<string>("return document.querySelector('#timeline').outerHTML"));
        Assert.True(browser.Run<bool>("return document.querySelector('#s1') === window.row"));
        Assert.Equal("s1-sum", browser.Run<string>("return document.activeElement.id"));
        Assert.True(browser.Run<bool>("return document.querySelector('#s1-more').open"));
        Assert.Equal(200, browser.Run<long>("return Math.round(window.scrollY)"));
        Assert.Equal("1 × alarm, 2 × failed, 2 × halted.", browser.Text("#verdict"));
        Assert.Empty(browser.ConsoleErrors());
    }

    [BrowserFact]
    public async Task Zones_switch_in_place_and_the_browsers_own_is_among_them()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        browser.Open(site.Page, zone: "Asia/Tokyo");
        Assert.Equal(["UTC", "America/New_York", "Europe/London", "Asia/Tokyo (this browser's)"], browser.Driver.FindElements(By.CssSelector("#zone option")).Select(static option => option.Text));

        browser.Find("#zone option[value='Europe/London']").Click();
        browser.Await(() => browser.Text("#s1 td:nth-child(7) small") == "12:00 Europe/London", "London's time");
        Assert.EndsWith("/sessions?zone=Europe%2FLondon", browser.Driver.Url, StringComparison.Ordinal);
        Assert.Contains("Europe/London, UTC+01:00", browser.Run<string>("return document.querySelector('#timeline caption').textContent"), StringComparison.Ordinal);

        browser.Find("#zone option[value='Asia/Tokyo']").Click();
        browser.Await(() => browser.Text("#s1 td:nth-child(7) small") == "20:00 Asia/Tokyo", "Tokyo's time");
        Assert.Equal("zone", browser.Run<string>("return document.activeElement.id"));

        // The address says what is shown, so it can be kept.
        browser.Driver.Navigate().Refresh();
        Assert.Equal("20:00 Asia/Tokyo", browser.Text("#s1 td:nth-child(7) small"));
        Assert.Empty(browser.ConsoleErrors());
    }

    [BrowserFact]
    public async Task Without_script_the_form_still_asks()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        browser.Open(site.Page, script: false);

        Assert.Equal("1 h 30 min 00 s", browser.Text("#s1 .left"));
        Assert.False(browser.Find("#pause").Displayed);
        browser.Find("#zone option[value='Europe/London']").Click();
        browser.Find("#find").SendKeys("breakout");
        browser.Find("#view button").Click();
        browser.Await(() => browser.Text("#s1 td:nth-child(7) small") == "12:00 Europe/London", "London's time");

        Assert.EndsWith("?zone=Europe%2FLondon&show=all&find=breakout", browser.Driver.Url, StringComparison.Ordinal);
        Assert.Equal(2, browser.Driver.FindElements(By.CssSelector("#strategy-table > tbody")).Count);
    }

    [BrowserFact]
    public async Task Updates_can_be_paused()
    {
        var monitor = Statuses.Everything();
        await using var site = await StatusSite.StartAsync(monitor);
        browser.Open(site.Page);
        browser.Run<object?>("""
            const [ask, wait] = [window.fetch, window.setTimeout];
            window.asked = 0;
            window.fetch = (...what) => { window.asked++; window.isBetween = false; return ask(...what); };
            window.setTimeout = (...what) => { window.isBetween ||= what[1] === 5000; return wait(...what); };
            return null
            """);
        browser.Refresh();

        // Between two refreshes: one that is on its way when somebody pauses is still shown.
        browser.Await(
            () => browser.Run<bool>("const now = window.isBetween === true && document.querySelector('#s1 .left').textContent.startsWith('1 h 29'); if (now) { document.getElementById('pause').click(); } return now"),
            "a second between two refreshes");
        var (text, asked) = (browser.Text("#s1 .left"), browser.Run<long>("return window.asked"));
        monitor.Strategies = [Statuses.Failed("Breakout")];
        browser.Run<object?>("window.later = false; setTimeout(() => window.later = true, 6000); return null");
        browser.Await(() => browser.Run<bool>("return window.later"), "more than the time between two refreshes");
        Assert.Equal((text, asked), (browser.Text("#s1 .left"), browser.Run<long>("return window.asked")));

        browser.Find("#pause").Click();
        browser.Await(() => browser.Text("#s1 .tag") == "Failed", "a refresh");
    }

    [BrowserFact]
    public async Task A_host_that_does_not_answer_is_told_at_once()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        browser.Open(site.Page);
        Assert.False(browser.Find("#lost").Displayed);

        await site.StopAsync();
        browser.Refresh();
        browser.Await(() => browser.Find("#lost").Displayed, "the notice");

        Assert.StartsWith("No answer from the host since ", browser.Text("#lost"), StringComparison.Ordinal);
        Assert.EndsWith("What is shown may be out of date.", browser.Text("#lost"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Five_hundred_strategies_refresh_unnoticed()
    {
        var monitor = new ShownMonitor { Strategies = [.. Enumerable.Range(1, 500).Select(static number => Statuses.Alarmed("Breakout", $"P{number:000}"))] };
        await using var site = await StatusSite.StartAsync(monitor);
        browser.Open(site.Page);
        var before = browser.ProcessorTime();
        for (var refreshes = 1; refreshes <= 2; refreshes++)
        {
            monitor.Strategies = [.. monitor.Strategies.Select(static status => status with { UtcNow = status.UtcNow.AddMinutes(1) })];
            browser.Refresh();
            browser.Await(() => browser.Find("#s50 .left").GetAttribute("data-left") == $"{5400 - (60 * refreshes)}", "a refresh");
        }

        // A frozen second would be noticed. What the page's thread computes is measured, not how long it waits for a processor.
        Assert.InRange(browser.ProcessorTime() - before, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1));
        browser.Find("#find").SendKeys("P123" + Keys.Enter);
        browser.Await(() => browser.Text("#counts").StartsWith("1 strategy of 500", StringComparison.Ordinal), "the one");
        Assert.Equal("s123", browser.Find("#strategy-table > tbody").GetAttribute("id"));
    }
}
