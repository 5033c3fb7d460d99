using System.Security.Cryptography;
using System.Text;
using Sessions.Markup;

namespace Sessions.Reports;

/// <summary>A page that holds everything it needs. What is not in it is refused by the reader's browser, should it ever be asked for.</summary>
internal static class PageDocument
{
    /// <summary>The styles of all pages: one look.</summary>
    public static Html Style { get; } = Html.Resource("page.css", "parts.css", "report.css", "screens.css");

    /// <summary>Writes a page.</summary>
    /// <param name="title">What a browser's tab says.</param>
    /// <param name="style">Its style sheet.</param>
    /// <param name="body">What it shows.</param>
    /// <param name="scripts">Scripts of this library, in order; each may use those before it.</param>
    public static string Write(string title, Html style, Html body, params Html[] scripts) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{PolicyOf(style, scripts)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <style>{style}</style>
        </head>
        <body>
        {body}
        {Html.Join(scripts.Select(static script => Html.Of($"<script>{script}</script>\n")))}</body>
        </html>

        """).ToString().ReplaceLineEndings("\n");

    private static string PolicyOf(Html style, Html[] scripts) =>
        $"default-src 'none'; style-src {SumOf(style)}; img-src data: blob:{(scripts.Length == 0 ? "" : $"; script-src {string.Join(' ', scripts.Select(SumOf))}")}";

    private static string SumOf(Html text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}'";
}
