using Sessions.Markup;

namespace Sessions.Reports;

/// <summary>From gross to net: what costs took.</summary>
internal static class CostPicture
{
    private const double Left = 96;
    private const double Width = 324;

    public static Html Render(ReportModel model)
    {
        var trades = model.Statistics.Trades;
        if (trades is not { GrossProfit: { } gross, NetProfit: { } net })
        {
            return Html.Empty;
        }

        (string Name, decimal From, decimal To)[] bars =
        [
            ("Gross", 0, gross), ("Commission", gross, gross - trades.Commission),
            .. trades.Swap == 0 ? Array.Empty<(string, decimal, decimal)>() : [("Swap", gross - trades.Commission, net)], ("Net", 0, net),
        ];
        var (low, high) = (bars.Min(static bar => Math.Min(0, Math.Min(bar.From, bar.To))), bars.Max(static bar => Math.Max(0, Math.Max(bar.From, bar.To))));
        double X(decimal value) => high == low ? Left : Left + ((double)((value - low) / (high - low)) * Width);
        return Html.Of($"""
            <div class="fig mini"><h3>Where it comes from</h3><p>Gross <b class="{Words.Class(gross)}">{Words.Signed(gross)}</b>, commission <b>{Words.Signed(-trades.Commission)}</b>{(trades.Swap == 0 ? "" : $", swap {Words.Signed(trades.Swap)}")}, net <b class="{Words.Class(net)}">{Words.Signed(net)}</b> {model.Currency}</p>
            <svg viewBox="0 0 420 {bars.Length * 24}" aria-hidden="true">{Html.Join(bars.Select((bar, i) => Bar(bar.Name, X(Math.Min(bar.From, bar.To)), X(Math.Max(bar.From, bar.To)), bar.To < bar.From || (bar.From == 0 && bar.To < 0), i * 24)))}<path class="fl" d="M{X(0)} 0V{bars.Length * 24}"/></svg></div>
            """);
    }

    private static Html Bar(string name, double from, double to, bool isLoss, int top) =>
        Html.Of($"<text x=\"0\" y=\"{top + 15}\">{name}</text><rect x=\"{from}\" y=\"{top + 2}\" width=\"{Math.Max(1, to - from)}\" height=\"16\" rx=\"2\" class=\"{(isLoss ? "fd" : "fu")}\"/>");
}
