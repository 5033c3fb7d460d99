using System.CommandLine;
using Sessions.Tool.Bots;
using Sessions.Tool.Calendars;
using Sessions.Tool.Files;
using Sessions.Tool.Output;
using Sessions.Tool.Times;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions export BOT.dll --ics -o x.ics</c>: the occurrences for a calendar program.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolHost host)
    {
        var path = CommandLine.BotArgument();
        var ics = new Option<bool>("--ics") { Description = "As an iCalendar file." };
        var file = new Option<string>("--output", "-o") { Description = "The file to write.", Required = true, HelpName = "x.ics" };
        var from = new Option<string?>("--from") { Description = "The first day on which an occurrence may start. Default: today.", HelpName = "DATE" };
        var to = new Option<string?>("--to") { Description = "The first day on which it may not. Default: a year after --from.", HelpName = "DATE" };
        var zone = CommandLine.ZoneOption();
        var strategy = CommandLine.StrategyOption();
        var command = new Command("export", "Writes each dated occurrence for a calendar program.") { path, ics, file, from, to, zone, strategy };
        command.Validators.Add(result =>
        {
            // A switch has a value also where nobody wrote it, so that Required would not notice.
            if (!result.GetValue(ics))
            {
                result.AddError("Option '--ics' is required.");
            }
        });
        return command.Does(host, (arguments, output, _) =>
        {
            var shown = ShownZone.Read(arguments.GetValue(zone));
            var now = host.Clock.GetUtcNow();
            var first = arguments.GetValue(from) is { } given ? MomentText.ReadDate(given) : DateOnly.FromDateTime(shown.ToLocal(now).DateTime);
            var end = arguments.GetValue(to) is { } last ? MomentText.ReadDate(last) : first.AddYears(1);
            if (end <= first)
            {
                throw new ToolException(FormattableString.Invariant($"--to {end:yyyy-MM-dd} is not after --from {first:yyyy-MM-dd}; the days are half-open."));
            }

            var bot = BotChoice.Read(host, arguments.GetRequiredValue(path), arguments.GetValue(strategy));
            Write(host, output, bot, arguments.GetRequiredValue(file), table => table.Occurrences(shown.Resolve(first, 0), shown.Resolve(end, 0)));
            output.Line($"Occurrences that start from {shown.Show(shown.Resolve(first, 0))} on and before {shown.Show(shown.Resolve(end, 0))}, {shown.Id}.");
            return Task.FromResult(bot.ExitCode);
        });
    }

    /// <summary>Writes the file, and says what is in it and what is not.</summary>
    public static void Write(ToolHost host, ToolOutput output, Bot bot, string file, Func<SessionTable, IEnumerable<SessionOccurrence>> occurrencesOf)
    {
        var calendar = new CalendarFile(bot.Name, host.Clock.GetUtcNow());
        Waiting.For(host, $"Writing {Path.GetFileName(file)}", () => Fill(calendar, bot, occurrencesOf));
        OutputFile.Write(file, calendar.End());
        output.Line($"{calendar.Count} occurrences are in '{file}'.");
        BotOutput.Doubts(bot, output);
    }

    private static int Fill(CalendarFile calendar, Bot bot, Func<SessionTable, IEnumerable<SessionOccurrence>> occurrencesOf)
    {
        foreach (var strategy in bot.Strategies.Where(static strategy => strategy.Table is not null))
        {
            calendar.Add(strategy, occurrencesOf(strategy.Table!));
        }

        return calendar.Count;
    }
}
