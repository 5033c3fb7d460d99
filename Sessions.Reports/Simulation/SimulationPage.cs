using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>Writes a simulation's page.</summary>
internal sealed class SimulationPage
{
    private const int Wide = 1_080;
    private const int Narrow = 380;

    /// <summary>So many symbols have a picture of their price.</summary>
    private const int MostSymbols = 8;

    private readonly SimulationReport _report;
    private readonly SimulationResult _result;
    private readonly ReportPictures _pictures;
    private readonly HtmlWriter _page;

    private SimulationPage(SimulationReport report, ReportPictures pictures)
    {
        _report = report;
        _result = report.Result;
        _pictures = pictures;
        _page = new HtmlWriter(report.Title, TableWriter.Script);
    }

    public static string Write(SimulationReport report, ReportPictures pictures) => new SimulationPage(report, pictures).Write();

    private string Write()
    {
        WriteSummary();
        foreach (var series in _result.Prices.Where(static series => series.Bars.Count > 0).Take(MostSymbols))
        {
            WritePrices(series);
        }

        Section("Equity", _pictures.Equity);
        if (_result.Occurrences.Count > 0)
        {
            Section("Profit by session", _pictures.ProfitBySession);
            WriteSessions();
            Section("Profit by weekday", _pictures.ProfitByWeekday);
            _page.Element("p", "An occurrence counts for the day on which its window starts, by the calendar of its zone.");
            Section("Lateness", _pictures.Late);
        }

        WriteOccurrences();
        WriteTrades();
        WriteOpen();
        return _page.End();
    }

    private void Section(string heading, Picture picture) => _page.Element("h2", heading).Figure(picture, Wide, Narrow);

    private void WriteSummary()
    {
        var open = _result.Occurrences.Count(static occurrence => !occurrence.Report.IsComplete);
        _page.Element("p", $"{TimeWords.Instant(_result.From)} to {TimeWords.Instant(_result.To)} UTC, {Words.Count(_result.BarCount)} bars. Money in {_result.AccountCurrency}; all instants are UTC.");
        _page.Markup("<dl>\n");
        Fact("Net profit", Words.Money(_result.NetProfit));
        Fact("Largest drawdown", Words.Money(_result.MaxDrawdown));
        Fact("Occurrences", Words.Count(_result.Occurrences.Count));
        Fact("Trades", Words.Count(_result.Trades.Count));
        Fact("With a profit", _result.Trades.Count == 0 ? "–" : FormattableString.Invariant($"{100d * _result.Trades.Count(static trade => trade.NetProfit > 0) / _result.Trades.Count:0.0} %"));
        Fact("Ends that left positions open", Words.Count(open));
        if (_result.OpenPositions.Count > 0)
        {
            Fact($"{Words.Count(_result.OpenPositions.Count)} open at the end", Words.Money(_result.OpenPositions.Aggregate((decimal?)0, static (sum, position) => sum + position.NetProfit)));
        }

        if (_result.LateFills > 0)
        {
            Fact("Filled at a later price", Words.Count(_result.LateFills));
        }

        if (_result.RejectedWhileClosed > 0)
        {
            Fact("Rejected: market closed", Words.Count(_result.RejectedWhileClosed));
        }

        _page.Markup("</dl>\n");
        WriteWarnings();
    }

    private void WriteWarnings()
    {
        if (_result.Warnings.Count == 0)
        {
            return;
        }

        _page.Element("h2", "Warnings").Markup("<ul>\n");
        foreach (var warning in _result.Warnings)
        {
            _page.Element("li", warning);
        }

        _page.Markup("</ul>\n");
    }

    private void Fact(string name, string value) => _page.Markup("<div>").Element("dt", name).Element("dd", value).Markup("</div>\n");

    private void WritePrices(PriceSeries series)
    {
        Section($"Price of {series.Symbol}", _pictures.Price(series));
        _page.Element("p", $"Bid, in bars of {TimeWords.Length(series.Timeframe)}. Sessions are shaded where they are wide enough to be seen.");
        foreach (var (heading, picture) in _pictures.Details(series))
        {
            _page.Element("h3", $"{heading}: {picture.Title}").Figure(picture, Wide, Narrow);
        }
    }

    private void WriteSessions()
    {
        var table = new TableWriter(_page, "Each session of each strategy", "Strategy", "Session", "#Occurrences", "#Trades", "#With a profit", "#Net profit", "#Best occurrence", "#Worst occurrence");
        foreach (var total in _pictures.Totals)
        {
            table.Row(
                total.Strategy, total.Session, Words.Count(total.Occurrences.Count), Words.Count(total.Trades), Words.Count(total.Winners),
                Words.Money(total.NetProfit), Words.Money(total.Best), Words.Money(total.Worst));
        }

        table.End();
    }

    private void WriteOccurrences()
    {
        _page.Element("h2", "Occurrences");
        var table = new TableWriter(_page, Caption(_result.Occurrences.Count), "@Begun", "Session", "Strategy", "@Day", "@Ended", "#Trades", "#Net profit", "Close report", "Left open");
        foreach (var occurrence in _result.Occurrences.TakeLast(_report.TableRows))
        {
            table.Row(
                TimeWords.Instant(occurrence.BegunAt), occurrence.Occurrence.Session.Name, occurrence.Strategy, TimeWords.Day(occurrence.Occurrence.Date),
                EndWords(occurrence), Words.Count(occurrence.Trades.Count), Words.Money(occurrence.NetProfit), occurrence.Report.ToString(), LeftWords.Of(occurrence));
        }

        table.End();
    }

    /// <summary>When an occurrence ended, and how long that was before the market's close, where its session keeps such a lead.</summary>
    private static string EndWords(OccurrenceResult occurrence) => TimeWords.Instant(occurrence.EndedAt)
        + (occurrence.Occurrence.Lead > TimeSpan.Zero ? $", {TimeWords.Length(occurrence.Occurrence.Lead)} before the close" : "");

    private void WriteTrades()
    {
        _page.Element("h2", "Trades");
        var table = new TableWriter(_page, Caption(_result.Trades.Count), "@Opened", "@Closed", "Symbol", "Side", "#Volume", "#Open price", "#Close price", "#Net profit", "Closed by", "Strategy");
        foreach (var trade in _result.Trades.TakeLast(_report.TableRows))
        {
            table.Row(
                TimeWords.Instant(trade.OpenedAt), TimeWords.Instant(trade.ClosedAt), trade.Symbol, trade.Side.ToString(), Words.Price(trade.Volume),
                Words.Price(trade.OpenPrice), Words.Price(trade.ClosePrice), Words.Money(trade.NetProfit), trade.CloseReason.ToString(), trade.Tag ?? "");
        }

        table.End();
    }

    private void WriteOpen()
    {
        if (_result.OpenPositions.Count == 0)
        {
            return;
        }

        _page.Element("h2", "Open at the end");
        var table = new TableWriter(_page, "At the last quotes", "@Opened", "Position", "#Open price", "#Net profit", "Strategy");
        foreach (var position in _result.OpenPositions)
        {
            table.Row(TimeWords.Instant(position.OpenedAt), LeftWords.Of(position), Words.Price(position.OpenPrice), Words.Money(position.NetProfit), position.Tag ?? "");
        }

        table.End();
    }

    private string Caption(int count) => count <= _report.TableRows ? $"All {Words.Count(count)}" : $"The last {Words.Count(_report.TableRows)} of {Words.Count(count)}";
}
