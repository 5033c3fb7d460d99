using System.Globalization;
using System.Xml.Linq;
using Sessions.Schedule;

namespace Sessions.Reports;

/// <summary>A drawing under way. Coordinates are pixels from the upper left corner.</summary>
/// <param name="width">How wide it is.</param>
/// <param name="isTitled">Whether its title stands in it: not where a page has that as a heading.</param>
internal sealed class Sheet(int width, bool isTitled)
{
    public const float FontSize = 12;

    /// <summary>Half the height of a capital letter, as a part of the font's size: what brings a text's middle to where it is to be.</summary>
    private const float HalfCapital = 0.355f;

    private const string FontFamily = "Roboto, system-ui, sans-serif";

    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    private readonly List<XElement> _shapes = [];
    private readonly List<XElement> _texts = [];
    private readonly List<XElement> _spots = [];

    public int Width => width;

    public bool IsTitled => isTitled;

    public TextMeasure Measure { get; } = new();

    /// <summary>Set once it is known.</summary>
    public int Height { get; set; }

    /// <summary>Whether it is for a screen so small that words are to be few.</summary>
    public bool IsNarrow => width < 600;

    public void Box(float left, float top, float right, float bottom, Ink ink, byte alpha = byte.MaxValue) =>
        _shapes.Add(Rectangle(left, top, right, bottom, Fill(ink), alpha == byte.MaxValue ? null : Number("fill-opacity", alpha / 255f)));

    public void Frame(float left, float top, float right, float bottom, Ink ink) =>
        _shapes.Add(Rectangle(left, top, right, bottom, new XAttribute("fill", "none"), Stroke(ink), Number("stroke-width", 1.5f), Dashes(ink)));

    public void Line(float left, float top, float right, float bottom, Ink ink, float thickness = 1) => _shapes.Add(new XElement(
        _svg + "line", Number("x1", left), Number("y1", top), Number("x2", right), Number("y2", bottom), Stroke(ink), Number("stroke-width", thickness), Dashes(ink)));

    public void Write(string words, float x, float y, Ink ink, TextAnchor anchor = TextAnchor.Start, float size = FontSize)
    {
        // A drawing is XML, which cannot hold every character that a name can.
        if (PrintableText.Of(words) is not { Length: > 0 } printable)
        {
            return;
        }

        _texts.Add(new XElement(
            _svg + "text",
            Number("x", x), Number("y", y + (size * HalfCapital)), Number("font-size", size), new XAttribute("font-family", FontFamily),
            new XAttribute("text-anchor", anchor switch { TextAnchor.Start => "start", TextAnchor.Middle => "middle", _ => "end" }),
            Fill(ink),
            printable.Length > 1 ? Number("textLength", TextMeasure.WidthOf(printable, size)) : null,
            printable));
    }

    /// <summary>Tells of a place, to one who points at it.</summary>
    public void Tell(float left, float top, float right, float bottom, string title) => _spots.Add(Rectangle(
        left, top, right, bottom, new XAttribute("fill-opacity", 0), new XElement(_svg + "title", string.Join('\n', title.Split('\n').Select(PrintableText.Of)))));

    /// <summary>The drawing as an SVG document by itself, with both themes.</summary>
    public string ToDocument(string title)
    {
        var root = Root(title);
        root.Add(Number("width", Width), Number("height", Height));
        root.AddFirst(new XElement(_svg + "style", InkColors.StyleSheet), Rectangle(0, 0, Width, Height, Fill(Ink.Paper)));
        return root.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The drawing as an element of a page, whose style sheet has <see cref="InkColors.StyleSheet"/>; it takes the width of what is around it.</summary>
    public string ToElement(string title) => Root(title).ToString(SaveOptions.DisableFormatting);

    private XElement Root(string title) => new(
        _svg + "svg",
        new XAttribute("viewBox", FormattableString.Invariant($"0 0 {Width} {Height}")), new XAttribute("role", "img"), new XAttribute("aria-label", title),
        _shapes, _texts, _spots);

    private static XElement Rectangle(float left, float top, float right, float bottom, params object?[] more) =>
        new(_svg + "rect", Number("x", left), Number("y", top), Number("width", right - left), Number("height", bottom - top), more);

    // The attribute is for who reads no style sheets.
    private static object[] Fill(Ink ink) => [new XAttribute("fill", InkColors.Of(ink, isDark: false)), new XAttribute("class", "f-" + ink.Name)];

    private static object[] Stroke(Ink ink) => [new XAttribute("stroke", InkColors.Of(ink, isDark: false)), new XAttribute("class", "s-" + ink.Name)];

    private static XAttribute? Dashes(Ink ink) => ink.IsDashed ? new XAttribute("stroke-dasharray", "5 3") : null;

    private static XAttribute Number(string name, float value) => new(name, Math.Round(value, 2).ToString(CultureInfo.InvariantCulture));
}
