using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Sessions.Schedule;

namespace Sessions.Markup;

// docs/decisions.md 97
/// <summary>
/// Makes markup of an interpolated string: its literal parts are markup, and what stands between braces is text, encoded for
/// elements and for attributes in double quotes, without what no page can hold. There is no way to leave that out.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct HtmlTemplate(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(Html html) => _markup.Append(html);

    public void AppendFormatted(string? text) => _markup.Append(text is null ? null : _encoder.Encode(PrintableText.Of(text)));

    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(long number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(double number) => _markup.Append(CultureInfo.InvariantCulture, $"{number:0.###}");

    public override string ToString() => _markup.ToString();
}
