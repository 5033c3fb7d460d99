using Sessions.Markup;
using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>How the run went: lateness, what ends left open, on which terms it traded, and how figures are worked out.</summary>
internal static class RunSection
{
    private const int MostLeft = 500;

    public static Html Render(ReportModel model) => Html.Of($"""
        <section id="run"><h2>Run</h2><div class="panel"><dl class="stats">{Html.Join(Facts(model), static fact => Html.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>\n"))}</dl></div>
        {Costs(model)}{Left(model)}{Definitions.Render()}</section>
        """);

    private static IEnumerable<(string Name, string Value)> Facts(ReportModel model)
    {
        var result = model.Result;
        yield return ("Lateness", LateWords.Of(result.Occurrences));
        yield return ("Ends that left positions open", Words.Count(result.Occurrences.Count(static occurrence => !occurrence.Report.IsComplete)));
        yield return ("Filled at a later price", Words.Count(result.LateFills));
        yield return ("Rejected: market closed", Words.Count(result.RejectedWhileClosed));
        yield return ("Largest drawdown, after every bar", $"{Words.Money(result.MaxDrawdown)} {model.Currency}");
        yield return ("Strategies that failed", Words.Count(result.Failures.Count));
        yield return ("Occurrences", Words.Count(result.Occurrences.Count));
        var blackouts = result.Occurrences.SelectMany(static occurrence => occurrence.Occurrence.Pauses)
            .Where(static pause => pause.Reason == PauseReason.Blackout).Select(static pause => pause.End - pause.Start).ToList();
        if (blackouts.Count > 0)
        {
            var length = TimeWords.Length(new TimeSpan(blackouts.Sum(static blackout => blackout.Ticks)));
            yield return ("Blackouts inside occurrences", $"{Words.Count(blackouts.Count)}, {length} in all");
        }

        yield return ("From", model.Time(result.From));
        yield return ("To", model.Time(result.To));
    }

    private static Html Costs(ReportModel model) => Html.If(model.Result.Costs.Count > 0, () => Html.Of($"""
        <div class="panel mt"><div class="tw" tabindex="0" role="region" aria-label="Costs"><table id="costs"><caption>Costs</caption><thead><tr><th scope="col">Symbol</th><th scope="col">Mean spread</th><th scope="col">Slippage</th><th scope="col">Commission, a volume and side</th><th scope="col" class="wide">Swap, long</th><th scope="col" class="wide">Swap, short</th><th scope="col" class="wide">Bars</th></tr></thead><tbody>
        {Html.Join(model.Result.Costs, Row)}</tbody></table></div></div>
        """));

    private static Html Row(SymbolCosts costs) => Html.Of(
        $"<tr><th scope=\"row\" class=\"l\">{costs.Instrument.Symbol}</th><td>{Words.Price(costs.MeanSpread)}</td><td>{Words.Price(costs.Instrument.Slippage)}</td><td>{Words.Price(costs.Instrument.CommissionPerVolume)}</td><td class=\"wide\">{Words.Price(costs.Instrument.SwapLong)}</td><td class=\"wide\">{Words.Price(costs.Instrument.SwapShort)}</td><td class=\"wide\">{Words.Count(costs.BarCount)} of {TimeWords.Length(costs.Timeframe)}</td></tr>\n");

    private static Html Left(ReportModel model)
    {
        var left = model.Occurrences.Select(occurrence => (Occurrence: occurrence, Words: LeftWords.Of(occurrence, model))).Where(static pair => pair.Words.Length > 0).ToList();
        return Html.If(left.Count > 0, () => Html.Of($"""
            <div class="panel mt"><div class="tw" tabindex="0" role="region" aria-label="Left open"><table id="left"><caption>What ends left open{(left.Count > MostLeft ? $", the last {MostLeft} of {Words.Count(left.Count)}" : "")}</caption><thead><tr><th scope="col">Ended</th><th scope="col" class="l">Session</th><th scope="col" class="l">What became of it</th></tr></thead><tbody>
            {Html.Join(left.TakeLast(MostLeft), pair => Html.Of($"<tr><td>{model.Time(pair.Occurrence.EndedAt)}</td><td class=\"l\">{ReportModel.NameOf(pair.Occurrence.Occurrence)}</td><td class=\"l long\">{pair.Words}</td></tr>\n"))}</tbody></table></div></div>
            """));
    }
}
