using Sessions.Tool.Bots;
using Sessions.Tool.Commands;
using Sessions.Tool.Output;

namespace Sessions.Tool.Timelines;

/// <summary>A week for a calendar program.</summary>
internal sealed class CalendarWeekFile : WeekFile
{
    public override void Write(ToolHost host, ToolOutput output, Bot bot, Week week, string path) =>
        ExportCommand.Write(host, output, bot, path, week.OccurrencesOf);
}
