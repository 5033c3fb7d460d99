using System.CommandLine;
using Sessions.Tool.Journals;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions acknowledge --journal sessions.db --strategy ID</c>: a person takes over what could not be closed.</summary>
internal static class AcknowledgeCommand
{
    public static Command Create(ToolHost host)
    {
        var options = new JournalOptions();
        options.Strategy.Required = true;
        options.Strategy.Description = "The strategy's id, or id/instance.";
        var note = new Option<string?>("--note") { Description = "By whom and why, for whoever looks next.", HelpName = "TEXT" };
        var command = new Command("acknowledge", "Takes over what a strategy could not close: its closing ends, and the positions are yours to close.") { note };
        return options.AddTo(command, host).Does(host, async (arguments, output, cancellationToken) =>
        {
            using var journal = options.Open(arguments, host);
            var chosen = options.ChoiceOf(arguments).In(await JournalOptions.ReadAsync(host, journal, cancellationToken))!;
            var count = await new SessionControl(journal.Journal, host.Clock).AcknowledgeAsync(chosen.Strategy, arguments.GetValue(note), cancellationToken);
            if (count == 0)
            {
                output.Line($"{chosen.Strategy} is closing nothing; there was nothing to acknowledge.");
                return ExitCodes.Problem;
            }

            output.Line($"Acknowledged {count} {(count == 1 ? "closing" : "closings")} of {chosen.Strategy}. What is still open there is yours to close:");
            foreach (var close in chosen.State.Closes.Where(static close => !close.IsConfirmed))
            {
                output.Line("  " + JournalWords.Position(close));
            }

            output.Line(JournalWords.Runs(chosen, await JournalOptions.ReadAsync(host, journal, cancellationToken)));
            return ExitCodes.Done;
        });
    }
}
