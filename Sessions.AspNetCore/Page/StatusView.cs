using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sessions.AspNetCore.Status;

namespace Sessions.AspNetCore.Page;

// docs/decisions.md 99
/// <summary>What somebody asked to see: a zone, a part of the strategies, one page of those.</summary>
internal sealed class StatusView
{
    /// <summary>As many as a person looks through, and as a browser refreshes without being noticed.</summary>
    public const int PageSize = 50;

    /// <summary>No name that could be found is longer.</summary>
    private const int LongestFind = 256;

    private readonly int _page;

    public StatusView(IQueryCollection query)
    {
        Zone = new ShownZone(query["zone"]);
        var find = query["find"].ToString().Trim();
        Find = find.Length > LongestFind ? find[..LongestFind] : find;
        Filter = Enum.TryParse<ShownFilter>(query["show"], ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : ShownFilter.All;
        _page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;
    }

    public ShownZone Zone { get; }

    /// <summary>A part of a strategy's name, instance, symbol, account or session; empty for all.</summary>
    public string Find { get; }

    public ShownFilter Filter { get; }

    /// <summary>Those of the strategies that were asked for, on all pages.</summary>
    public IReadOnlyList<ShownStrategy> Select(IReadOnlyList<ShownStrategy> strategies) => [.. strategies.Where(strategy => IsShown(strategy) && IsFound(strategy))];

    /// <summary>How many pages so many strategies take.</summary>
    public static int PagesOf(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);

    /// <summary>The page, from 1; the last one where fewer are left than were asked for.</summary>
    public int PageOf(int count) => Math.Min(_page, PagesOf(count));

    private bool IsShown(ShownStrategy strategy) => Filter switch
    {
        ShownFilter.Attention => strategy.Concerns.Count > 0,
        ShownFilter.Open => strategy.State == ShownState.Open,
        ShownFilter.Ending => strategy.State == ShownState.Ending,
        ShownFilter.Closed => strategy.State == ShownState.Closed,
        ShownFilter.Halted => strategy.Status.IsHalted,
        _ => true,
    };

    private bool IsFound(ShownStrategy strategy)
    {
        var status = strategy.Status;
        return Find.Length == 0 || status.Table.Select(static session => session.Name)
            .Concat([strategy.FullName, status.ClassName, status.Identity.StrategyId, status.Identity.Account, status.Symbol ?? ""])
            .Any(text => text.Contains(Find, StringComparison.OrdinalIgnoreCase));
    }
}
