using Sessions.Tool.Bots;
using Sessions.Tool.Output;

namespace Sessions.Tool.Timelines;

/// <summary>A kind of file that a week can be written as, known by the end of its name.</summary>
internal abstract class WeekFile
{
    private static readonly Dictionary<string, WeekFile> _kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = PictureWeekFile.Instance,
        [".svg"] = PictureWeekFile.Instance,
        [".ics"] = new CalendarWeekFile(),
    };

    /// <summary>The ends of names, for people.</summary>
    public static string Kinds => string.Join(", ", _kinds.Keys);

    /// <summary>The kind of a file.</summary>
    /// <exception cref="ToolException">Its name has another end.</exception>
    public static WeekFile KindOf(string path) => _kinds.TryGetValue(Path.GetExtension(path), out var kind)
        ? kind
        : throw new ToolException($"'{path}' cannot be written: its name must end in one of {Kinds}.");

    /// <summary>Writes the file and says so.</summary>
    public abstract void Write(ToolHost host, ToolOutput output, Bot bot, Week week, string path);
}
