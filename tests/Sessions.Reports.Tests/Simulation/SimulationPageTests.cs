using System.Text.RegularExpressions;

namespace Sessions.Reports.Tests.Simulation;

/// <summary>The report's page.</summary>
public sealed class SimulationPageTests
{
    private static readonly string _html = new SimulationReport(Simulations.EightDays) { Title = "Turns <i>" }.ToHtml();

    [Fact]
    public void It_asks_nothing_of_anywhere_and_runs_no_script_but_its_own()
    {
        Page.AssertSelfContained(_html);
        Assert.Equal(1, Regex.Count(_html, "<script"));
        Assert.Matches("script-src 'sha256-[A-Za-z0-9+/=]{44}'", _html);
        Assert.DoesNotMatch("\\son[a-z]+\\s*=", _html);
    }

    [Fact]
    public void Every_text_is_escaped()
    {
        Assert.DoesNotContain("<b>co", _html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", _html, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(\"1\")</script>", _html, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_tables_have_what_the_simulation_came_to()
    {
        var result = Simulations.EightDays;
        var rows = Page.RowsOf(_html).Where(static row => row.Count > 0).ToList();

        Assert.Equal(12, result.Occurrences.Count);
        Assert.Equal(12, result.Trades.Count);
        Assert.Equal(2 + 12 + 12, rows.Count);

        var afternoon = result.Occurrences.Where(static occurrence => occurrence.Occurrence.Session.Name == "Afternoon").ToList();
        var total = Assert.Single(rows, static row => row.Count == 8 && row[1] == "Afternoon" && row[2] == "6");
        Assert.Equal(["Turns & <b>co", "Afternoon", "6", "6"], total.Take(4));
        Assert.Equal(Money(afternoon.Sum(static occurrence => occurrence.NetProfit)), total[5]);
        Assert.Equal(Money(afternoon.Min(static occurrence => occurrence.NetProfit)), total[7]);

        var trade = result.Trades[0];
        Assert.Contains(["2024-03-04 08:00", "2024-03-04 12:00", "EURUSD", "Long", "0.1", $"{trade.OpenPrice:0.######}", $"{trade.ClosePrice:0.######}", Money(trade.NetProfit), "Order", "Turns & <b>co"], rows);
        Assert.Contains($"<dd>{Money(result.NetProfit)}</dd>", _html, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_have_the_last_rows_where_there_are_more_than_asked_for()
    {
        var html = new SimulationReport(Simulations.EightDays) { TableRows = 3 }.ToHtml();

        Assert.Equal(2 + 3 + 3, Page.RowsOf(html).Count(static row => row.Count > 0));
        Assert.Contains("The last 3 of 12", html, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new SimulationReport(Simulations.EightDays) { TableRows = -1 });
    }

    [Fact]
    public void A_simulation_without_an_occurrence_has_a_page_too()
    {
        var html = new SimulationReport(Simulations.EightDays with { Occurrences = [], Trades = [], Prices = [] }).ToHtml();

        Assert.DoesNotContain("Profit by session", html, StringComparison.Ordinal);
        Assert.Contains(">Equity<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_occurrence_left_open_and_what_became_of_it_stand_in_its_row()
    {
        var html = new SimulationReport(Simulations.LeftOpen).ToHtml();

        var rows = Page.RowsOf(html).Where(static row => row.Count == 9).Select(static row => row[8]).ToList();
        Assert.Equal(["Long 0.1 EURUSD: closed 2024-03-04 13:30 (Order), 11.00", "Long 0.1 EURUSD: open at the end, 8.00"], rows);
        Assert.Contains(Page.RowsOf(html), static row => row is ["2024-03-04 13:30", "Long 0.1 EURUSD", _, "8.00", "S"]);
        Assert.Contains("1 open at the end</dt>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_makes_a_result_doubtful_is_told_before_its_pictures()
    {
        var result = Simulations.EightDays with { Warnings = ["The bars are <long>."], LateFills = 3, RejectedWhileClosed = 1_200 };

        var html = new SimulationReport(result).ToHtml();

        Assert.Contains("<li>The bars are &lt;long&gt;.</li>", html, StringComparison.Ordinal);
        Assert.Matches("Filled at a later price</dt>\\s*<dd>3</dd>", html);
        Assert.Matches("Rejected: market closed</dt>\\s*<dd>1,200</dd>", html);
        Assert.DoesNotContain("<h2>Warnings", new SimulationReport(Simulations.EightDays).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_that_the_market_kept_past_its_deadline_is_told_with_the_reason()
    {
        var first = Simulations.EightDays.Occurrences[0];
        var held = first.Report.Results[0] with { ClosedVolume = 0, Reason = "the market is closed" };
        var result = Simulations.EightDays with { Occurrences = [first with { OverdueReport = first.Report with { Results = [held], IsComplete = false } }] };

        Assert.Contains("Long 0.1 EURUSD was held past the deadline: the market is closed", new SimulationReport(result).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_times_the_bars_make_no_larger_pictures()
    {
        static int PicturesOf(Sessions.Simulation.SimulationResult result) => Enum.GetValues<SimulationPicture>()
            .Sum(picture => new SimulationReport(result with { Trades = [.. result.Trades.Take(10)] }).ToSvg(picture).Length);

        var (short_, long_) = (PicturesOf(Simulations.Run(4)), PicturesOf(Simulations.Run(40)));
        Assert.True(long_ < 2 * short_, $"{short_} and {long_}");
    }

    [BrowserFact]
    public async Task Its_script_runs_under_its_own_policy_and_makes_buttons_of_headings()
    {
        var (page, said) = await Browser.LoadAsync(_html);

        Assert.Empty(said);
        Assert.Equal(8 + 9 + 10, Regex.Count(page, "<th[^>]*><button type=\"button\">"));
    }

    [BrowserFact]
    public async Task A_heading_sorts_its_table_by_number_and_once_more_the_other_way_round()
    {
        // The policy lets no other script run, so the clicks come without it.
        var open = Regex.Replace(_html, "<meta http-equiv[^>]*>", "");
        const string Clicks = "<script>const heads=[...document.querySelectorAll('table.sorts')].at(-1).querySelectorAll('th button');heads[7].click();</script>";

        var (up, _) = await Browser.LoadAsync(open + Clicks);
        var (down, _) = await Browser.LoadAsync(open + Clicks.Replace("heads[7].click();", "heads[7].click();heads[7].click();", StringComparison.Ordinal));

        var profits = Simulations.EightDays.Trades.Select(static trade => Money(trade.NetProfit)).ToList();
        Assert.Equal(profits.OrderBy(decimal.Parse), ProfitsOf(up));
        Assert.Equal(profits.OrderByDescending(decimal.Parse), ProfitsOf(down));
        Assert.Contains("aria-sort=\"ascending\"", up, StringComparison.Ordinal);
        Assert.Contains("aria-sort=\"descending\"", down, StringComparison.Ordinal);
    }

    private static IEnumerable<string> ProfitsOf(string page) => Page.RowsOf(page).Where(static row => row.Count == 10).Select(static row => row[7]);

    private static string Money(decimal? amount) => amount!.Value.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture);
}
