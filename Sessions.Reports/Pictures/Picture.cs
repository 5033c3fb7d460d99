using Sessions.Markup;
using Sessions.Schedule;

namespace Sessions.Reports;

/// <summary>Something that can be drawn at any width.</summary>
/// <param name="title">What it shows, in a few words: its name to whoever does not see it.</param>
/// <param name="draw">Draws it onto an empty sheet.</param>
internal sealed class Picture(string title, Action<Sheet> draw)
{
    public string Title { get; } = PrintableText.Of(title);

    /// <summary>The drawing as an SVG document by itself, with both themes.</summary>
    public string ToSvg(int width) => Draw(width, isTitled: true).ToDocument(Title);

    /// <summary>The drawing for wide screens and for phones; a browser shows one of them.</summary>
    public Html ToFigure(int wide, int narrow) =>
        Html.Of($"<figure><div class=\"w\">{Html.Drawing(Draw(wide, isTitled: false).ToElement(Title))}</div><div class=\"n\">{Html.Drawing(Draw(narrow, isTitled: false).ToElement(Title))}</div></figure>");

    private Sheet Draw(int width, bool isTitled)
    {
        var sheet = new Sheet(width, isTitled);
        draw(sheet);
        return sheet;
    }
}
