using System.Text;
using Sessions.Schedule;

namespace Sessions.Tool.Output;

/// <summary>
/// All that is printed goes through this: help, completions, answers and errors alike. Lines stay; whatever else a terminal would obey,
/// from an assembly, a journal, a configuration or a file's name, does not get there.
/// </summary>
internal sealed class PrintableWriter(TextWriter inner) : TextWriter
{
    private char _half;

    public override Encoding Encoding => inner.Encoding;

    /// <summary>For text that has been made printable, with the colours around it that are the tool's own.</summary>
    public TextWriter Inner => inner;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer is [>= ' ' and <= '~'] or ['\n'] or ['\r'] && _half == 0)
        {
            inner.Write(buffer);
            return;
        }

        if (buffer.IsEmpty)
        {
            return;
        }

        // A pair of surrogates may come in two pieces.
        var text = _half == 0 ? buffer.ToString() : _half + buffer.ToString();
        _half = char.IsHighSurrogate(text[^1]) ? text[^1] : '\0';
        var rest = _half == 0 ? text.AsSpan() : text.AsSpan(0, text.Length - 1);
        while (rest.IndexOfAny('\r', '\n') is >= 0 and var end)
        {
            inner.Write(PrintableText.Of(rest[..end].ToString()));
            inner.Write(rest[end]);
            rest = rest[(end + 1)..];
        }

        inner.Write(PrintableText.Of(rest.ToString()));
    }

    public override void Flush() => inner.Flush();
}
