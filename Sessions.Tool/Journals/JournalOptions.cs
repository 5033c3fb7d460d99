using System.CommandLine;
using Sessions.Journals;
using Sessions.Schedule;
using Sessions.Tool.Output;

namespace Sessions.Tool.Journals;

/// <summary>The options by which a journal, and a strategy on it, are named.</summary>
internal sealed class JournalOptions
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

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

    /// <summary>What is on record of a journal; a person sees that it is read where that lasts.</summary>
    /// <exception cref="ToolException">It is not read in time.</exception>
    /// <exception cref="JournalException">It cannot be used, and why.</exception>
    public static Task<JournalOverview> ReadAsync(ToolHost host, SqliteJournal journal, CancellationToken cancellationToken) =>
        Waiting.ForAsync(host, $"Reading {Path.GetFileName(journal.Path)}", _ => ReadAsync(journal, cancellationToken));

    /// <summary>What is on record of a journal, which is read for no longer than a person waits.</summary>
    /// <exception cref="ToolException">It is not read in time.</exception>
    /// <exception cref="JournalException">It cannot be used, and why.</exception>
    private static async Task<JournalOverview> ReadAsync(SqliteJournal journal, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            return await journal.ReadOverviewAsync(patience.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException(FormattableString.Invariant(
                $"The journal '{journal.Path}' cannot be read: it is not at its end after {_patience.TotalSeconds:0} s."), exception);
        }
    }

    /// <summary>The journal, which must be there.</summary>
    /// <exception cref="ToolException">What was written is no path.</exception>
    public SqliteJournal Open(ParseResult arguments)
    {
        try
        {
            return new SqliteJournal(arguments.GetRequiredValue(Journal)) { MustExist = true };
        }
        catch (ArgumentException exception)
        {
            throw new ToolException($"The journal cannot be opened: {exception.Message}", exception);
        }
    }

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
            var overview = ReadAsync(path).GetAwaiter().GetResult();
            return [.. overview.Strategies.Select(known => part(known.Strategy)).OfType<string>().Select(PrintableText.Of).Distinct()];
        }
        catch (Exception exception) when (exception is JournalException or ToolException or ArgumentException)
        {
            return [];
        }
    }

    private static async Task<JournalOverview> ReadAsync(string path)
    {
        using var journal = new SqliteJournal(path) { MustExist = true };
        return await ReadAsync(journal, CancellationToken.None);
    }
}
