using System.CommandLine;
using Sessions.Journals;

namespace Sessions.Tool.Journals;

/// <summary>The options by which a journal, and a strategy on it, are named.</summary>
internal sealed class JournalOptions
{
    public Option<string> Journal { get; } = new("--journal") { Description = "The file on which the bot keeps its journal.", Required = true, HelpName = "sessions.db" };

    public Option<string?> Strategy { get; } = new("--strategy") { Description = "The strategy's id, or id/instance. Default: all.", HelpName = "ID" };

    public Option<string?> Account { get; } = new("--account") { Description = "The account on which it runs, where it runs on several.", HelpName = "ACCOUNT" };

    public Option<string?> Instance { get; } = new("--instance") { Description = "Which of its instances, where there are several; \"\" for the one without a name.", HelpName = "INSTANCE" };

    /// <summary>The command with these options, which offer what is on record.</summary>
    public Command AddTo(Command command)
    {
        command.Options.Add(Journal);
        Add(command, Strategy, static strategy => strategy.StrategyId);
        Add(command, Account, static strategy => strategy.Account);
        Add(command, Instance, static strategy => strategy.Instance);
        return command;
    }

    /// <summary>The journal, which must be there.</summary>
    public SqliteJournal Open(ParseResult arguments) => new(arguments.GetRequiredValue(Journal)) { MustExist = true };

    public JournalChoice ChoiceOf(ParseResult arguments) => new(arguments.GetValue(Strategy), arguments.GetValue(Account), arguments.GetValue(Instance));

    private void Add(Command command, Option<string?> option, Func<StrategyIdentity, string?> part)
    {
        command.Options.Add(option);
        option.CompletionSources.Add(context => Names(context.ParseResult, part));
    }

    /// <summary>While a command line is being written nobody wants to read why a journal cannot be opened.</summary>
    private IEnumerable<string> Names(ParseResult arguments, Func<StrategyIdentity, string?> part)
    {
        if (arguments.GetValue(Journal) is not { Length: > 0 } path)
        {
            return [];
        }

        try
        {
            using var journal = new SqliteJournal(path) { MustExist = true };
            var overview = journal.ReadOverviewAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
            return [.. overview.Strategies.Select(known => part(known.Strategy)).OfType<string>().Distinct()];
        }
        catch (JournalException)
        {
            return [];
        }
    }
}
