namespace Sessions.Simulation;

/// <summary>A text whose beginning has been looked at, read from that beginning.</summary>
internal sealed class BeginningReader : TextReader
{
    private const int Length = 16 * 1024;
    private readonly TextReader _rest;
    private readonly char[] _beginning = new char[Length];
    private readonly int _count;
    private int _at;

    public BeginningReader(TextReader text)
    {
        _rest = text;
        _count = text.ReadBlock(_beginning, 0, Length);
    }

    /// <summary>The first line that is neither blank nor a comment, or what of it lies in the beginning; empty where there is none.</summary>
    public string FirstRow
    {
        get
        {
            foreach (var line in _beginning.AsSpan(0, _count).EnumerateLines())
            {
                if (!line.IsWhiteSpace() && line[0] != '#')
                {
                    return line.ToString();
                }
            }

            return "";
        }
    }

    public override int Read(char[] buffer, int index, int count)
    {
        var known = Math.Min(count, _count - _at);
        if (known == 0)
        {
            return _rest.Read(buffer, index, count);
        }

        Array.Copy(_beginning, _at, buffer, index, known);
        _at += known;
        return known;
    }

    public override int ReadBlock(char[] buffer, int index, int count)
    {
        var known = _at < _count ? Read(buffer, index, count) : 0;
        return known + _rest.ReadBlock(buffer, index + known, count - known);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
