using System.Globalization;
using Sessions.AspNetCore.Status;
using Sessions.Hosting;
using Sessions.Markup;

namespace Sessions.AspNetCore.Page;

/// <summary>The few numbers that say how all strategies are.</summary>
internal sealed class FigureSection(HostStatus host, ShownZone zone)
{
    private const int MostSymbols = 3;

    /// <summary>Accounts may be in different currencies, and a broker does not tell which.</summary>
    private readonly int _accounts = host.Strategies.Select(static strategy => strategy.Status.Identity.Account).Distinct().Count();

    public Html Render() => Html.If(host.Strategies.Count > 0, () => Html.Of($"""
        <dl id="figures" class="kpis five panel">
        {Figure("Strategies", Html.Of($"{host.Strategies.Count}"), Html.Of($"{States()}"))}
        {Positions()}
        {Figure("Open profit", Sum(static status => status.Holdings is { } holdings ? holdings.OpenProfit : null), Html.Of($"{AsOf()}"))}
        {Figure("Open sessions so far", Sum(static status => status.Occurrence is null ? 0 : status.Profit?.Total), Html.Of($"{Words.Count(host.Strategies.Count(static strategy => strategy.Status.Occurrence is not null), "strategy", "strategies")} in a session"))}
        {Boundary()}
        </dl>
        """));

    private static Html Figure(string name, Html value, Html more) => Html.Of($"<div><dt>{name}</dt> <dd>{value} <small>{more}</small></dd></div>");

    private string States() => string.Join(", ", host.Strategies.GroupBy(static strategy => strategy.State).OrderBy(static same => same.Key).Select(static same => $"{same.Count()} {Words.Of(same.Key).ToLowerInvariant()}"));

    private Html Positions()
    {
        var known = host.Strategies.Select(static strategy => strategy.Status.Holdings).OfType<StrategyHoldings>().ToArray();
        if (known.Length < host.Strategies.Count)
        {
            return Figure("Open positions", Html.Of($"""<span class="soft">not known</span>"""), Html.Of($"of {Words.Count(host.Strategies.Count - known.Length, "strategy", "strategies")}"));
        }

        var positions = known.SelectMany(static holdings => holdings.Positions).ToArray();
        var symbols = positions.GroupBy(static position => position.Symbol).Select(static same => FormattableString.Invariant($"{same.Sum(static position => position.Volume)} {same.Key}")).ToArray();
        return Figure("Open positions", Html.Of($"{positions.Length}"), Html.Of($"{string.Join(", ", symbols.Take(MostSymbols))}{(symbols.Length > MostSymbols ? $" and {symbols.Length - MostSymbols} more" : "")}"));
    }

    private Html Sum(Func<StrategyStatus, decimal?> of) => _accounts > 1
        ? Html.Of($"""<span class="soft">{_accounts} accounts</span>""")
        : Money.Of(host.Strategies.Select(strategy => of(strategy.Status)).Aggregate((decimal?)0, static (sum, profit) => sum + profit));

    private string AsOf() => _accounts > 1 ? "each for itself, see below"
        : host.Strategies.Select(static strategy => strategy.Status.Holdings?.AsOf).Min() is { } oldest ? string.Create(CultureInfo.InvariantCulture, $"at {zone.ToLocal(oldest):HH:mm:ss}") : "";

    private Html Boundary() =>
        host.Strategies.Where(static strategy => strategy.Left > TimeSpan.Zero).MinBy(static strategy => strategy.Left) is { Left: { } left, Status: { NextBoundary: { } boundary } status }
            ? Figure("Next boundary", Words.LeftNow(left), Html.Of($"{zone.Time(boundary, status.UtcNow)}, {(status.Occurrence is { } open ? $"{ShownClose.NameOf(open)} ends" : $"{status.Next!.Value.Session.Name} begins")}"))
            : Figure("Next boundary", Html.Of($"""<span class="soft">none</span>"""), Html.Empty);
}
