using System.Text;
using Sessions.Reports;
using Sessions.Tool.Bots;
using Sessions.Tool.Commands;
using Sessions.Tool.Files;
using Sessions.Tool.Output;

namespace Sessions.Tool.Timelines;

/// <summary>A week as a page or a picture.</summary>
internal sealed class PictureWeekFile : WeekFile
{
    public static PictureWeekFile Instance { get; } = new();

    public override void Write(ToolHost host, ToolOutput output, Bot bot, Week week, string path)
    {
        var tables = bot.Strategies.Where(static strategy => strategy.Table is not null).Select(static strategy => new TimelineTable(NameOf(strategy), strategy.Table!)).ToList();
        if (tables.Count == 0)
        {
            throw new ToolException($"'{path}' was not written: no strategy of {bot.Name} can run; 'sessions check' says why.");
        }

        OutputFile.Write(path, Waiting.For(host, $"Drawing {Path.GetFileName(path)}", () => Encoding.UTF8.GetBytes(TextOf(TimelineOf(tables, week), path))));
        output.Line(FormattableString.Invariant($"The week of Monday {week.Monday:yyyy-MM-dd}, times of {week.Zone.Id}, is in '{path}'."));
        BotOutput.Doubts(bot, output);
    }

    private static SessionTimeline TimelineOf(List<TimelineTable> tables, Week week)
    {
        try
        {
            return new SessionTimeline(tables, week.Monday, week.Monday.AddDays(Week.Days), week.Zone.Id);
        }
        catch (ArgumentException exception)
        {
            throw new ToolException($"{exception.Message} Name one strategy by --strategy.", exception);
        }
    }

    private static string TextOf(SessionTimeline timeline, string path) =>
        string.Equals(Path.GetExtension(path), ".svg", StringComparison.OrdinalIgnoreCase) ? timeline.ToSvg() : timeline.ToHtml();

    /// <summary>A picture goes without the lines beside it: what is not certain stands in it.</summary>
    private static string NameOf(BotStrategy strategy) => strategy.IsCalendarMissing ? $"{strategy.Type} (its own calendar is not applied)" : strategy.Type;
}
