using System.Diagnostics.CodeAnalysis;
using Sessions.Journals;
using Sessions.Journals.Records;

namespace Sessions.Reliability.Support;

/// <summary>A journal that outlives its process, as far as a test goes.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A source without a timer, which lasts as long as the test.")]
internal sealed class DurableJournal(World world) : ISessionJournal
{
    private readonly MemoryJournal _memory = new();
    private readonly CancellationTokenSource _lost = new();
    private IStrategyJournal? _held;

    public bool IsDurable => true;

    /// <summary>Whether somebody else has taken the part over.</summary>
    public bool IsLost { get; set; }

    /// <summary>Whether it finds out by itself that somebody has, and says so.</summary>
    public bool TellsLoss { get; set; }

    /// <summary>Thrown by every write, or null.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Thrown where somebody halts or releases, or null.</summary>
    public Exception? HaltFailure { get; set; }

    /// <summary>Thrown by every look of its holder, or null.</summary>
    public Exception? ReadFailure { get; set; }

    /// <summary>Whether nothing that its holder asks is answered any more.</summary>
    public bool Hangs { get; set; }

    /// <summary>How long every answer to its holder takes.</summary>
    public TimeSpan AnswersAfter { get; set; }

    /// <summary>How often it is looked whether it still hangs.</summary>
    public TimeSpan HangsFor { get; set; } = TimeSpan.FromDays(40);

    /// <summary>Every record that was written, in order.</summary>
    public List<object> Written { get; } = [];

    public async ValueTask<IStrategyJournal> OpenAsync(StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        _held = await _memory.OpenAsync(strategy, cancellationToken);
        return new Part(this, world, _held);
    }

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(StrategyIdentity? strategy, CancellationToken cancellationToken) => _memory.ReadAsync(strategy, cancellationToken);

    public ValueTask<bool> TryWriteAsync(StrategyIdentity? strategy, IReadOnlyList<JournalEntry> commands, CancellationToken cancellationToken) =>
        HaltFailure is { } failure && commands.Any(static command => command.Key == HaltCodec.Key)
            ? ValueTask.FromException<bool>(failure)
            : _memory.TryWriteAsync(strategy, [.. commands.Select(InBytes)], cancellationToken);

    /// <summary>Somebody else takes the part over.</summary>
    public void Lose()
    {
        IsLost = true;
        _lost.Cancel();
    }

    /// <summary>What a dead process held is free.</summary>
    public void Release() => _held?.DisposeAsync().AsTask().Wait();

    /// <summary>As on a disk: what is read is read from bytes.</summary>
    private static JournalEntry InBytes(JournalEntry entry) => new(entry.Key, entry.Sequence, entry.Value);

    private async ValueTask<T> Answer<T>(Func<ValueTask<T>> answer)
    {
        while (Hangs)
        {
            await Task.Delay(HangsFor, world.Clock!, CancellationToken.None);
        }

        if (AnswersAfter > TimeSpan.Zero)
        {
            await Task.Delay(AnswersAfter, world.Clock!, CancellationToken.None);
        }

        return await answer();
    }

    private sealed class Part(DurableJournal journal, World world, IStrategyJournal part) : IStrategyJournal
    {
        public long Epoch => part.Epoch;

        public CancellationToken Lost => journal.TellsLoss ? journal._lost.Token : CancellationToken.None;

        public ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken) => world.Read(() => journal.Answer(() => ValueTask.FromResult(!journal.IsLost)));

        public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken) => world.Read(() =>
            journal.Answer(() => journal.ReadFailure is { } failure ? ValueTask.FromException<IReadOnlyList<JournalEntry>>(failure) : part.ReadAsync(cancellationToken)));

        public async ValueTask WriteAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
        {
            await journal.Answer(static () => ValueTask.FromResult(true));
            await Write([.. entries.Select(InBytes)], cancellationToken);
        }

        private ValueTask Write(JournalEntry[] entries, CancellationToken cancellationToken) => world.Step(() =>
        {
            if (journal.Failure is { } failure)
            {
                return ValueTask.FromException(failure);
            }

            journal.Written.AddRange(entries.Where(static entry => !entry.IsRemoved).Select(static entry => RecordCodecs.Read(entry, null)));
            return part.WriteAsync(entries, cancellationToken);
        });

        public ValueTask DisposeAsync() => world.IsDead ? ValueTask.CompletedTask : part.DisposeAsync();
    }
}
