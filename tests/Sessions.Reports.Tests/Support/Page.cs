using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sessions.Reports.Tests.Support;

/// <summary>What stands in a page.</summary>
internal static class Page
{
    public static IDocument Of(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The rows of a page's tables, cell by cell, as a reader sees them.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> RowsOf(string html, string table = "table") =>
        [.. Of(html).QuerySelectorAll($"{table} tr").Select(static row => (IReadOnlyList<string>)[.. row.QuerySelectorAll("td").Select(TextOf)])];

    public static string TextOf(IElement element) => element.TextContent.Trim();

    /// <summary>A key figure and what stands below it.</summary>
    public static (string Figure, string Below) FigureOf(IDocument page, string name)
    {
        var found = page.QuerySelectorAll(".kpis > div").Single(figure => figure.QuerySelector("dt")!.TextContent.StartsWith(name, StringComparison.Ordinal)).QuerySelector("dd")!;
        return (found.ChildNodes[0].TextContent, found.QuerySelector("small")!.TextContent);
    }

    /// <summary>Fails where the page asks anything of anywhere else; the link that a licence asks for is followed by a reader alone.</summary>
    public static void AssertSelfContained(string html)
    {
        var page = Of(html);
        Assert.Empty(page.QuerySelectorAll("[src], [action], [style], object, iframe, link, base, form[method]"));
        Assert.All(page.QuerySelectorAll("[href]").Select(static link => link.GetAttribute("href")!), static address => Assert.True(address.StartsWith('#') || address == "https://www.tradingview.com/", address));
        Assert.DoesNotMatch("(?i)@import|url\\((?!#)", page.QuerySelector("style")!.TextContent);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
    }
}
