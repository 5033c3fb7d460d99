using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Sessions.AspNetCore.Status;

namespace Sessions.AspNetCore.Page;

/// <summary>The addresses of a page: each leads to this host, and keeps what was asked to be seen.</summary>
/// <param name="path">The page's own path, encoded.</param>
/// <param name="view">What was asked to be seen.</param>
internal sealed class PageLinks(string path, StatusView view)
{
    /// <summary>The last part of the address of <see cref="Actions"/>.</summary>
    public const string Action = "action";

    /// <summary>The page without anything asked for.</summary>
    public string Path => path;

    /// <summary>The same for programs.</summary>
    public string Json => $"{path.TrimEnd('/')}/{StatusEndpoints.JsonName}";

    /// <summary>Where an action is asked for and carried out.</summary>
    public string Actions => $"{path.TrimEnd('/')}/{Action}";

    /// <summary>Another page of what was asked for.</summary>
    public string ToPage(int page) => With(view.Find, view.Filter, page);

    /// <summary>A strategy among all, whatever part is shown.</summary>
    public string To(ShownStrategy strategy) => $"{With("", ShownFilter.All, ((strategy.Number - 1) / StatusView.PageSize) + 1)}#{Anchor(strategy)}";

    public static string Anchor(ShownStrategy strategy) => string.Create(CultureInfo.InvariantCulture, $"s{strategy.Number}");

    private string With(string find, ShownFilter filter, int page)
    {
        var query = new Dictionary<string, string?>
        {
            ["zone"] = view.Zone.Id == "UTC" ? null : view.Zone.Id,
            ["find"] = find.Length == 0 ? null : find,
            ["show"] = filter == ShownFilter.All ? null : Words.Key(filter),
            ["page"] = page == 1 ? null : page.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString(path, query.Where(static pair => pair.Value is not null));
    }
}
