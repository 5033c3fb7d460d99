using OpenQA.Selenium;
using Sessions.AspNetCore.Tests.Support;
using Sessions.Hosting;

namespace Sessions.AspNetCore.Tests;

/// <summary>How the page looks and is used in a real browser. Its pictures lie in the folder <c>screenshots</c> beside the tests.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BrowserLayoutTests(BrowserSession browser)
{
    /// <summary>The texts whose colour is too near to that of what they stand on, by the Web's own formula (WCAG 2.2, 1.4.3).</summary>
    private const string PaleTexts = """
        const parse = text => (text.match(/[\d.]+/g) ?? []).map((number, i) => i < 3 && text.startsWith('color(') ? 255 * number : Number(number));
        const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
        const behind = node => { for (; node; node = node.parentElement) { const c = parse(getComputedStyle(node).backgroundColor); if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; };
        const found = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let texts = 0;
        while (walker.nextNode()) {
          const node = walker.currentNode.parentElement;
          if (!walker.currentNode.data.trim() || ['SCRIPT', 'STYLE'].includes(node.tagName) || !node.checkVisibility()) continue;
          texts++;
          const style = getComputedStyle(node);
          const bar = node.closest('svg.bar');
          const ground = bar ? parse(getComputedStyle(bar.querySelector('.in')).fill) : behind(node);
          const [a, b] = [light(parse(node instanceof SVGElement ? style.fill : style.color)), light(ground)];
          const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
          if (ratio < 4.5) found.push(`${walker.currentNode.data.trim()} ${ratio.toFixed(2)}`);
        }
        return texts < 50 ? [`only ${texts} texts`] : found;
        """;

    [BrowserFact]
    public async Task Its_pictures_show_both_themes_on_a_desk_and_on_a_phone()
    {
        var monitor = Statuses.Everything();
        monitor.Strategies = [monitor.Strategies[0] with { Recent = monitor.Strategies[1].Recent }, .. monitor.Strategies[1..]];
        await using var site = await StatusSite.StartAsync(monitor);
        foreach (var theme in new[] { "light", "dark" })
        {
            foreach (var (device, width) in new[] { ("desk", 1280), ("tablet", 800), ("phone", 360) })
            {
                browser.Open(site.Page + "?zone=Europe/London", width, theme: theme);
                browser.Run<object?>("document.querySelector('#s2-more').open = true; return null");
                var file = browser.Photograph($"status-{device}-{theme}");

                Assert.True(new FileInfo(file).Length > 20_000, file);
                Assert.Equal(theme == "dark" ? "rgb(12, 15, 19)" : "rgb(247, 248, 250)", browser.Run<string>("return getComputedStyle(document.body).backgroundColor"));
            }
        }
    }

    [BrowserFact]
    public async Task Every_text_can_be_told_from_what_it_stands_on()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        foreach (var theme in new[] { "light", "dark" })
        {
            browser.Open(site.Page + "?zone=nowhere", theme: theme);
            browser.Run<object?>("document.querySelectorAll('details').forEach(details => details.open = true); return null");

            Assert.Equal([], browser.Run<IReadOnlyCollection<object>>(PaleTexts));
        }
    }

    [BrowserFact]
    public async Task On_a_phone_nothing_is_wider_than_the_screen()
    {
        var monitor = Statuses.Everything();
        var endless = new string('w', 200);
        monitor.Strategies = [.. monitor.Strategies, Statuses.Failed(endless) with { LastError = new StrategyError(Statuses.Now, endless, endless, endless) }, Statuses.Alarmed("Breakout", endless)];
        monitor.Journal = new JournalStatus($"/{endless}/sessions.db", true, endless);
        await using var site = await StatusSite.StartAsync(monitor);
        foreach (var width in new[] { 320, 360, 700, 1000 })
        {
            browser.Open(site.Page, width);
            browser.Run<object?>("document.querySelectorAll('details').forEach(details => details.open = true); return null");

            Assert.Equal(0, browser.Run<long>("return document.documentElement.scrollWidth - document.documentElement.clientWidth"));

            // Nor is anything cut off: no box has more in it than it shows.
            Assert.Equal([], browser.Run<IReadOnlyCollection<object>>("""
                return [...document.querySelectorAll('main *')].filter(node => !node.closest('.sr, svg, thead, select, input') && node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0).map(node => node.outerHTML.slice(0, 80))
                """));
        }
    }

    [BrowserFact]
    public async Task The_hours_of_the_timeline_do_not_touch_each_other()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        foreach (var width in new[] { 320, 360, 769, 1280 })
        {
            browser.Open(site.Page, width);

            Assert.Equal([], browser.Run<IReadOnlyCollection<object>>("""
                const boxes = [...document.querySelectorAll('.axis text')].filter(text => text.checkVisibility()).map(text => text.getBoundingClientRect());
                return boxes.length < 4 ? [boxes.length] : boxes.filter((box, i) => i > 0 && boxes[i - 1].right + 2 > box.left || box.right > innerWidth).map(box => box.left)
                """));
        }
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_everything_and_shows_where_it_is()
    {
        var monitor = new ShownMonitor { Strategies = [.. Statuses.Everything().Strategies, .. Enumerable.Range(1, 60).Select(static number => Statuses.Of("Many", $"P{number}"))] };
        await using var site = await StatusSite.StartAsync(monitor);
        browser.Open(site.Page);
        var expected = browser.Run<long>("return [...document.querySelectorAll('a, button, select, input, summary')].filter(node => node.checkVisibility()).length");
        Assert.InRange(expected, 60, 80);

        var reached = new List<string>();
        var keys = new OpenQA.Selenium.Interactions.Actions(browser.Driver);
        keys.SendKeys(Keys.Tab).Perform();
        Assert.Equal("Skip to the strategies", browser.Run<string>("return document.activeElement.textContent"));
        Assert.Equal(8, browser.Run<long>("return Math.round(document.activeElement.getBoundingClientRect().left)"));
        for (var i = 0; i < expected; i++)
        {
            var (what, outline) = (browser.Run<string>("const node = document.activeElement; return node.id || node.getAttribute('href') || node.textContent"), browser.Run<string>("return getComputedStyle(document.activeElement).outlineStyle"));
            Assert.Equal("solid", outline);
            reached.Add(what);
            keys.SendKeys(Keys.Tab).Perform();
        }

        Assert.Equal(expected, reached.Distinct().Count());
        Assert.Equal("BODY", browser.Run<string>("return document.activeElement.tagName"));
    }

    [BrowserFact]
    public async Task Details_unfold_by_the_keyboard_and_skipping_leads_to_the_strategies()
    {
        await using var site = await StatusSite.StartAsync(Statuses.Everything());
        browser.Open(site.Page);
        var keys = new OpenQA.Selenium.Interactions.Actions(browser.Driver);

        // Past the form, whose three fields come before the rows.
        keys.SendKeys(Keys.Tab).SendKeys(Keys.Enter).SendKeys(Keys.Tab).SendKeys(Keys.Tab).SendKeys(Keys.Tab).SendKeys(Keys.Tab).Perform();
        Assert.Equal("s1-sum", browser.Run<string>("return document.activeElement.id"));
        keys.SendKeys(Keys.Enter).Perform();

        Assert.True(browser.Find("#s1-more dl").Displayed);
    }
}
