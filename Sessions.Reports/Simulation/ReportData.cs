using Sessions.Brokers;
using Sessions.Markup;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>What the page's script draws: equity, trades, occurrences and bars, packed, and what is to be known of them.</summary>
internal sealed class ReportData
{
    private const int MostTrades = 100_000;
    private const int EquityStretches = 8_000;
    private static readonly DateOnly _epoch = DateOnly.FromDateTime(DateTime.UnixEpoch);

    private readonly ReportModel _model;
    private readonly DateTimeOffset _origin;
    private readonly Scale _prices;
    private readonly Scale _volumes;
    private readonly List<string> _labels;
    private readonly IReadOnlyList<EquityPoint> _equity;

    public ReportData(ReportModel model)
    {
        _model = model;
        _origin = model.Result.From;
        var bars = BarLengthening.Fit(model.Result.Prices.Where(static series => series.Bars.Count > 0).ToList());
        Series = bars.Series;
        Trades = model.Trades.Count <= MostTrades ? model.Trades : [.. model.Trades.TakeLast(MostTrades)];
        Omissions =
        [
            .. bars.Sentences,
            .. Trades.Count < model.Trades.Count ? [$"The lists and the chart have the last {Words.Count(MostTrades)} of {Words.Count(model.Trades.Count)} trades; every figure is of all of them."] : Array.Empty<string>(),
        ];
        _prices = Scale.Of(Trades.SelectMany(static trade => new[] { trade.Trade.OpenPrice, trade.Trade.ClosePrice }));
        _volumes = Scale.Of(Trades.Select(static trade => trade.Trade.Volume));
        _labels = [.. model.Sessions.Select(static session => session.Label).Distinct()];
        _equity = EquityThinning.Of([.. model.Result.Equity.Where(static point => point.Equity is not null)], EquityStretches);
    }

    public IReadOnlyList<PriceSeries> Series { get; }

    public IReadOnlyList<ReportTrade> Trades { get; }

    /// <summary>What the page leaves out, in sentences.</summary>
    public IReadOnlyList<string> Omissions { get; }

    public Html Render() => Html.Of($"""
        <script type="application/json" id="meta">{Html.Json(Meta())}</script>
        <script type="text/plain" id="d-eq">{Equity()}</script>
        <script type="text/plain" id="d-occ">{Occurrences()}</script>
        <script type="text/plain" id="d-tr">{PackTrades()}</script>
        {Html.Join(Series.Select((series, i) => Html.Of($"<script type=\"text/plain\" id=\"d-b{i}\">{Bars(series)}</script>\n")))}
        """);

