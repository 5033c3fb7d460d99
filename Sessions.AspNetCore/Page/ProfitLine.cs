using Sessions.Hosting;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>How a session has gone so far, as a line as small as a word.</summary>
internal static class ProfitLine
{
    private const int Width = 96;
    private const int Height = 22;

    public static Html Of(SessionProfit profit)
    {
        if (profit.Points is not [var first, .., var last] || last.At <= first.At)
        {
            return Html.Empty;
        }

        // Zero is on it: whether the line is above or below is what is asked.
        var (least, most) = (Math.Min(0, profit.Points.Min(static point => point.Profit)), Math.Max(0, profit.Points.Max(static point => point.Profit)));
        var span = most == least ? 1 : most - least;
        var points = Html.Join(profit.Points, point => Html.Of($"{X(point.At)},{Y(point.Profit)} "));
        return Html.Of($"""<svg class="spark" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" aria-hidden="true"><path class="zero" d="M0 {Y(0)}H{Width}"/><polyline points="{points}"/></svg>""");

        double X(DateTimeOffset at) => Width * ((at - first.At) / (last.At - first.At));

        double Y(decimal amount) => 1 + ((Height - 2) * (double)((most - amount) / span));
    }
}
