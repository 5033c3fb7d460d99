using System.CommandLine;
using Sessions.Journals;
using Sessions.Tool.Journals;

namespace Sessions.Tool.Commands;

/// <summary><c>sessions release --journal sessions.db</c>: takes a halt back.</summary>
internal static class ReleaseCommand
{
    public static Command Create(ToolHost host)
    {
        var options = new JournalOptions();
        var command = new Command("release", "Takes back the halt of a strategy, or the one of all. Each holds by itself.");
        return options.AddTo(command, host).Does(host, async (arguments, output, cancellationToken) =>
        {
            using var journal = options.Open(arguments, host);
            var overview = await JournalOptions.ReadAsync(host, journal, cancellationToken);
            var chosen = options.ChoiceOf(arguments).In(overview);
            var halt = chosen is null ? overview.HaltOfAll : chosen.State.Halts.FirstOrDefault(static halt => halt.Strategy is not null);
            if (halt is not null)
            {
                await new SessionControl(journal.Journal, host.Clock).ReleaseAsync(chosen?.Strategy, cancellationToken);
            }

            output.Line(halt is null ? $"There is no halt of {JournalWords.Who(chosen?.Strategy)}." : $"Released {JournalWords.Who(chosen?.Strategy)}; the halt held {JournalWords.Halt(halt)}.");
            foreach (var other in StillHolding(chosen, overview))
            {
                output.Line($"Another halt still holds, of {JournalWords.Who(other.Strategy)}, {JournalWords.Halt(other)}.", Output.ToolOutput.Attention);
            }

            return ExitCodes.Done;
        });
    }

    /// <summary>Who is released may be halted all the same.</summary>
    private static IEnumerable<Halt> StillHolding(JournaledStrategy? chosen, JournalOverview overview) => chosen is null
        ? overview.Strategies.SelectMany(static known => known.State.Halts).Where(static halt => halt.Strategy is not null)
        : overview.HaltOfAll is { } all ? [all] : [];
}
