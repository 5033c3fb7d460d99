using System.Globalization;
using System.Text;
using Sessions.Calendars;
using Sessions.Schedule;

namespace Sessions.Tool.Calendars;

/// <summary>Days of another format on their way into a holiday file, and what could not be taken over.</summary>
internal sealed class ImportedDays
{
    /// <summary>A comment for people; the file's lines have a limit.</summary>
    private const int LongestComment = 80;

    private readonly SortedDictionary<DateOnly, (List<string> Hours, string Comment)> _days = [];
    private readonly List<string> _left = [];

    /// <summary>The days that are taken over.</summary>
    public int Count => _days.Count;

    /// <summary>What was left out, and why, a line each.</summary>
    public IReadOnlyList<string> Left => _left;

    /// <summary>Takes a day without trading.</summary>
    public void Close(DateOnly day, string occasion) => Add(day, [""], occasion);

    /// <summary>Takes a day with other hours; a close before the open is a pause between both.</summary>
    public void Change(DateOnly day, TimeSpan? open, TimeSpan? close, string occasion) => Add(
        day, open is { } reopens && close is { } closes && closes <= reopens ? [$",00:00,{Text(closes)}", $",{Text(reopens)},24:00"] : [$",{Text(open)},{Text(close)}"], occasion);

    /// <summary>Notes what is not taken over.</summary>
    public void LeaveOut(string what) => _left.Add(what);

    /// <summary>The file, read once by the reader that will read it.</summary>
    /// <param name="source">What it is made of, for people.</param>
    /// <exception cref="HolidayFileException">The days cannot be a holiday file.</exception>
    public byte[] Write(string source)
    {
        var text = new StringBuilder("date,open,close\n").Append("# Made of ").Append(Comment(source)).Append(".\n");
        foreach (var (day, (hours, comment)) in _days)
        {
            foreach (var window in hours)
            {
                var line = FormattableString.Invariant($"{day:yyyy-MM-dd}{window}");
                text.Append(comment.Length == 0 ? line : $"{line,-25}# {comment}").Append('\n');
            }
        }

        using var reader = new StringReader(text.ToString());
        HolidayFile.Read(reader, source);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Add(DateOnly day, List<string> hours, string occasion)
    {
        if (!_days.TryGetValue(day, out var known))
        {
            _days.Add(day, (hours, Comment(occasion)));
        }
        else if (!known.Hours.SequenceEqual(hours))
        {
            LeaveOut(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} ({Comment(occasion)}): it is there already with other hours, as '{known.Comment}'."));
        }
    }

    private static string Comment(string text) => PrintableText.Of(text).Trim() is { Length: > LongestComment } longer ? longer[..LongestComment] + "…" : PrintableText.Of(text).Trim();

    private static string Text(TimeSpan? time) => time is { } given ? WallTime.Format((int)given.TotalMilliseconds) : "";
}
