using System.Net;
using System.Text.RegularExpressions;

namespace Sessions.Reports.Tests.Support;

/// <summary>What stands in a page.</summary>
internal static partial class Page
{
    /// <summary>The rows of a page's tables, cell by cell, as a reader sees them.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> RowsOf(string html) =>
    [
        .. Rows().Matches(html).Select(static row => (IReadOnlyList<string>)[.. Cells().Matches(row.Value).Select(static cell => WebUtility.HtmlDecode(cell.Groups[1].Value))]),
    ];

    /// <summary>Fails where the page asks anything of anywhere else.</summary>
    public static void AssertSelfContained(string html)
    {
        Assert.DoesNotMatch("(?i)(src|href|action|data)\\s*=|@import|url\\((?!#)", html);
        Assert.DoesNotContain(Addresses().Matches(html), static address => address.Value is not "http://www.w3.org/2000/svg" and not "http://www.w3.org/1999/xlink");
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("<tr[ >].*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<td[^>]*>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex Cells();

    [GeneratedRegex("https?://[^\"' <)]*")]
    private static partial Regex Addresses();
}
