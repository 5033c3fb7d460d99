using System.Globalization;

namespace Sessions.Simulation.Tests.Bars;

/// <summary>The text of a bar file of any length, made while it is read.</summary>
internal sealed class GeneratedCsv(int rows, int badRow = 0) : TextReader
{
    private string _line = BarText.BothSides + "\n";
    private int _at;
    private int _row;

    public override int Read(char[] buffer, int index, int count)
    {
        var written = 0;
        while (written < count && (_at < _line.Length || NextLine()))
        {
            var part = Math.Min(count - written, _line.Length - _at);
            _line.CopyTo(_at, buffer, index + written, part);
            _at += part;
            written += part;
        }

        return written;
    }

    public override int ReadBlock(char[] buffer, int index, int count) => Read(buffer, index, count);

    private bool NextLine()
    {
        if (_row == rows)
        {
            return false;
        }

        var instant = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(_row);
        _row++;
        var high = _row == badRow ? "oops" : "1.38686";
        _line = string.Create(
            CultureInfo.InvariantCulture, $"{instant:yyyy-MM-ddTHH:mm:ss}Z,1.38676,{high},1.38669,1.38686,1.38686,1.38697,1.38680,1.38697\n");
        _at = 0;
        return true;
    }
}
