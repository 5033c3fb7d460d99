using System.Diagnostics.CodeAnalysis;
using Sessions.Brokers;
using Sessions.Journals;
using Sessions.Journals.Records;
using Sessions.Orders;

namespace Sessions.Tool.Tests.Support;

/// <summary>A journal with a bot's night on it, as the bot itself writes it; all of it is before <see cref="ToolRun.Noon"/>.</summary>
internal sealed class TestJournal : IDisposable
{
    public static readonly StrategyIdentity Breakout = new("paper", "Acme.Breakout");
    public static readonly StrategyIdentity Second = new("paper", "Acme.Breakout", "2");
    public static readonly StrategyIdentity Night = new("live", "Acme.Night");

    private readonly TestFolder _folder = new();

    public string Path => _folder["sessions.db"];

    public IReadOnlyList<string> Names => _folder.Names;

    public string this[string name] => _folder[name];

    public static OccurrenceRecord Open { get; } = new()
    {
        Session = "London",
        Start = ToolRun.Noon.AddHours(-4),
        End = ToolRun.Noon.AddMinutes(30),
        Date = new DateOnly(2026, 3, 25),
        TimeZone = "Europe/London",
        OnEnd = SessionAction.CloseAll,
        Scope = SessionScope.Strategy,
        KeepOrders = false,
        BegunAt = ToolRun.Noon.AddHours(-4),
        StartedAt = ToolRun.Noon.AddHours(-4),
    };

    /// <summary>Its end began at eight in the morning, and one of two positions is still not closed.</summary>
    public static OccurrenceRecord Closing { get; } = Open with
    {
        Session = "Night",
        Start = ToolRun.Noon.AddHours(-14),
        End = ToolRun.Noon.AddHours(-4),
        Date = new DateOnly(2026, 3, 24),
        BegunAt = ToolRun.Noon.AddHours(-14),
        EndingAt = ToolRun.Noon.AddHours(-4),
        EndReason = EndReason.Boundary,
    };

    public static OccurrenceRecord Ended { get; } = Closing with { EndedAt = ToolRun.Noon.AddHours(-3), Outcome = OccurrenceOutcome.Done };

    /// <summary>What is on record of the position that is not closed.</summary>
    public static object[] Stuck { get; } = [.. StuckAs("4711")];

    /// <summary>The same of another position.</summary>
    public static IEnumerable<object> StuckAs(string position) => StuckOf(Night, position);

    /// <summary>The same of another strategy.</summary>
    public static IEnumerable<object> StuckOf(StrategyIdentity strategy, string position)
    {
        var target = new Target(Closing.ClosingName(strategy.Tag, "end"), position, "EURUSD", PositionSide.Long, 0.3m, TargetKind.Whole)
        {
            Was = new Position(position, "EURUSD", PositionSide.Long, 0.3m, 1.1m, ToolRun.Noon.AddHours(-6)),
        };
        var part = new Order(target.Id + ":479", 0, "EURUSD", PositionSide.Short, 0.3m)
        {
            Closes = position,
            Target = target.Id,
            Attempt = 479,
            IsOffLedger = true,
            State = OrderState.Done,
            Filled = 0.1m,
        };
        return [target, part, part with { Id = $"Acme.Night-1-{position}-480", Volume = 0.2m, Attempt = 480, State = OrderState.InDoubt, Filled = 0 }];
    }

    /// <summary>What a bot writes; its process is gone afterwards, unless what is returned is kept.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller has it.")]
    public async Task<IAsyncDisposable> WriteAsync(StrategyIdentity strategy, params object[] records)
    {
        var journal = new SqliteJournal(Path);
        var part = new RecordJournal(journal, await journal.OpenAsync(strategy, CancellationToken.None), strategy);
        await part.LoadAsync();
        if (records.Length > 0)
        {
            await part.WriteAsync(part.Seal(records));
        }

        return new RunningBot(journal, part);
    }

    /// <summary>What is on record now.</summary>
    public async Task<JournalState> ReadAsync(StrategyIdentity strategy)
    {
        using var journal = new SqliteJournal(Path) { MustExist = true };
        return await StateReader.ReadAsync(journal, strategy, CancellationToken.None);
    }

    public Task<ToolRun> RunAsync(string command, params string[] arguments) => ToolRun.RunAsync([command, "--journal", Path, .. arguments]);

    /// <summary>Without the folder and the process, which are others each time.</summary>
    public ToolRun Named(ToolRun run) => run with
    {
        Output = run.Output.Replace(Path, "sessions.db", StringComparison.Ordinal)
            .Replace(FormattableString.Invariant($"rocess {Environment.ProcessId} "), "rocess PID ", StringComparison.Ordinal)
            .Replace(FormattableString.Invariant($"rocess {Environment.ProcessId}\n"), "rocess PID\n", StringComparison.Ordinal)
            .Replace(FormattableString.Invariant($"\"process\": {Environment.ProcessId}"), "\"process\": PID", StringComparison.Ordinal),
    };

    public void Dispose() => _folder.Dispose();

    private sealed class RunningBot(SqliteJournal journal, RecordJournal part) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await part.DisposeAsync();
            journal.Dispose();
        }
    }
}
