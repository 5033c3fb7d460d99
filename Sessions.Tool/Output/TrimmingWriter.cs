using System.Text;

namespace Sessions.Tool.Output;

/// <summary>Leaves out the spaces with which a table fills its lines, so that what is piped has none at the end of a line.</summary>
internal sealed class TrimmingWriter(TextWriter inner) : TextWriter
{
    private int _spaces;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            _spaces++;
            return;
        }

        for (var i = value is '\r' or '\n' ? 0 : _spaces; i > 0; i--)
        {
            inner.Write(' ');
        }

        _spaces = 0;
        inner.Write(value);
    }

    public override void Flush() => inner.Flush();
}
