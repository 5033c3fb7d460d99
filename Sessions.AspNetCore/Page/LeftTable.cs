using System.Globalization;
using Sessions.AspNetCore.Status;
using Sessions.Brokers;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>The positions that a closing has not closed yet, each with what the broker says.</summary>
internal sealed class LeftTable(ShownStrategy strategy, CloseReport report)
{
    private const int Most = 20;

    public Html Render()
    {
        var left = report.StillOpen.ToArray();
        return Html.Of($"""
            {Html.If(left.Length > 0, () => Html.Of($"""
                <table class="left-open">
                <caption class="sr">Positions of {strategy.FullName} that are not closed</caption>
                <thead><tr><th scope="col">Position</th> <th scope="col">Still open</th> <th scope="col">Profit</th> <th scope="col" class="l">Why</th> <th scope="col">Attempts</th></tr></thead>
                <tbody>{Html.Join(left.Take(Most), Row)}</tbody>
                </table>
                """))}
            {Html.Join(report.Problems, static problem => Html.Of($"""<p>{problem}</p> """))}
            <p>It is tried again and again, also when the market opens, and {strategy.FullName} opens nothing until it is done. A position that is closed by hand at the broker counts as closed when the account shows it.</p>
            """);
    }

    private Html Row(PositionClose open) => Html.Of($"""
        <tr><td>{open.Position.Id} · {open.Position.Side.ToString().ToLowerInvariant()} {open.Position.Symbol}</td> <td>{Number(open.Volume - open.ClosedVolume)} of {Number(open.Volume)}</td> <td>{Money.Of(Profit(open))}</td> <td class="l">{open.Reason}</td> <td>{open.Attempts}</td></tr>
        """);

    /// <summary>What it is worth now, where that is known; what it was worth when it was decided to close it says nothing any more.</summary>
    private decimal? Profit(PositionClose open) => strategy.Status.Holdings?.Positions.FirstOrDefault(position => position.Id == open.Position.Id)?.NetProfit;

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
