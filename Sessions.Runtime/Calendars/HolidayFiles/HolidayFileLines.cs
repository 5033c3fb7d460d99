namespace Sessions.Calendars;

/// <summary>The lines of a holiday file. What is too long for one is passed over, so that no file, however wrong, fills the memory.</summary>
internal sealed class HolidayFileLines(TextReader reader)
{
    /// <summary>A day, its hours and a comment take less.</summary>
    public const int LongestLine = 1024;

    private readonly char[] _line = new char[LongestLine];

    /// <summary>Whether the line that was read last went on after what was given of it.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The next line, or as much of it as a line may have; null where there is none.</summary>
    public string? Read()
    {
        var length = 0;
        IsCut = false;
        int next;
        while ((next = reader.Read()) is >= 0 and not '\n')
        {
            IsCut = length == LongestLine;
            if (!IsCut)
            {
                _line[length++] = (char)next;
            }
        }

        return next < 0 && length == 0 ? null : new string(_line, 0, length > 0 && _line[length - 1] == '\r' ? length - 1 : length);
    }
}
