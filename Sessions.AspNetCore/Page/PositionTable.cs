using System.Globalization;
using Sessions.AspNetCore.Status;
using Sessions.Brokers;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>What a strategy holds, a row a position.</summary>
internal sealed class PositionTable(ShownZone zone)
{
    private const int Most = 20;

    public Html Render(ShownStrategy strategy)
    {
        if (strategy.Status.Holdings is not { Positions: { Count: > 0 } positions })
        {
            return Html.Empty;
        }

        return Html.Of($"""
            <tr role="row" id="{PageLinks.Anchor(strategy)}-held" class="held"><td role="cell" colspan="8"><table class="sub2">
            <caption class="sr">What {strategy.FullName} holds</caption>
            <thead><tr><th scope="col">Position</th> <th scope="col" class="l">Symbol</th> <th scope="col" class="l">Side</th> <th scope="col">Volume</th> <th scope="col" class="wide">Opened</th> <th scope="col" class="wide">At</th> <th scope="col">Profit</th></tr></thead>
            <tbody>{Html.Join(positions.Take(Most), position => Row(position, strategy.Status.UtcNow))}</tbody>
            </table>{Html.If(positions.Count > Most, () => Html.Of($"""<small>And {positions.Count - Most} more.</small>"""))}</td></tr>
            """);
    }

    private Html Row(Position position, DateTimeOffset now) => Html.Of($"""
        <tr><td>{position.Id}</td> <td class="l">{position.Symbol}</td> <td class="l">{(position.Side == PositionSide.Long ? "Long" : "Short")}</td> <td>{Number(position.Volume)}</td> <td class="wide">{(position.OpenedAt is { } at ? zone.Time(at, now) : Html.Of($"–"))}</td> <td class="wide">{Number(position.OpenPrice)}</td> <td>{Money.Of(position.NetProfit)}</td></tr>
        """);

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
