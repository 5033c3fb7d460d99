using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Sessions.AspNetCore.Page;

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

    /// <summary>A style sheet or script of this library.</summary>
    public static Html Resource(string name)
    {
        using var reader = new StreamReader(typeof(Html).Assembly.GetManifestResourceStream(name)!);
        return new Html(reader.ReadToEnd());
    }

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_markup);

    public override string ToString() => _markup;
}
