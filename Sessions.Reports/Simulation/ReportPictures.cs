using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>The pictures of a report.</summary>
/// <param name="result">The simulation.</param>
internal sealed class ReportPictures(SimulationResult result)
{
    /// <summary>Longer than this, a picture of the whole does not show single sessions.</summary>
    private static readonly TimeSpan _short = TimeSpan.FromDays(4);

    public IReadOnlyList<SessionTotal> Totals { get; } = SessionTotal.Of(result);

    public Picture Equity => new($"Equity in {result.AccountCurrency}", DrawEquity);

    public Picture ProfitBySession => new($"Net profit by session in {result.AccountCurrency}", sheet => BarRow.Draw(sheet, ProfitBySession.Title,
        [.. Totals.Select(total => RowOf(Totals.Any(other => other.Strategy != total.Strategy) ? $"{total.Strategy}, {total.Session}" : total.Session, total.NetProfit))]));

    public Picture ProfitByWeekday => new($"Net profit by weekday in {result.AccountCurrency}", sheet => BarRow.Draw(sheet, ProfitByWeekday.Title,
        [.. ByWeekday().Select(static day => RowOf(day.Day.ToString(), day.NetProfit))]));

    public Picture Late => new("Occurrences by how long after their boundaries they were begun and ended", sheet => BarRow.Draw(sheet, Late.Title, Lateness.Rows(result)));

    public Picture Price(PriceSeries series) =>
        new PricePicture(result, Totals, series).Between(result.From, result.To > result.From ? result.To : result.From.AddMinutes(1), $"{series.Symbol} from {TimeWords.Instant(result.From)} to {TimeWords.Instant(result.To)} UTC");

    /// <summary>The best and the worst occurrence that traded a symbol, close enough to be seen; none where the whole is short.</summary>
    public IEnumerable<(string Heading, Picture Picture)> Details(PriceSeries series)
    {
        var traded = result.Occurrences.Where(occurrence => occurrence.NetProfit is not null && occurrence.Trades.Any(trade => trade.Symbol == series.Symbol)).ToList();
        if (result.To - result.From <= _short || traded.Count == 0)
        {
            yield break;
        }

        var best = traded.MaxBy(static occurrence => occurrence.NetProfit)!;
        var worst = traded.MinBy(static occurrence => occurrence.NetProfit)!;
        yield return ("The best", Around(best, series));
        if (!ReferenceEquals(best, worst))
        {
            yield return ("The worst", Around(worst, series));
        }
    }

    public IEnumerable<(DayOfWeek Day, int Occurrences, int Trades, decimal NetProfit)> ByWeekday() => result.Occurrences
        .GroupBy(static occurrence => occurrence.Occurrence.Date.DayOfWeek)
        .OrderBy(static group => ((int)group.Key + 6) % 7)
        .Select(static group => (group.Key, group.Count(), group.Sum(static occurrence => occurrence.Trades.Count), group.Sum(static occurrence => occurrence.NetProfit ?? 0)));

    private static BarRow RowOf(string label, decimal profit) => new(label, (double)profit, Words.Money(profit), profit < 0 ? Ink.Loss : Ink.Gain);

    private Picture Around(OccurrenceResult occurrence, PriceSeries series)
    {
        var window = occurrence.Occurrence;
        var (from, to) = (window.Start - (window.Duration / 2), window.End + (window.Duration / 4));
        return new PricePicture(result, Totals, series).Between(
            from < result.From ? result.From : from,
            to > result.To ? result.To : to,
            $"{series.Symbol}, {window.Session.Name} from {TimeWords.Instant(window.Start)} to {TimeWords.Instant(window.End)} UTC, {Words.Money(occurrence.NetProfit)} {result.AccountCurrency}");
    }

    private void DrawEquity(Sheet sheet)
    {
        var (from, to) = (result.From, result.To > result.From ? result.To : result.From.AddMinutes(1));
        var known = result.Equity.Where(static point => point.Equity is not null).ToList();
        var balances = result.Equity.Where(static point => point.Balance is not null).ToList();
        var all = known.Select(static point => (double)point.Equity!).Concat(balances.Select(static point => (double)point.Balance!)).DefaultIfEmpty().ToList();
        var chart = new Chart(sheet, Equity.Title, from, to, all.Min(), all.Max(), "#,##0.##");
        var equity = Gather(known, static point => (double)point.Equity!.Value);
        chart.Band(equity, Ink.Series(0));
        chart.Line(Gather(balances, static point => (double)point.Balance!.Value), Ink.Muted, 1);
        chart.Line(equity, Ink.Series(0));
        chart.Explain([(static (x, y) => SheetMark.Dash(x, y, Ink.Series(0)), "equity"), (static (x, y) => SheetMark.Dash(x, y, Ink.Muted), "balance")]);

        IReadOnlyList<Column> Gather(List<EquityPoint> points, Func<EquityPoint, double> value) => Column.Gather(
            points, point => new Column(point.Instant, value(point), value(point), value(point)), from, to, chart.Columns);
    }
}
