using System.CommandLine;
using Sessions.Tool.Journals;
using Sessions.Tool.Times;

namespace Sessions.Tool.Commands;

// docs/decisions.md 104
/// <summary><c>sessions halt --journal sessions.db</c>: a strategy, or all, opens nothing more until it is released.</summary>
internal static class HaltCommand
{
    public static Command Create(ToolHost host)
    {
        var options = new JournalOptions();
        var flatten = new Option<bool>("--flatten") { Description = "Its positions are closed now, and its resting orders cancelled." };
        var reason = new Option<string?>("--reason") { Description = "Why, for whoever looks next.", HelpName = "TEXT" };
        var command = new Command("halt", "Halts a strategy, or all: it opens nothing more, across restarts, until it is released.") { flatten, reason };
        return options.AddTo(command, host).Does(host, async (arguments, output, cancellationToken) =>
        {
            using var journal = options.Open(arguments, host);
            var chosen = options.ChoiceOf(arguments).In(await JournalOptions.ReadAsync(host, journal, cancellationToken));
            var now = host.Clock.GetUtcNow();
            var control = new SessionControl(journal.Journal, host.Clock);
            await control.HaltAsync(arguments.GetValue(flatten), chosen?.Strategy, arguments.GetValue(reason), cancellationToken);

            output.Line($"Halted {JournalWords.Who(chosen?.Strategy)} at {ShownZone.Utc.Show(now)}{(arguments.GetValue(flatten) ? ", and positions are to be closed" : "")}. The halt holds until it is released.");
            output.Line(JournalWords.Runs(chosen, await JournalOptions.ReadAsync(host, journal, cancellationToken)));
            return ExitCodes.Done;
        });
    }
}
