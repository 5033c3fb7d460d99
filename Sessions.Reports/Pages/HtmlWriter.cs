using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Sessions.Schedule;

namespace Sessions.Reports;

/// <summary>Writes a page that holds everything it needs. Text is escaped here, and nowhere else.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private int _drawings;

    /// <summary>A page's beginning, with its heading.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="script">A script of our own, or null.</param>
    public HtmlWriter(string title, string? script = null)
    {
        // A browser reads line ends in one form, and takes the sum of that.
        var written = script?.ReplaceLineEndings("\n");

        // What is not in the page is refused by the reader's browser, should it ever be asked for.
        _html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'")
            .Append(written is null ? "" : $"; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(written)))}'")
            .Append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Encode(title)).Append("</title>\n<style>").Append(PageStyle.Text).Append("</style>\n</head>\n<body>\n<main>\n");
        Element("h1", title);
        Script = written;
    }

    private string? Script { get; }

    /// <summary>An element with a text.</summary>
    public HtmlWriter Element(string name, string text, string attributes = "")
    {
        _html.Append('<').Append(name).Append(attributes.Length == 0 ? "" : " ").Append(attributes).Append('>')
            .Append(Encode(text)).Append("</").Append(name).Append(">\n");
        return this;
    }

    /// <summary>Markup that is known to be right: written in this library, without any text from elsewhere.</summary>
    public HtmlWriter Markup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>A picture twice, for wide screens and for phones; a browser shows one of them.</summary>
    public HtmlWriter Figure(Picture picture, int wide, int narrow)
    {
        _html.Append("<figure>\n<div class=\"wide\">").Append(picture.ToElement(wide, FormattableString.Invariant($"p{++_drawings}-")))
            .Append("</div>\n<div class=\"narrow\">").Append(picture.ToElement(narrow, FormattableString.Invariant($"p{++_drawings}-"))).Append("</div>\n</figure>\n");
        return this;
    }

    private static string Encode(string text) => _encoder.Encode(PrintableText.Of(text));

    /// <summary>The page.</summary>
    public string End()
    {
        _html.Append("</main>\n");
        if (Script is not null)
        {
            _html.Append("<script>").Append(Script).Append("</script>\n");
        }

        return _html.Append("</body>\n</html>\n").ToString();
    }
}
