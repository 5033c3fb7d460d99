using System.Globalization;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;
using Sessions.Simulation;
using Sylvan.Data.Csv;

namespace Sessions.Reports.Tests.Simulation;

/// <summary>The report in a real browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SimulationBrowserTests(BrowserSession browser) : IDisposable
{
    private static readonly SimulationResult _result = Simulations.EightDays;

    /// <summary>What sticks out of the page, where it scrolls sideways.</summary>
    private const string TooWide = """
        if (document.documentElement.scrollWidth <= innerWidth) return "";
        const out = [...document.body.querySelectorAll("*")].filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".tw, .list, nav, .chart, svg"));
        return `${document.documentElement.scrollWidth} in ${innerWidth}: ` + out.slice(0, 4).map(one => `${one.tagName}.${one.className}#${one.id} ${one.textContent.slice(0, 40)}`).join(" | ");
        """;

    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");

    public void Dispose() => File.Delete(_file);

    [BrowserFact]
    public void In_each_theme_and_width_it_is_drawn_without_a_word_of_complaint_or_a_request_and_axe_finds_nothing()
    {
        foreach (var (width, theme) in new[] { (1280, "light"), (1280, "dark"), (800, "light"), (400, "light"), (400, "dark") })
        {
            Open(new SimulationReport(_result), width, theme);
            ShowLists();
            Assert.Empty(browser.ConsoleErrors());
            Assert.Equal([], browser.Requests().Where(static address => !address.StartsWith("file:", StringComparison.Ordinal) && address is not "about:blank" && !address.StartsWith("data:", StringComparison.Ordinal)));
            Assert.Equal("", browser.Run<string>(TooWide));
            Assert.Equal("", Axe.Violations(browser));
            browser.Photograph($"report-{theme}-{width}");
        }
    }

    [BrowserFact]
    public void Its_lists_have_every_trade_and_occurrence_with_the_profits_of_the_result()
    {
        Open(new SimulationReport(_result));
        ShowLists();
        Assert.Equal(_result.Trades.OrderBy(static trade => trade.OpenedAt).Select(static trade => Signed(trade.NetProfit)), Cells(13));
        Assert.Equal($"12 trades, net {Signed(_result.NetProfit)} USD", browser.Text("#count"));

        Click("#tab-o");
        Assert.Equal(_result.Occurrences.OrderBy(static occurrence => occurrence.BegunAt).Select(static occurrence => Signed(occurrence.NetProfit)), Cells(9));
        Assert.Equal(_result.Occurrences.OrderBy(static occurrence => occurrence.BegunAt).Select(static occurrence => $"{occurrence.TradingDate:yyyy-MM-dd}"), Cells(3));
    }

    [BrowserFact]
    public void A_heading_sorts_and_once_more_the_other_way_round()
    {
        Open(new SimulationReport(_result));
        ShowLists();
        var profits = _result.Trades.Select(static trade => trade.NetProfit!.Value).ToList();

        Click("#list thead th:nth-child(13) button");
        Assert.Equal(profits.OrderDescending().Select(static profit => Signed(profit)), Cells(13));
        Assert.Equal("descending", browser.Find("#list thead th:nth-child(13)").GetAttribute("aria-sort"));
        Click("#list thead th:nth-child(13) button");
        Assert.Equal(profits.Order().Select(static profit => Signed(profit)), Cells(13));
    }

    [BrowserFact]
    public void Filters_and_words_narrow_the_list()
    {
        Open(new SimulationReport(_result));
        ShowLists();
        browser.Run<object?>("const f=document.querySelector('#filters');f.elements.res.value='w';f.dispatchEvent(new Event('input'));return null");
        Assert.Equal(_result.Trades.Count(static trade => trade.NetProfit > 0), Cells(13).Count);
        Click("#filters button[type=reset]");
        browser.Find("#filters input[name=q]").SendKeys("afternoon");
        browser.Await(() => Cells(13).Count == 6, "Six trades are of the afternoon.");
    }

    [BrowserFact]
    public void A_row_goes_to_its_place_on_the_chart_and_brackets_to_the_next_occurrence()
    {
        Open(new SimulationReport(_result));
        ShowLists();
        Click("#list tbody tr:nth-child(3)");
        browser.Await(() => browser.Find("#card").Displayed, "The trade's card is shown.");
        var third = _result.Trades.OrderBy(static trade => trade.OpenedAt).ElementAt(2);
        Assert.Contains(Signed(third.NetProfit), browser.Text("#card"), StringComparison.Ordinal);
        Assert.Equal(third.OpenedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), browser.Find("#goto").GetAttribute("value"));

        browser.Find("#pxc").SendKeys("]");
        browser.Await(() => browser.Text("#card").Contains("Window", StringComparison.Ordinal), "The next occurrence's card is shown.");
        browser.Find("#pxc").SendKeys(Keys.ArrowRight);
        Assert.Contains("close", browser.Run<string>("return document.querySelector('#say').textContent"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public void A_trade_that_is_clicked_on_the_chart_goes_to_its_row_even_where_a_filter_hid_it()
    {
        Open(new SimulationReport(_result));
        ShowLists();
        browser.Find("#pxc").SendKeys("]");
        browser.Await(() => browser.Text("#card").Contains("Window", StringComparison.Ordinal), "An occurrence is shown.");

        // Its position is held from its start to its end, so the line between them crosses the middle of the chart at some height.
        var chart = browser.Find("#pxc");
        var height = chart.Size.Height;
        for (var y = -height / 3; y < height / 3 && !browser.Text("#card").StartsWith("Trade", StringComparison.Ordinal); y += 8)
        {
            new Actions(browser.Driver).MoveToElement(chart, -20, y).Click().Perform();
        }

        Assert.StartsWith("Trade", browser.Text("#card"), StringComparison.Ordinal);
        var opened = browser.Run<string>("return [...document.querySelectorAll('#card div')].find(part => part.textContent.startsWith('In')).textContent");
        browser.Run<object?>("const f=document.querySelector('#filters');f.elements.q.value='none such';f.dispatchEvent(new Event('input'));return null");
        Assert.Empty(Cells(1));

        Click("#card .go");
        var row = browser.Run<string>("return document.activeElement.closest('#list tr[aria-current]').textContent");
        Assert.Contains(opened[2..18], row, StringComparison.Ordinal);
        Assert.Equal(12, Cells(1).Count);
    }

    [BrowserFact]
    public void The_list_is_saved_as_a_table_of_numbers_in_which_no_text_is_a_formula()
    {
        Open(new SimulationReport(_result with { Trades = [.. _result.Trades.Select(static trade => trade with { Symbol = "=EUR,\"USD\"" })] }));
        ShowLists();
        browser.Run<object?>("""
            window.saved = [];
            URL.createObjectURL = blob => { blob.text().then(text => saved.push(text)); return "blob:"; };
            HTMLAnchorElement.prototype.click = function () { document.documentElement.dataset.saved = this.download; };
            return null
            """);

        var trades = Saved("#csv", 1);
        Assert.Equal("trades.csv", browser.Run<string>("return document.documentElement.dataset.saved"));
        Assert.Equal(
            _result.Trades.OrderBy(static trade => trade.OpenedAt).Select(static trade => trade.NetProfit!.Value.ToString("0.00", CultureInfo.InvariantCulture)), trades.Select(static row => row[12]));
        Assert.All(trades, static row => Assert.Contains("'=EUR,\"USD\"", row));

        browser.Run<object?>("const f=document.querySelector('#filters');f.elements.res.value='w';f.dispatchEvent(new Event('input'));return null");
        Assert.Equal(_result.Trades.Count(static trade => trade.NetProfit > 0), Saved("#csv", 2).Count);

        Click("#filters button[type=reset]");
        Click("#tab-o");
        Assert.Equal(_result.Occurrences.Count, Saved("#csv", 3).Count);
        Assert.Equal("occurrences.csv", browser.Run<string>("return document.documentElement.dataset.saved"));
    }

    [BrowserFact]
    public void Heat_maps_show_another_figure()
    {
        Open(new SimulationReport(_result));
        Click("#metric [data-m=n]");
        Assert.Equal("12", browser.Run<string>("return String([...document.querySelectorAll('#hs tbody .tot')].reduce((sum, cell) => sum + Number(cell.textContent), 0))"));
    }

    [BrowserFact]
    public void Times_are_those_of_the_reports_zone_whatever_the_readers_is()
    {
        Open(new SimulationReport(_result) { TimeZone = "America/New_York" }, zone: "Asia/Tokyo");
        ShowLists();
        Assert.StartsWith("Mon 2024-03-04 03:00", Cells(1)[0], StringComparison.Ordinal);

        // New York's clock went forward on Sunday, the 10th.
        Assert.StartsWith("Mon 2024-03-11 04:00", Cells(1)[10], StringComparison.Ordinal);
    }

    [BrowserFact]
    public void Without_scripts_it_is_complete_but_for_chart_and_lists()
    {
        Open(new SimulationReport(_result), script: false);
        Assert.True(browser.Find("#eq .static svg").Displayed);
        Assert.True(browser.Find("#ex .nojs").Displayed);
        Assert.False(browser.Find("#pxc").Displayed);
    }

    [BrowserFact]
    public void A_result_without_anything_one_bar_or_an_unknown_profit_is_drawn_without_a_word_of_complaint()
    {
        SimulationResult[] results =
        [
            _result with { Occurrences = [], Trades = [], Prices = [], Equity = [], Costs = [] },
            _result with { Prices = [_result.Prices[0] with { Bars = [_result.Prices[0].Bars[0]] }], Equity = [_result.Equity[0]] },
            _result with { Trades = [.. _result.Trades.Select(static trade => trade with { GrossProfit = null, MaxAdverse = null, MaxFavorable = null })] },
            _result with { Equity = [.. _result.Equity.Select(static point => point with { Equity = point.Equity - 10_001 })] },
            _result with { Prices = [.. Enumerable.Range(0, 20).Select(static i => _result.Prices[0] with { Symbol = $"</script>{i}" })] },
        ];
        foreach (var (i, result) in results.Index())
        {
            Open(new SimulationReport(result) { Title = "</script><b>" });
            ShowLists();
            Assert.Empty(browser.ConsoleErrors());
            Assert.Equal("", browser.Run<string>(TooWide));
            browser.Photograph($"odd-{i}");
        }
    }

    [BrowserFact]
    public void Once_equity_was_not_above_zero_its_drawdown_is_unknown()
    {
        var equity = _result.Equity.Select((point, i) => point with { Equity = i == _result.Equity.Count / 2 ? -1 : point.Equity }).ToList();
        Open(new SimulationReport(_result with { Equity = equity }));
        Assert.EndsWith("Drawdown unknown", browser.Text("#eql"), StringComparison.Ordinal);
        Assert.DoesNotContain("−100", browser.Text("#eql"), StringComparison.Ordinal);

        Open(new SimulationReport(_result));
        Assert.Matches("Drawdown −?[0-9]", browser.Text("#eql"));
    }

    [BrowserFact]
    public void A_million_trades_open_and_the_last_hundred_thousand_are_paged_and_found()
    {
        Open(Simulations.MillionTrades.Value.Html);
        ShowLists();
        Assert.StartsWith("100,000 trades", browser.Text("#count"), StringComparison.Ordinal);
        Assert.Equal(("1 to 100 of 100,000", 100), (browser.Text("#pagen"), Cells(1).Count));
        Click("#on");
        Assert.Equal("101 to 200 of 100,000", browser.Text("#pagen"));

        var last = Simulations.MillionTrades.Value.LastOpened.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        browser.Run<object?>($"const f=document.querySelector('#filters');f.elements.q.value='{last}';f.dispatchEvent(new Event('input'));return null");
        Assert.EndsWith(last, Cells(1)[^1], StringComparison.Ordinal);
        Assert.InRange(Cells(1).Count, 1, 2);
        Assert.Empty(browser.ConsoleErrors());
    }

    [BrowserFact]
    public void In_print_it_is_light_and_has_its_tables()
    {
        Open(new SimulationReport(_result), theme: "dark");
        browser.Send("Emulation.setEmulatedMedia", new() { ["media"] = "print" });
        Assert.Equal("rgb(255, 255, 255)", browser.Run<string>("return getComputedStyle(document.body).backgroundColor"));
        Assert.True(browser.Find("#ses").Displayed);
        Assert.True(browser.Find("#eq .static svg").Displayed);
        browser.Send("Emulation.setEmulatedMedia", new() { ["media"] = "" });
    }

    private void Open(SimulationReport report, int width = 1280, string theme = "light", string zone = "UTC", bool script = true) =>
        Open(report.ToHtml(), width, theme, zone, script);

    private void Open(string html, int width = 1280, string theme = "light", string zone = "UTC", bool script = true)
    {
        File.WriteAllText(_file, html);
        browser.Open("file://" + _file, width, theme: theme, zone: zone, script: script);
        if (script)
        {
            browser.Await(() => browser.Run<bool>("return 'ready' in document.documentElement.dataset"), "The chart of equity is ready.");
        }
    }

    /// <summary>By script: the page scrolls smoothly, and a pointer would miss.</summary>
    private void Click(string selector) => browser.Run<object?>($"document.querySelector(\"{selector}\").click(); return null");

    private void ShowLists()
    {
        browser.Run<object?>("document.querySelector('#ex').scrollIntoView(); return null");
        browser.Await(() => browser.Text("#count").Length > 0, "The lists are made.");
        browser.Await(() => browser.Run<bool>("return !document.querySelector('#tf') || document.querySelector('#tf').children.length > 0"), "The chart of prices is made.");
    }

    /// <summary>The rows of what a button has saved as the so-manieth file.</summary>
    private List<string[]> Saved(string button, int count)
    {
        Click(button);
        browser.Await(() => browser.Run<bool>($"return saved.length === {count}"), "The file is made.");
        using var csv = CsvDataReader.Create(new StringReader(browser.Run<string>($"return saved[{count - 1}]")));
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return rows;
    }

    private List<string> Cells(int column) =>
        [.. browser.Run<IReadOnlyCollection<object>>($"return [...document.querySelectorAll('#list tbody td:nth-child({column})')].map(cell => cell.textContent)").Cast<string>()];

    private static string Signed(decimal? amount) => (amount > 0 ? "+" : "") + amount!.Value.ToString("#,##0.00", CultureInfo.InvariantCulture).Replace('-', '−');
}
