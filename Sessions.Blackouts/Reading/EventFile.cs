using System.Text;
using Sessions.Schedule;

namespace Sessions.Blackouts.Reading;

/// <summary>Reads a file of events whole, within bounds that no calendar of them reaches.</summary>
internal static class EventFile
{
    /// <summary>Twenty years of every release of every country are less.</summary>
    public const int MostEvents = 100_000;

    private const int MostBytes = 10_000_000;

    /// <summary>The events that are taken.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="rules">Which are taken, and how times are read.</param>
    /// <param name="remark">What else is to be told, or null.</param>
    /// <exception cref="EventFileException">It is gone, cannot be read, is too much, or says what cannot be meant.</exception>
    public static IReadOnlyList<FoundEvent> Read(string path, string name, EventRules rules, out string? remark)
    {
        var text = Text(path, name);
        var found = new FoundEvents(name);
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            IcsEvents.Read(text, rules, found);
        }
        else if (start.Length == 0 || start[0] is '<' or '{' or '[' || start.Contains('\0'))
        {
            throw new EventFileException(start.Length == 0
                ? $"{name} is empty"
                : $"{name} is neither an iCalendar file, which begins with BEGIN:VCALENDAR, nor CSV; it begins with '{Beginning(start)}'");
        }
        else
        {
            CsvEvents.Read(text, rules, found);
        }

        remark = found.Finish();
        return found.Events;
    }

    private static string Beginning(ReadOnlySpan<char> text) => PrintableText.Of(text[..Math.Min(text.Length, 20)].ToString()).Trim();

    private static string Text(string path, string name)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[Math.Min(stream.Length, MostBytes) + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > MostBytes)
            {
                throw new EventFileException(FormattableString.Invariant($"{name} has more than {MostBytes / 1_000_000} MB; no calendar of events has"));
            }

            using var reader = new StreamReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EventFileException(
                exception is FileNotFoundException or DirectoryNotFoundException
                    ? $"there is no file {name}"
                    : $"{name} cannot be read; the user of this process must be allowed to, and no other program have it for itself",
                exception);
        }
    }
}
