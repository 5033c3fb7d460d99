using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ScottPlot;

namespace Sessions.Reports;

/// <summary>
/// Makes of the plotting library's SVG one that is named, follows the reader's theme, tells of its parts where one points at
/// them, and sets each text as one piece instead of letter by letter.
/// </summary>
internal sealed partial class SvgRewriter
{
    private const string FontFamily = "Roboto, system-ui, sans-serif";

    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    private readonly XElement _root;
    private readonly string _title;
    private readonly string _size;

    public SvgRewriter(string title, string xml, Sheet sheet)
    {
        _title = title;
        _size = FormattableString.Invariant($"0 0 {sheet.Width} {sheet.Height}");
        _root = XDocument.Parse(xml).Root!;
        foreach (var element in _root.DescendantsAndSelf().ToList())
        {
            PutColors(element, "fill", "f-");
            PutColors(element, "stroke", "s-");
            if (element.Name == _svg + "text")
            {
                SetText(element, sheet.Measure);
            }

            if (element.Attribute("d") is { } path)
            {
                path.Value = LongNumber().Replace(path.Value, static number => Text(float.Parse(number.Value, CultureInfo.InvariantCulture)));
            }
        }

        RemoveClips(sheet);
        _root.Add(sheet.Marks.Select(PathOf));
        _root.Add(sheet.Texts.Select(text => TextOf(text, sheet.Measure)));
        _root.Add(sheet.Spots.Select(static spot => new XElement(
            _svg + "rect",
            Number("x", spot.Left), Number("y", spot.Top), Number("width", spot.Right - spot.Left), Number("height", spot.Bottom - spot.Top),
            new XAttribute("fill-opacity", 0),
            new XElement(_svg + "title", spot.Title))));
    }

    /// <summary>A document with a style sheet of its own.</summary>
    public string ToDocument()
    {
        Name("");
        _root.AddFirst(new XElement(_svg + "style", InkColors.StyleSheet));
        return _root.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>An element of a page, whose names are no other element's.</summary>
    public string ToElement(string id)
    {
        Name(id);

        // It takes the width of what is around it and keeps its proportions.
        _root.SetAttributeValue("width", null);
        _root.SetAttributeValue("height", null);
        return _root.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement PathOf(SheetMark mark)
    {
        var path = string.Concat(mark.Strokes.Select(stroke => "M" + string.Join('L', stroke.Select(static point => $"{Text(point.X)} {Text(point.Y)}")) + (mark.IsFilled ? "z" : "")));
        var attribute = mark.IsFilled ? "fill" : "stroke";
        return new XElement(
            _svg + "path",
            new XAttribute("d", path),
            mark.IsFilled ? null : new XAttribute("fill", "none"),
            mark.IsFilled ? null : Number("stroke-width", SheetMark.Thickness),
            new XAttribute(attribute, InkColors.Of(mark.Ink, PictureTheme.Light)),
            new XAttribute("class", $"{attribute[0]}-{mark.Ink.Name}"));
    }

    private static XAttribute Number(string name, float value) => new(name, Math.Round(value, 2).ToString(CultureInfo.InvariantCulture));

    /// <summary>A tenth of a pixel is more than anybody sees.</summary>
    private static string Text(float value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+\.\d\d+")]
    private static partial Regex LongNumber();

    private static void PutColors(XElement element, string attribute, string prefix)
    {
        if (element.Attribute(attribute) is not { } color || !InkColors.TryReadKey(color.Value, out var ink))
        {
            return;
        }

        color.Value = InkColors.Of(ink, PictureTheme.Light);
        element.SetAttributeValue("class", (element.Attribute("class") is { } classes ? classes.Value + " " : "") + prefix + ink.Name);
        if (ink.IsDashed)
        {
            element.SetAttributeValue("stroke-dasharray", "5 3");
        }
    }

    private static XElement TextOf(SheetText text, TextMeasure measure)
    {
        var anchor = text.Alignment switch
        {
            Alignment.MiddleLeft => "start",
            Alignment.MiddleCenter => "middle",
            _ => "end",
        };
        return new XElement(
            _svg + "text",
            Number("x", text.X), Number("y", text.Y + (text.Size * SheetPainter.HalfCapital)), Number("font-size", text.Size),
            new XAttribute("font-family", FontFamily),
            new XAttribute("text-anchor", anchor),
            new XAttribute("fill", InkColors.Of(text.Ink, PictureTheme.Light)),
            new XAttribute("class", "f-" + text.Ink.Name),
            text.Words.Length > 1 ? Number("textLength", measure.WidthOf(text.Words, text.Size)) : null,
            text.Words);
    }

    /// <summary>Its width stays what was measured, whatever font a reader has.</summary>
    private static void SetText(XElement text, TextMeasure measure)
    {
        text.Value = text.Value.Trim();
        FirstOf(text.Attribute("x")!);
        FirstOf(text.Attribute("y")!);
        var size = float.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture);
        text.SetAttributeValue("font-family", FontFamily);
        if (text.Value.Length > 1)
        {
            text.Add(Number("textLength", measure.WidthOf(text.Value, size)));
        }
    }

    /// <summary>Each part comes clipped to the area of the data, by a path of its own: equal ones become one, and what clips nothing goes.</summary>
    private void RemoveClips(Sheet sheet)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in _root.Descendants(_svg + "clipPath").ToList())
        {
            var area = string.Join(' ', path.Elements().Attributes().OrderBy(static attribute => attribute.Name.LocalName).Select(static attribute => attribute.Value));
            var name = path.Attribute("id")!.Value;
            var isAll = area == FormattableString.Invariant($"{sheet.Height} {sheet.Width}");
            names[name] = isAll ? "" : first.TryAdd(area, name) ? name : first[area];
        }

        // Whole lists of children at a time, the innermost first: to take one child of thousands out looks at all before it.
        foreach (var element in _root.DescendantsAndSelf().Where(static element => element.HasElements).Reverse().ToList())
        {
            var kept = element.Nodes().SelectMany(node => KeptOf(node, names)).ToList();
            element.RemoveNodes();
            element.Add(kept);
        }
    }

    /// <summary>What is left of a node: itself, what is in it, or nothing.</summary>
    private static List<XNode> KeptOf(XNode node, Dictionary<string, string> clips)
    {
        if (node is not XElement element)
        {
            return [node];
        }

        if (element.Name == _svg + "clipPath" && element.Attribute("id")!.Value is var id && clips[id] != id)
        {
            return [];
        }

        if (element.Name == _svg + "defs" && !element.HasElements)
        {
            return [];
        }

        if (element.Attribute("clip-path") is not { } clip)
        {
            return [node];
        }

        var name = clips[clip.Value["url(#".Length..^1]];
        if (name.Length > 0)
        {
            clip.Value = $"url(#{name})";
            return [node];
        }

        List<XNode> inside = [.. element.Nodes()];
        element.RemoveNodes();
        return inside;
    }

    private static void FirstOf(XAttribute positions) => positions.Value = positions.Value.Split(',')[0].Trim();

    private void Name(string id)
    {
        foreach (var element in _root.Descendants())
        {
            if (element.Attribute("id") is { } name)
            {
                name.Value = id + name.Value;
            }

            if (element.Attribute("clip-path") is { } clip)
            {
                clip.Value = clip.Value.Replace("#", "#" + id, StringComparison.Ordinal);
            }
        }

        _root.SetAttributeValue("viewBox", _size);
        _root.SetAttributeValue("role", "img");
        _root.SetAttributeValue("aria-label", _title);
    }
}
