using Sessions.Calendars;
using Sessions.Configuration;

namespace Sessions.Hosting.Configuration;

/// <summary>
/// The holiday files that a configuration names. A calendar with a file over it is made once for as long as the file stays as it is, so
/// that reading a configuration again changes nothing by itself.
/// </summary>
/// <param name="root">The folder from which relative paths are seen.</param>
internal sealed class CalendarFiles(string root)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ReadFile> _read = new(StringComparer.Ordinal);

    /// <summary>Whether any has been named.</summary>
    public bool AreNamed
    {
        get
        {
            lock (_lock)
            {
                return _read.Count > 0;
            }
        }
    }

    /// <summary>Forgets each file that is another than when it was read, or is gone, or is there by now; true where there is any.</summary>
    public bool ForgetChanged()
    {
        lock (_lock)
        {
            var changed = _read.Where(static file => Stamp.Of(file.Key) != file.Value.Stamp).Select(static file => file.Key).ToList();
            changed.ForEach(path => _read.Remove(path));
            return changed.Count > 0;
        }
    }

    /// <summary>A calendar with the days of a file laid over it; null where the file cannot be used.</summary>
    /// <param name="name">The file.</param>
    /// <param name="calendar">The days without it.</param>
    /// <param name="problem">Why it cannot be used.</param>
    public IMarketCalendar? Lay(string name, IMarketCalendar calendar, out string? problem)
    {
        lock (_lock)
        {
            problem = null;
            var path = Path.Combine(root, name);
            var stamp = Stamp.Of(path);
            if (!_read.TryGetValue(path, out var read) || read.Stamp != stamp)
            {
                _read[path] = read = Read(path, name, stamp);
            }

            if (read.File is not { } file)
            {
                problem = read.Problem;
                return null;
            }

            try
            {
                return read.Laid.TryGetValue(calendar, out var laid) ? laid : read.Laid[calendar] = file.On(calendar);
            }
            catch (HolidayFileException exception)
            {
                problem = Words(exception);
                return null;
            }
        }
    }

    private static ReadFile Read(string path, string name, Stamp stamp)
    {
        try
        {
            using var reader = new StreamReader(path);
            return new ReadFile(stamp, HolidayFile.Read(reader, name), null);
        }
        catch (HolidayFileException exception)
        {
            return new ReadFile(stamp, null, Words(exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new ReadFile(stamp, null, stamp.IsThere
                ? $"the file {ShownValue.File(name)} cannot be read; the user of this process must be allowed to, and no other program have it for itself"
                : $"there is no file {ShownValue.File(name)}; a relative path is seen from the content root");
        }
    }

    /// <summary>In one line, as all problems of a configuration are.</summary>
    private static string Words(HolidayFileException exception) => $"{ShownValue.File(exception.File)}, {string.Join(" ", exception.Problems)}";

    /// <summary>What tells a file from an earlier one of its name.</summary>
    private readonly record struct Stamp(DateTime WrittenUtc, long Length)
    {
        public bool IsThere => Length >= 0;

        public static Stamp Of(string path)
        {
            try
            {
                return new FileInfo(path) is { Exists: true } file ? new Stamp(file.LastWriteTimeUtc, file.Length) : new Stamp(default, -1);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                return new Stamp(default, -1);
            }
        }
    }

    private sealed record ReadFile(Stamp Stamp, HolidayFile? File, string? Problem)
    {
        public Dictionary<ISessionCalendar, IMarketCalendar> Laid { get; } = [];
    }
}
