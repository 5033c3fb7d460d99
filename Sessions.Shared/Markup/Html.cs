using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Sessions.Markup;

/// <summary>Markup. It comes from templates alone, and what is put into those is encoded unless it is markup itself.</summary>
internal sealed class Html
{
    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty { get; } = new("");

    /// <summary>A template's markup.</summary>
    [SuppressMessage("Style", "IDE0060", Justification = "The compiler fills the template.")]
    public static Html Of(HtmlTemplate template) => new(template.ToString());

    /// <summary>A template's markup where a condition holds; the template is not filled where it does not.</summary>
    public static Html If(bool condition, Func<Html> html) => condition ? html() : Empty;

    /// <summary>One after the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(static part => part._markup)));

    /// <summary>One after the other.</summary>
    public static Html Join<T>(IEnumerable<T> parts, Func<T, Html> html) => Join(parts.Select(html));

    /// <summary>An SVG element that an XML writer has written.</summary>
    public static Html Drawing(string svg) => new(svg);

    /// <summary>A style sheet that this library has put together.</summary>
    public static Html Style(string css) => new(css);

    /// <summary>Bytes as base64, whose letters are text in every element.</summary>
    public static Html Base64(ReadOnlySpan<byte> bytes) => new(Convert.ToBase64String(bytes));

    /// <summary>JSON inside a script element, written by an encoder that leaves no markup in it.</summary>
    /// <exception cref="ArgumentException">There is a character in it that could end the element.</exception>
    public static Html Json(string json) =>
        json.AsSpan().ContainsAny('<', '>', '&') ? throw new ArgumentException("JSON of a page is to be written without <, > and &.", nameof(json)) : new(json);

    /// <summary>A style sheet or script of this library.</summary>
    public static Html Resource(params ReadOnlySpan<string> names)
    {
        var text = new StringBuilder();
        foreach (var name in names)
        {
            using var reader = new StreamReader(typeof(Html).Assembly.GetManifestResourceStream(name)!);

            // A browser reads line ends in one form, and takes the sum of that.
            text.Append(reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        return new Html(text.ToString());
    }

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_markup);

    public override string ToString() => _markup;
}
