using System.Text;

namespace Sessions.Generator.Emit;

/// <summary>Writes indented lines that end in LF, whatever machine compiles.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _depth;

    public void Line(string text)
    {
        _text.Append(' ', _depth * 4).Append(text).Append('\n');
    }

    /// <summary>An empty line, without the indent.</summary>
    public void Line() => _text.Append('\n');

    public void Indent() => _depth++;

    public void Outdent() => _depth--;

    public void Open(string header)
    {
        Line(header);
        Line("{");
        Indent();
    }

    public void Close(string after = "")
    {
        Outdent();
        Line("}" + after);
    }

    public override string ToString() => _text.ToString();
}
