using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Sessions.Journals;
using Sessions.Schedule;
using Sessions.Tool.Output;

namespace Sessions.Tool.Journals;

/// <summary>The options by which a journal, and a strategy on it, are named.</summary>
internal sealed class JournalOptions
{
    private const string Example = "\"Host=db;Database=trading;Username=bots\"";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    public Option<string?> Journal { get; } = FileOption();

    public Option<bool> Postgres { get; } = new("--postgres")
    {
        Description = $"The journal is in PostgreSQL; the variable {ToolHost.PostgresVariable} says where.",
    };

    public Option<string?> Strategy { get; } = new("--strategy") { Description = "The strategy's id, or id/instance. Default: all.", HelpName = "ID" };

    public Option<string?> Account { get; } = new("--account") { Description = "The account on which it runs, where it runs on several.", HelpName = "ACCOUNT" };

    public Option<string?> Instance { get; } = new("--instance") { Description = "Which of its instances, where there are several; \"\" for the one without a name.", HelpName = "INSTANCE" };

    public static Option<string?> FileOption() => new("--journal") { Description = "The file on which the bot keeps its journal.", HelpName = "sessions.db" };

    /// <summary>The command with these options, which offer what is on record.</summary>
    public Command AddTo(Command command, ToolHost host)
    {
        command.Options.Add(Journal);
        command.Options.Add(Postgres);
        Add(command, host, Strategy, static strategy => strategy.StrategyId);
        Add(command, host, Account, static strategy => strategy.Account);
        Add(command, host, Instance, static strategy => strategy.Instance);
        command.Validators.Add(result =>
        {
            if (result.GetResult(Journal) is null != result.GetValue(Postgres))
            {
                result.AddError(result.GetValue(Postgres)
                    ? "--journal and --postgres name two journals; write one of them."
                    : "Write --journal and the file on which the bot keeps its journal, or --postgres.");
            }
        });
        return command;
    }

    /// <summary>What is on record of a journal; a person sees that it is read where that lasts.</summary>
    /// <exception cref="ToolException">It is not read in time.</exception>
    /// <exception cref="JournalException">It cannot be used, and why.</exception>
    public static Task<JournalOverview> ReadAsync(ToolHost host, JournalSource journal, CancellationToken cancellationToken) =>
        Waiting.ForAsync(host, $"Reading {Path.GetFileName(journal.Name)}", _ => ReadAsync(journal, cancellationToken));

    /// <summary>What is on record of a journal, which is read for no longer than a person waits.</summary>
    /// <exception cref="ToolException">It is not read in time.</exception>
    /// <exception cref="JournalException">It cannot be used, and why.</exception>
    private static async Task<JournalOverview> ReadAsync(JournalSource journal, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            return await journal.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException(FormattableString.Invariant(
                $"The journal '{journal.Path}' cannot be read: it is not at its end after {_patience.TotalSeconds:0} s."), exception);
        }
    }

    /// <summary>The journal in a file, which must be there.</summary>
    /// <exception cref="ToolException">What was written is no path.</exception>
    public static SqliteJournal OpenFile(string path)
    {
        try
        {
            return new SqliteJournal(path) { MustExist = true };
        }
        catch (ArgumentException exception)
        {
            throw new ToolException($"The journal cannot be opened: {exception.Message}", exception);
        }
    }

    /// <summary>The journal, which must be there.</summary>
    /// <exception cref="ToolException">It is not named as one is.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The source disposes of it.")]
    public JournalSource Open(ParseResult arguments, ToolHost host) => arguments.GetValue(Postgres)
        ? new ServerSource(OpenServer(host))
        : new FileSource(arguments.GetRequiredValue(Journal)!, OpenFile(arguments.GetRequiredValue(Journal)!));

    public JournalChoice ChoiceOf(ParseResult arguments) => new(arguments.GetValue(Strategy), arguments.GetValue(Account), arguments.GetValue(Instance));

    private static PostgresJournal OpenServer(ToolHost host)
    {
        if (string.IsNullOrWhiteSpace(host.Postgres))
        {
            throw new ToolException($"--postgres reads the variable {ToolHost.PostgresVariable}, which nobody has set; write there {Example}.");
        }

        try
        {
            return new PostgresJournal(host.Postgres);
        }
        catch (ArgumentException)
        {
            // Neither its text nor its parameter's name is for people here.
            throw new ToolException(
                $"What stands in {ToolHost.PostgresVariable}, and is not repeated here, does not say where a PostgreSQL is; write there {Example}.");
        }
    }

    private void Add(Command command, ToolHost host, Option<string?> option, Func<StrategyIdentity, string?> part)
    {
        command.Options.Add(option);
        option.CompletionSources.Add(context => Names(context.ParseResult, host, part));
    }

    /// <summary>While a command line is being written nobody wants to read why a journal cannot be opened.</summary>
    [SuppressMessage("Reliability", "CA2025", Justification = "The reading is waited for.")]
    private IEnumerable<string> Names(ParseResult arguments, ToolHost host, Func<StrategyIdentity, string?> part)
    {
        if (!arguments.GetValue(Postgres) && arguments.GetValue(Journal) is not { Length: > 0 })
        {
            return [];
        }

        try
        {
            using var journal = Open(arguments, host);
            var overview = ReadAsync(journal, CancellationToken.None).GetAwaiter().GetResult();
            return [.. overview.Strategies.Select(known => part(known.Strategy)).OfType<string>().Select(PrintableText.Of).Distinct()];
        }
        catch (Exception exception) when (exception is JournalException or ToolException or ArgumentException)
        {
            return [];
        }
    }
}
