using System.CommandLine;
using Sessions.Tool.Bots;
using Sessions.Tool.Json;
using Sessions.Tool.Output;
using Sessions.Tool.Times;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions next BOT.dll</c>: what is open, and what comes next.</summary>
internal static class NextCommand
{
    private static readonly string[] _headings = ["Strategy", "State", "Session", "Start", "End", "When"];

    public static Command Create(ToolHost host)
    {
        var path = CommandLine.BotArgument();
        var at = new Option<string?>("--at") { Description = "The moment to ask about, such as 2026-03-27T12:00Z. Default: now.", HelpName = "TIME" };
        var zone = CommandLine.ZoneOption();
        var strategy = CommandLine.StrategyOption();
        var json = CommandLine.JsonOption();
        return new Command("next", "Says which session is open, and which one is next.") { path, at, zone, strategy, json }.Does(host, (arguments, output, _) =>
        {
            var shown = ShownZone.Read(arguments.GetValue(zone));
            var moment = arguments.GetValue(at) is { } text ? MomentText.Read(text, shown) : host.Clock.GetUtcNow();
            var bot = BotChoice.Read(host, arguments.GetRequiredValue(path), arguments.GetValue(strategy));
            if (arguments.GetValue(json))
            {
                JsonOutput.Write(host, new BotAnswer<NextStrategy>(bot.Name, bot.Strategies.Select(known => Answer(known, moment, shown))) { At = moment, Zone = shown.Id });
            }
            else
            {
                Show(bot, moment, shown, output);
            }

            return Task.FromResult(bot.ExitCode);
        });
    }

    private static NextStrategy Answer(BotStrategy strategy, DateTimeOffset moment, ShownZone zone) => new(
        strategy,
        OpenAt(strategy, moment) is { } open ? new OccurrenceJson(open, zone) : null,
        NextAfter(strategy, moment) is { } next ? new OccurrenceJson(next, zone) : null);

    private static void Show(Bot bot, DateTimeOffset moment, ShownZone zone, ToolOutput output)
    {
        output.Heading($"At {zone.Show(moment)}, times of {zone.Id}");
        output.Line();
        output.Table(_headings, bot.Strategies.SelectMany(strategy => Rows(strategy, moment, zone)));
        foreach (var strategy in bot.Strategies.Where(static strategy => strategy.Problems.Count > 0 || strategy.IsCalendarMissing))
        {
            output.Line();
            BotOutput.Head(strategy, output);
        }

        output.Line();
        output.Line("Half-open: at its end a session is over.");
    }

    private static IEnumerable<string[]> Rows(BotStrategy strategy, DateTimeOffset moment, ShownZone zone)
    {
        if (strategy.Table is null)
        {
            yield return [strategy.Type, "cannot run", "", "", "", ""];
            yield break;
        }

        if (OpenAt(strategy, moment) is { } open)
        {
            yield return Row(strategy, "open", open, zone, $"ends in {DurationText.Of(open.End - moment)}");
        }

        if (NextAfter(strategy, moment) is { } next)
        {
            yield return Row(strategy, "next", next, zone, $"starts in {DurationText.Of(next.Start - moment)}");
        }
        else
        {
            yield return [strategy.Type, "none before 2101", "", "", "", ""];
        }
    }

    private static string[] Row(BotStrategy strategy, string state, SessionOccurrence occurrence, ShownZone zone, string wait) =>
        [strategy.Type, state, occurrence.Session.Name, zone.Show(occurrence.Start), zone.Show(occurrence.End), wait];

    private static SessionOccurrence? OpenAt(BotStrategy strategy, DateTimeOffset moment) =>
        strategy.Table is { } table && table.TryFind(moment, out var open) ? open : null;

    /// <summary>One that starts at the very moment is open, not next.</summary>
    private static SessionOccurrence? NextAfter(BotStrategy strategy, DateTimeOffset moment) =>
        strategy.Table is { } table && table.TryFindNext(moment.AddTicks(1), out var next) ? next : null;
}
