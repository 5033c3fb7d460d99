using Sessions.Brokers;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>Draws a symbol's price over a stretch, with sessions, entries and exits.</summary>
/// <param name="result">The simulation.</param>
/// <param name="totals">Its sessions, for their colours.</param>
/// <param name="series">The price.</param>
internal sealed class PricePicture(SimulationResult result, IReadOnlyList<SessionTotal> totals, PriceSeries series)
{
    /// <summary>A session narrower than this would be a line among lines.</summary>
    private const float LeastShade = 2.5f;

    /// <summary>Of marks that would cover each other, one is drawn.</summary>
    private const int MarkCell = 5;

    /// <summary>More places than these are told of by nobody's pointer.</summary>
    private const int MostSpots = 150;

    private readonly Dictionary<(string, string), SessionTotal> _totals = totals.ToDictionary(static total => (total.Strategy, total.Session));

    public Picture Between(DateTimeOffset from, DateTimeOffset to, string title) => new(title, sheet => Draw(sheet, title, from, to));

    private void Draw(Sheet sheet, string title, DateTimeOffset from, DateTimeOffset to)
    {
        var bars = series.Bars.Where(bar => bar.OpenInstant + series.Timeframe >= from && bar.OpenInstant <= to).ToList();
        var trades = result.Trades.Where(trade => trade.Symbol == series.Symbol && trade.ClosedAt >= from && trade.OpenedAt <= to).ToList();
        var low = (double)bars.Select(static bar => bar.Bid.Low).Concat(trades.Select(static trade => Math.Min(trade.OpenPrice, trade.ClosePrice))).DefaultIfEmpty().Min();
        var high = (double)bars.Select(static bar => bar.Bid.High).Concat(trades.Select(static trade => Math.Max(trade.OpenPrice, trade.ClosePrice))).DefaultIfEmpty().Max();
        var chart = new Chart(sheet, title, from, to, low, high, "0.######");
        var shaded = Shade(chart, from, to);
        var columns = Column.Gather(bars, bar => ColumnOf(bar, from, to), from, to, chart.Columns);
        foreach (var stretch in Column.Split(columns, LongestGap(from, to, chart.Columns)))
        {
            chart.Band(stretch, Ink.Main);
            chart.Line(stretch, Ink.Main);
        }

        MarkTrades(chart, trades, from, to);
        chart.Explain(Legend(shaded, trades));
    }

    /// <summary>Over a weekend no line is drawn: there was no price.</summary>
    private TimeSpan LongestGap(DateTimeOffset from, DateTimeOffset to, int columns)
    {
        var column = (to - from) / columns;
        return 4 * (column > series.Timeframe ? column : series.Timeframe);
    }

    private Column ColumnOf(PriceBar bar, DateTimeOffset from, DateTimeOffset to)
    {
        // A bar's last price is known when it is over.
        var known = bar.OpenInstant + series.Timeframe;
        return new Column(known < from ? from : known > to ? to : known, (double)bar.Bid.Low, (double)bar.Bid.High, (double)bar.Bid.Close);
    }

    /// <summary>Shades the occurrences that are wide enough, and gives their sessions.</summary>
    private List<SessionTotal> Shade(Chart chart, DateTimeOffset from, DateTimeOffset to)
    {
        var shaded = new List<SessionTotal>();
        foreach (var occurrence in result.Occurrences.Where(occurrence => occurrence.Occurrence.End > from && occurrence.Occurrence.Start < to))
        {
            var window = occurrence.Occurrence;
            var (left, right) = (chart.X(window.Start < from ? from : window.Start), chart.X(window.End > to ? to : window.End));
            if (chart.X(window.End) - chart.X(window.Start) < LeastShade)
            {
                continue;
            }

            var total = _totals[(occurrence.Strategy, window.Session.Name)];
            chart.Shade(window.Start, window.End, Ink.Series(total.Series));
            if (!shaded.Contains(total))
            {
                shaded.Add(total);
            }

            if (chart.Sheet.Spots.Count < MostSpots)
            {
                chart.Sheet.Tell(left, chart.Top, right, chart.Bottom, $"{total.Strategy}, {window}\n{Words.Count(occurrence.Trades.Count)} {(occurrence.Trades.Count == 1 ? "trade" : "trades")}, {Words.Money(occurrence.NetProfit)} {result.AccountCurrency}");
            }
        }

        return [.. shaded.OrderBy(static total => total.Series)];
    }

    private void MarkTrades(Chart chart, List<Trade> trades, DateTimeOffset from, DateTimeOffset to)
    {
        var taken = new HashSet<(int, int, bool)>();
        var half = trades.Count > chart.Columns / 8 ? SheetMark.SmallHalf : SheetMark.Half;
        foreach (var trade in trades)
        {
            Mark(trade.OpenedAt, trade.OpenPrice, isEntry: true, (x, y) => SheetMark.Arrow(x, y, trade.Side == PositionSide.Long, Ink.Text, half), $"{trade.Side} {Words.Price(trade.Volume)} at {Words.Price(trade.OpenPrice)}, {TimeWords.Instant(trade.OpenedAt)} UTC");
            Mark(trade.ClosedAt, trade.ClosePrice, isEntry: false, (x, y) => ExitMark(x, y, trade.NetProfit >= 0, half), $"Closed ({trade.CloseReason}) at {Words.Price(trade.ClosePrice)}, {TimeWords.Instant(trade.ClosedAt)} UTC: {Words.Money(trade.NetProfit)} {result.AccountCurrency}");
        }

        void Mark(DateTimeOffset instant, decimal price, bool isEntry, Func<float, float, SheetMark> mark, string title)
        {
            if (instant < from || instant > to)
            {
                return;
            }

            var (x, y) = (chart.X(instant), chart.Y((double)price));
            if (taken.Add(((int)x / MarkCell, (int)y / MarkCell, isEntry)))
            {
                chart.Sheet.Mark(mark(x, y));
                if (chart.Sheet.Spots.Count < MostSpots)
                {
                    chart.Sheet.Tell(x - 7, y - 9, x + 7, y + 9, title);
                }
            }
        }
    }

    private static SheetMark ExitMark(float x, float y, bool isGain, float half) =>
        isGain ? SheetMark.Diamond(x, y, Ink.Gain, half) : SheetMark.Cross(x, y, Ink.Loss, half);

    private IEnumerable<(Func<float, float, SheetMark> Mark, string Words)> Legend(List<SessionTotal> shaded, List<Trade> trades)
    {
        yield return (static (x, y) => SheetMark.Dash(x, y, Ink.Main), $"{series.Symbol}, bid");
        foreach (var total in shaded)
        {
            yield return ((x, y) => SheetMark.Square(x, y, 6, Ink.Series(total.Series)), totals.Any(other => other.Strategy != total.Strategy) ? $"{total.Strategy}, {total.Session}" : total.Session);
        }

        if (trades.Count > 0)
        {
            yield return (static (x, y) => SheetMark.Arrow(x, y - 4, true, Ink.Text), "long entry");
            yield return (static (x, y) => SheetMark.Arrow(x, y + 4, false, Ink.Text), "short entry");
            yield return (static (x, y) => SheetMark.Diamond(x, y, Ink.Gain), "exit with a profit");
            yield return (static (x, y) => SheetMark.Cross(x, y, Ink.Loss), "exit with a loss");
        }
    }
}
