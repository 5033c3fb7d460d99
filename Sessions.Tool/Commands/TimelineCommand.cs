using System.CommandLine;
using Sessions.Tool.Bots;
using Sessions.Tool.Json;
using Sessions.Tool.Output;
using Sessions.Tool.Timelines;
using Sessions.Tool.Times;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions timeline BOT.dll</c>: a week, in the terminal or as a file.</summary>
internal static class TimelineCommand
{
    public static Command Create(ToolHost host)
    {
        var path = CommandLine.BotArgument();
        var day = new Option<string?>("--week") { Description = "A day of the week to show. Default: today.", HelpName = "DATE" };
        var zone = CommandLine.ZoneOption();
        var strategy = CommandLine.StrategyOption();
        var file = new Option<string?>("--output", "-o") { Description = $"A file to write instead: {WeekFile.Kinds}.", HelpName = "FILE" };
        var json = CommandLine.JsonOption();
        return new Command("timeline", "Shows a week of sessions.") { path, day, zone, strategy, file, json }.Does(host, (arguments, output, _) =>
        {
            var shown = ShownZone.Read(arguments.GetValue(zone));
            var date = arguments.GetValue(day) is { } given ? MomentText.ReadDate(given) : DateOnly.FromDateTime(shown.ToLocal(host.Clock.GetUtcNow()).DateTime);
            var week = new Week(date, shown);
            var kind = arguments.GetValue(file) is { } target ? WeekFile.KindOf(target) : null;
            var bot = BotChoice.Read(host, arguments.GetRequiredValue(path), arguments.GetValue(strategy));
            if (kind is not null)
            {
                kind.Write(host, output, bot, week, arguments.GetValue(file)!);
            }
            else if (arguments.GetValue(json))
            {
                JsonOutput.Write(host, new BotAnswer<TimelineStrategy>(bot.Name, bot.Strategies.Select(known => Answer(known, week))) { Week = week.Monday, Zone = shown.Id });
            }
            else
            {
                Show(bot, week, output);
            }

            return Task.FromResult(bot.ExitCode);
        });
    }

    private static TimelineStrategy Answer(BotStrategy strategy, Week week) => new(
        strategy,
        week.OccurrencesOf(strategy.Table).Select(occurrence => new OccurrenceJson(occurrence, week.Zone)),
        week.SkippedOf(strategy.Table).Select(static skipped => new SkippedJson(skipped.Session.Name, skipped.Date, skipped.Reason)));

    private static void Show(Bot bot, Week week, ToolOutput output)
    {
        output.Heading(FormattableString.Invariant($"Week of Monday {week.Monday:yyyy-MM-dd}, times of {week.Zone.Id}"));
        output.Line();
        var text = new WeekText(output, week);
        foreach (var strategy in bot.Strategies)
        {
            text.Show(strategy);
            output.Line();
        }

        text.ShowNotes();
    }
}
