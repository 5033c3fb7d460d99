using OpenQA.Selenium;
using Sessions.AspNetCore.Tests.Support;

namespace Sessions.AspNetCore.Tests;

/// <summary>Somebody of the desk orders what the page offers, in a real browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BrowserActionTests(BrowserSession browser)
{
    [BrowserFact]
    public async Task A_strategy_is_flattened_and_released_again()
    {
        await using var host = await ActionSite.StartAsync();
        await host.OpenAsync();
        browser.Open(host.Site.Page);
        Assert.Equal(["Halt", "Flatten"], Offered());

        Choose("Flatten");
        Assert.Equal("Flatten Trader/EURUSD?", browser.Text("h1"));
        browser.Photograph("status-confirm");
        browser.Find("#reason").SendKeys("the central bank speaks");
        browser.Find("button").Click();
        Assert.EndsWith("/sessions#s1", browser.Driver.Url, StringComparison.Ordinal);
        await host.AdvanceUntilAsync(() => host.Status is { IsHalted: true, Recent.Count: > 0 });
        Assert.Empty(host.Broker.Positions);
        browser.Refresh();
        browser.Await(() => browser.Text("#s1 .tag") == "Halted", "the halt");
        Assert.Contains("the central bank speaks (by ann, from the page)", browser.Text("#attention li"), StringComparison.Ordinal);
        Assert.Equal(["Release", "Flatten"], Offered());

        Choose("Release");
        browser.Find("button").Click();
        await host.AdvanceUntilAsync(() => !host.Status.IsHalted);
        browser.Refresh();
        browser.Await(() => browser.Text("#s1 .tag") == "Open", "the release");
        Assert.Empty(browser.ConsoleErrors());
    }

    [BrowserFact]
    public async Task What_could_not_be_closed_is_acknowledged()
    {
        await using var host = await ActionSite.StartAsync();
        await host.OpenAsync();
        host.Broker.Closes = false;
        host.Clock.SetUtcNow(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        await host.AdvanceUntilAsync(() => host.Status.Alarms.Count == 1);
        browser.Open(host.Site.Page);
        Assert.Equal(["Acknowledge", "Halt", "Flatten"], Offered());

        Choose("Acknowledge");
        browser.Find("button").Click();
        await host.AdvanceUntilAsync(() => host.Status.Alarms.Count == 0);
        browser.Refresh();
        browser.Await(() => browser.Text("#s1 .tag") == "Closed", "the end");
        Assert.Single(host.Broker.Positions);
    }

    [BrowserFact]
    public async Task All_strategies_are_halted_at_once_and_going_back_does_nothing()
    {
        await using var host = await ActionSite.StartAsync();
        browser.Open(host.Site.Page, script: false);
        browser.Find("#strategies .head a").Click();
        Assert.Equal("Halt all strategies?", browser.Text("h1"));
        browser.Find("a.btn").Click();
        Assert.EndsWith("/sessions", browser.Driver.Url, StringComparison.Ordinal);
        Assert.False(host.Status.IsHalted);

        browser.Find("#strategies .head a").Click();
        browser.Find("button").Click();
        await host.AdvanceUntilAsync(() => host.Status.IsHalted);
        Assert.Null(host.Status.Halts[0].Strategy);
    }

    private string[] Offered() => [.. browser.Driver.FindElements(By.CssSelector("#s1 .acts a")).Select(static link => link.Text.Split('\n')[0].Replace(" Trader/EURUSD", "", StringComparison.Ordinal))];

    private void Choose(string action) => browser.Driver.FindElements(By.CssSelector("#s1 .acts a")).Single(link => link.Text.StartsWith(action, StringComparison.Ordinal)).Click();
}