    private string Meta() => ReportMeta.Write(json =>
    {
        json.WriteNumber("t0", _origin.ToUnixTimeSeconds());
        json.WriteNumbers("zone", ZoneSteps());
        json.WriteString("ccy", _model.Currency);
        json.WriteNumber("eq", _equity.Count);
        json.WriteNumber("tr", Trades.Count);
        json.WriteNumber("occ", _model.Occurrences.Count);
        json.WriteNumber("pd", _prices.Digits);
        json.WriteNumber("vd", _volumes.Digits);
        json.WriteTexts("syms", _model.Symbols);
        json.WriteTexts("sess", _labels);
        json.WriteNumbers("cols", _labels.Select(label => (long)_model.Sessions.First(session => session.Label == label).Color));
        json.WriteTexts("why", Enum.GetNames<CloseReason>());
        json.WriteStartArray("bars");
        foreach (var series in Series)
        {
            json.WriteStartObject();
            json.WriteNumber("sym", _model.PlaceOf(series.Symbol));
            json.WriteNumber("n", series.Bars.Count);
            json.WriteNumber("sec", (long)series.Timeframe.TotalSeconds);
            json.WriteNumber("d", ScaleOf(series).Digits);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>From when on the zone has which offset: seconds from the origin, seconds from UTC, and again.</summary>
    private long[] ZoneSteps()
    {
        var steps = new List<long>();
        TimeSpan? before = null;

        // No zone changes its clock but at a quarter of an hour of UTC.
        var quarter = TimeSpan.FromMinutes(15).Ticks;
        for (var at = new DateTimeOffset(_origin.UtcTicks - (_origin.UtcTicks % quarter), TimeSpan.Zero); at <= _model.Result.To.AddDays(1); at = at.AddTicks(quarter))
        {
            if (_model.Local(at).Offset is var offset && offset != before)
            {
                steps.AddRange([Seconds(at), (long)offset.TotalSeconds]);
                before = offset;
            }
        }

        return [.. steps];
    }

    private Html Equity() => new PackedColumns()
        .AddDifferences(_equity.Select(point => Seconds(point.Instant)))
        .AddDifferences(_equity.Select(static point => Cents(point.Equity)))
        .ToHtml();

    private Html Occurrences()
    {
        var all = _model.Occurrences;
        return new PackedColumns()
            .Add(all.Select(occurrence => (long)_model.PlaceOf(occurrence.Symbol)))
            .Add(_model.SessionOf.Select(session => (long)_labels.IndexOf(_model.Sessions[session].Label)))
            .AddDifferences(all.Select(occurrence => Seconds(occurrence.BegunAt)))
            .Add(all.Select(static occurrence => (long)(occurrence.EndedAt - occurrence.BegunAt).TotalSeconds))
            .Add(all.Select(static occurrence => (long)Math.Max(0, Math.Ceiling(LateWords.By(occurrence).TotalSeconds))))
            .Add(all.Select(static occurrence => (long)(occurrence.Report.IsComplete ? 0 : 1) + (occurrence.NetProfit is null ? 2 : 0)))
            .Add(all.Select(static occurrence => (long)occurrence.Trades.Count))
            .Add(all.Select(static occurrence => Cents(occurrence.NetProfit)))
            .AddDifferences(all.Select(static occurrence => (long)(occurrence.TradingDate.DayNumber - _epoch.DayNumber)))
            .ToHtml();
    }

    private Html PackTrades()
    {
        var all = Trades.Select(static trade => trade.Trade).ToList();
        return new PackedColumns()
            .AddDifferences(all.Select(trade => Seconds(trade.OpenedAt)))
            .Add(all.Select(static trade => (long)(trade.ClosedAt - trade.OpenedAt).TotalSeconds))
            .Add(all.Select(trade => (long)_model.PlaceOf(trade.Symbol)))
            .Add(all.Select(static trade => trade.Side == PositionSide.Long ? 0L : 1L))
            .Add(all.Select(trade => _volumes.Whole(trade.Volume)))
            .AddDifferences(all.Select(trade => _prices.Whole(trade.OpenPrice)))
            .Add(all.Select(trade => _prices.Whole(trade.ClosePrice) - _prices.Whole(trade.OpenPrice)))
            .Add(all.Select(static trade => Cents(trade.NetProfit)))
            .Add(all.Select(static trade => Cents(trade.MaxAdverse)))
            .Add(all.Select(static trade => Cents(trade.MaxFavorable)))
            .Add(all.Select(static trade => (trade.NetProfit is null ? 1L : 0) + (trade.MaxAdverse is null ? 2 : 0)))
            .Add(all.Select(static trade => (long)trade.CloseReason))
            .Add(Trades.Select(static trade => (long)trade.Occurrence))
            .ToHtml();
    }

    private Html Bars(PriceSeries series)
    {
        var scale = ScaleOf(series);
        var bars = series.Bars;
        long Open(int i) => scale.Whole(bars[i].Bid.Open);
        long Close(int i) => scale.Whole(bars[i].Bid.Close);
        var places = Enumerable.Range(0, bars.Count);
        return new PackedColumns()
            .AddDifferences(bars.Select(bar => Seconds(bar.OpenInstant)))
            .Add(places.Select(i => Open(i) - (i == 0 ? 0 : Close(i - 1))))
            .Add(places.Select(i => scale.Whole(bars[i].Bid.High) - Math.Max(Open(i), Close(i))))
            .Add(places.Select(i => Math.Min(Open(i), Close(i)) - scale.Whole(bars[i].Bid.Low)))
            .Add(places.Select(i => Close(i) - Open(i)))
            .ToHtml();
    }

    private static Scale ScaleOf(PriceSeries series) => Scale.Of(series.Bars.Select(static bar => bar.Bid.Close).Concat(series.Bars.Take(1_000).SelectMany(static bar => new[] { bar.Bid.Open, bar.Bid.High, bar.Bid.Low })));

    private long Seconds(DateTimeOffset instant) => (long)Math.Floor((instant - _origin).TotalSeconds);

    private static long Cents(decimal? amount) => new Scale(2).Whole(amount ?? 0);
}
