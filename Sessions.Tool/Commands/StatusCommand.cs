using System.CommandLine;
using Sessions.Journals;
using Sessions.Tool.Journals;
using Sessions.Tool.Json;
using Sessions.Tool.Output;
using Sessions.Tool.Times;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions status --journal sessions.db</c>: who runs, what is open, what could not be closed, who is halted.</summary>
internal static class StatusCommand
{
    public static Command Create(ToolHost host)
    {
        var options = new JournalOptions();
        var zone = CommandLine.ZoneOption();
        var json = CommandLine.JsonOption();
        var command = new Command("status", "Says who runs on a journal, what is open and unfinished, and who is halted.") { zone, json };
        return options.AddTo(command, host).Does(host, async (arguments, output, cancellationToken) =>
        {
            var shown = ShownZone.Read(arguments.GetValue(zone));
            using var journal = options.Open(arguments, host);
            var overview = await JournalOptions.ReadAsync(host, journal, cancellationToken);
            IReadOnlyList<JournaledStrategy> strategies = options.ChoiceOf(arguments).In(overview) is { } chosen ? [chosen] : overview.Strategies;
            var now = host.Clock.GetUtcNow();
            var standings = strategies.Select(strategy => new StrategyStanding(strategy, now)).ToList();
            if (arguments.GetValue(json))
            {
                JsonOutput.Write(host, new StatusAnswer(journal.Path, now, overview, standings));
            }
            else
            {
                output.Heading($"Journal {journal.Name} at {shown.Show(now)}, times of {shown.Id}");
                new StatusText(output, shown, now).Show(overview, standings);
            }

            return standings.Any(static standing => standing.NeedsSomebody) ? ExitCodes.Problem : ExitCodes.Done;
        });
    }
}
