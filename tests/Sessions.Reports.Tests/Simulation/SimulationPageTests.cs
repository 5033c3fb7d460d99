using System.Globalization;
using Sessions.Brokers;
using Sessions.Simulation;

namespace Sessions.Reports.Tests.Simulation;

/// <summary>What the report's page says without any script.</summary>
public sealed class SimulationPageTests
{
    private static readonly SimulationResult _result = Simulations.EightDays;
    private static readonly string _html = new SimulationReport(_result) { Title = "Turns <i>" }.ToHtml();

    [Fact]
    public void It_asks_nothing_of_anywhere_and_runs_no_script_but_its_own()
    {
        var page = Page.Of(_html);
        Page.AssertSelfContained(_html);
        Assert.Matches("script-src 'sha256-[A-Za-z0-9+/=]{44}' 'sha256-[A-Za-z0-9+/=]{44}'$", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"));
        Assert.Equal(2, page.QuerySelectorAll("script:not([type])").Length);
        Assert.All(page.QuerySelectorAll("script[type]"), static data => Assert.Matches("^([A-Za-z0-9+/=]*|\\{[^<>&]*\\})$", data.TextContent));
        Assert.DoesNotContain(page.QuerySelectorAll("*").SelectMany(static element => element.Attributes), static attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_text_is_text_whatever_markup_it_is()
    {
        var page = Page.Of(_html);
        Assert.Equal("Turns <i>", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("#ses .chip"), static chip => chip.TextContent == Timelines.Hostile);
        Assert.Empty(page.QuerySelectorAll("h1 i, #ses script, #filters script"));
    }

    [Fact]
    public void Key_figures_are_those_of_the_statistics()
    {
        var page = Page.Of(_html);
        var (all, trades) = (_result.Statistics, _result.Statistics.Trades);

        Assert.Equal((Percent(all.Return), $"{Signed(_result.NetProfit)} USD"), Page.FigureOf(page, "Net profit"));
        Assert.Equal((Percent(all.MaxDrawdown), $"{Signed(-all.MaxDrawdownMoney)} USD"), Page.FigureOf(page, "Max drawdown"));
        Assert.Equal((Ratio(all.Sharpe), $"± {Ratio(all.SharpeError)}, a year"), Page.FigureOf(page, "Sharpe"));
        Assert.Equal((Ratio(all.Sortino), "a year"), Page.FigureOf(page, "Sortino"));
        Assert.Equal((Ratio(trades.ProfitFactor), $"payoff {Ratio(trades.Payoff)}"), Page.FigureOf(page, "Profit factor"));
        Assert.Equal("of 12 trades", Page.FigureOf(page, "Win rate").Below);
        Assert.Equal((Signed(trades.Expectancy), "USD a trade"), Page.FigureOf(page, "Expectancy"));
    }

    [Fact]
    public void Each_key_figure_leads_to_its_definition()
    {
        var page = Page.Of(_html);
        var links = page.QuerySelectorAll(".kpis .def");
        Assert.Equal(7, links.Length);
        Assert.All(links, link => Assert.Equal(link.GetAttribute("title"), page.QuerySelector($"{link.GetAttribute("href")} dd")!.TextContent));
    }

    [Fact]
    public void The_total_of_sessions_is_the_accounts()
    {
        var rows = Page.RowsOf(_html, "#ses").Where(static row => row.Count > 0).ToList();
        Assert.Equal(
            [Signed(_result.Statistics.Of(Timelines.Hostile).NetProfit), Signed(_result.Statistics.Of("Afternoon").NetProfit), Signed(_result.NetProfit)], rows.Select(static row => row[^1]));
        Assert.Equal(12, _result.Trades.Count);
        Assert.Equal("12", rows[^1][2]);
    }

    [Fact]
    public void Heat_maps_count_an_occurrence_by_its_day_and_an_entry_by_the_hour_of_the_reports_zone()
    {
        var utc = Page.Of(_html);
        var tokyo = Page.Of(new SimulationReport(_result) { TimeZone = "Asia/Tokyo" }.ToHtml());

        Assert.Equal(["08:00", "13:00"], utc.QuerySelectorAll("#hh tbody th").Select(Page.TextOf));
        Assert.Equal(["17:00", "22:00"], tokyo.QuerySelectorAll("#hh tbody th").Select(Page.TextOf));
        Assert.Contains("Times in Asia/Tokyo", tokyo.QuerySelector(".sub")!.TextContent, StringComparison.Ordinal);
        var monday = _result.Occurrences.Where(static occurrence => occurrence.Occurrence is { Date.DayOfWeek: DayOfWeek.Monday, Session.Name: "Afternoon" }).Sum(static occurrence => occurrence.NetProfit);
        var cell = utc.QuerySelectorAll("#hs tbody tr").Single(static row => row.QuerySelector("th")!.TextContent == "Afternoon").QuerySelector("td")!;
        Assert.Equal(("2", (double)monday!.Value), (cell.GetAttribute("data-n"), double.Parse(cell.GetAttribute("data-net")!, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_zone_that_there_is_not_is_refused() => Assert.Throws<SessionTableException>(static () => new SimulationReport(_result) { TimeZone = "Europe/Londn" });

    [Fact]
    public void Where_figures_prove_nothing_the_page_says_so_before_anything_else()
    {
        var page = Page.Of(_html);
        var note = page.QuerySelector("#kp .note")!.TextContent;
        var (mean, error) = (_result.Statistics.Trades.Expectancy, _result.Statistics.Trades.ExpectancyError);

        Assert.StartsWith("Not yet an edge", note, StringComparison.Ordinal);
        Assert.Contains($"The mean trade lies between {Signed(mean - error)} and {Signed(mean + error)} USD (95 %), so it may be zero.", note, StringComparison.Ordinal);
        Assert.Contains("There were only 12 trades; fewer than 30 say little.", note, StringComparison.Ordinal);
        Assert.Contains("No slippage and no commission were charged, which an account would.", note, StringComparison.Ordinal);
    }

    [Fact]
    public void What_makes_a_result_doubtful_is_told_before_its_pictures()
    {
        var result = _result with { Warnings = ["The bars are <long>."], LateFills = 3, RejectedWhileClosed = 1_200 };
        var page = Page.Of(new SimulationReport(result).ToHtml());

        Assert.Equal(["The bars are <long>."], page.QuerySelectorAll("#kp .warnings li").Select(Page.TextOf));
        Assert.Contains("Filled at a later price3", page.QuerySelector("#run .stats")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rejected: market closed1,200", page.QuerySelector("#run .stats")!.TextContent, StringComparison.Ordinal);
        Assert.Null(Page.Of(_html).QuerySelector(".warnings"));
    }

    [Fact]
    public void What_an_occurrence_left_open_and_what_became_of_it_are_told()
    {
        var html = new SimulationReport(Simulations.LeftOpen).ToHtml();

        Assert.Equal(["Long 0.1 EURUSD: closed 2024-03-04 13:30 (Order), +11.00", "Long 0.1 EURUSD: open at the end, +8.00"], Page.RowsOf(html, "#left tbody").Select(static row => row[2]));
        Assert.Equal(["2024-03-04 13:30", "Long 0.1 EURUSD", "1.1026", "+8.00"], Assert.Single(Page.RowsOf(html, "#open tbody")));
        Assert.Contains("1 position is open at the end, in equity and in no trade.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_that_the_market_kept_past_its_deadline_is_told_with_the_reason()
    {
        var first = _result.Occurrences[0];
        var held = first.Report.Results[0] with { ClosedVolume = 0, Reason = "the market is closed" };
        var result = _result with { Occurrences = [first with { OverdueReport = first.Report with { Results = [held], IsComplete = false } }] };

        Assert.Contains("Long 0.1 EURUSD was held past the deadline: the market is closed", new SimulationReport(result).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lateness_is_one_line()
    {
        var first = _result.Occurrences[0];
        var late = first with { EndedAt = first.Occurrence.End, DoneAt = first.Occurrence.End.AddSeconds(42) };
        string Said(params OccurrenceResult[] occurrences) => Page.Of(new SimulationReport(_result with { Occurrences = occurrences }).ToHtml()).QuerySelector("#run .stats dd")!.TextContent;

        Assert.Equal("none in 1 occurrence", Said(first));
        Assert.Equal("1 of 2, at most 42 s", Said(first, late));
        Assert.Equal("none in 1 occurrence; 1 ended before the boundary", Said(first with { EndedAt = first.Occurrence.End.AddHours(-1), DoneAt = first.Occurrence.End.AddHours(-1) }));
    }

    [Fact]
    public void An_unknown_profit_is_a_dash_and_said()
    {
        var trades = _result.Trades.Select(static (trade, i) => i == 3 ? trade with { GrossProfit = null } : trade).ToList();
        var page = Page.Of(new SimulationReport(_result with { Trades = trades }).ToHtml());

        Assert.Equal("–", Page.FigureOf(page, "Expectancy").Figure);
        Assert.Contains("The profit of 1 trade is unknown, for want of a rate of exchange.", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Equity_below_zero_is_drawn_and_said()
    {
        var equity = _result.Equity.Select(static point => point with { Equity = point.Equity - 10_001 }).ToList();
        var page = Page.Of(new SimulationReport(_result with { Equity = equity }).ToHtml());

        Assert.NotNull(page.QuerySelector("#eq .static path.eql"));
        Assert.Equal(("–", "unknown"), Page.FigureOf(page, "Max drawdown"));
        Assert.Contains("Equity fell to zero or below: returns and ratios mean nothing any more.", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_without_anything_has_a_page_too()
    {
        var page = Page.Of(new SimulationReport(_result with { Occurrences = [], Trades = [], Prices = [], Equity = [], Costs = [] }).ToHtml());

        Assert.Null(page.QuerySelector("#when"));
        Assert.Contains("There was no trade.", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page.Body!.TextContent[..2000], StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_trades_are_counted_and_the_last_hundred_thousand_are_listed()
    {
        var html = Simulations.MillionTrades.Value.Html;

        Assert.Contains("of 1,000,000 trades", html, StringComparison.Ordinal);
        Assert.Contains("The lists and the chart have the last 100,000 of 1,000,000 trades; every figure is of all of them.", html, StringComparison.Ordinal);
        Assert.InRange(html.Length, 1, 3_000_000);
    }

    [Fact]
    public void More_bars_than_a_page_holds_become_longer_and_that_is_said()
    {
        var bars = Enumerable.Range(0, 900_000).Select(static i => new PriceBar(DateTimeOffset.UnixEpoch.AddMinutes(i), new BarPrices(1, 1 + (i % 7), 1 - (i % 3 * 0.1m), 1))).ToList();
        var html = new SimulationReport(_result with { Prices = [new PriceSeries("EURUSD", TimeSpan.FromMinutes(1), bars)] }).ToHtml();

        Assert.Contains("The chart has bars of 5 min: the 900,000 shorter ones would have made the file too large.", html, StringComparison.Ordinal);
        Assert.Matches("\"n\":180000,\"sec\":300", html);
        Assert.InRange(html.Length, 1, 4_000_000);
    }

    [Fact]
    public void The_file_is_one_page_and_ends_with_html()
    {
        var folder = Directory.CreateTempSubdirectory("sessions-reports-");
        try
        {
            var path = Path.Combine(folder.FullName, "may.html");
            new SimulationReport(_result).Save(path);
            Assert.Equal(["may.html"], folder.GetFiles().Select(static file => file.Name));
            Assert.StartsWith($"'{path}.svg' does not say what to write: end it with .html.", Assert.Throws<ArgumentException>(() => new SimulationReport(_result).Save(path + ".svg")).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_librarys_notice_and_link_stand_at_its_foot()
    {
        var foot = Page.Of(_html).QuerySelector("footer")!;
        Assert.Contains("TradingView Lightweight Charts™, Copyright © 2026 TradingView, Inc.", foot.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://www.tradingview.com/", foot.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void The_library_is_what_its_makers_published()
    {
        using var library = typeof(SimulationReport).Assembly.GetManifestResourceStream("lightweight-charts.js")!;
        Assert.Equal("E21CC5CAA0226EF30BD8549C50B9EF926615F2A4EE6B4E486353477A55F598CF", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(library)));
    }

    private static string Percent(double? part) => Sign(part, "0.0", 100) + " %";

    private static string Ratio(double? ratio) => ratio!.Value.ToString("#,##0.00", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Signed(decimal? amount) => Sign((double?)amount, "#,##0.00", 1);

    private static string Sign(double? number, string format, double unit) =>
        (number > 0 ? "+" : "") + ((decimal)number!.Value * (decimal)unit).ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}
