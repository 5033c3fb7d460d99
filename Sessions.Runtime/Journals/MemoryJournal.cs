using System.Diagnostics.CodeAnalysis;
using Sessions.Gates;

namespace Sessions.Journals;

/// <summary>A journal that lasts as long as its object: for simulations, for tests, and for whoever does without a durable one.</summary>
public sealed class MemoryJournal : ISessionJournal, IGateRegistry
{
    private readonly MemoryEntries _ofAll = new();
    private StrategyMap<MemoryPart> _parts;

    /// <inheritdoc/>
    public bool IsDurable => false;

    HaltBoard? IGateRegistry.Halts => null;

    /// <summary>Taken by whoever reads or writes.</summary>
    internal object Lock { get; } = new();

    /// <inheritdoc/>
    [SuppressMessage("Reliability", "CA2000", Justification = "The holder disposes of its part.")]
    public ValueTask<IStrategyJournal> OpenAsync(StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        cancellationToken.ThrowIfCancellationRequested();
        lock (Lock)
        {
            var before = PartOf(strategy);
            if (before.IsHeld)
            {
                throw new JournalLeaseException(strategy, $"{strategy} runs already; give one of the two another Instance.");
            }

            var part = new MemoryPart(this, strategy, before);
            _parts.Set(strategy, part);
            return ValueTask.FromResult<IStrategyJournal>(part);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(StrategyIdentity? strategy, CancellationToken cancellationToken)
    {
        lock (Lock)
        {
            return ValueTask.FromResult(strategy is null ? _ofAll.Read() : PartOf(strategy).Entries?.Read() ?? []);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryWriteAsync(StrategyIdentity? strategy, IReadOnlyList<JournalEntry> commands, CancellationToken cancellationToken)
    {
        JournalRules.ThrowIfNoCommands(commands);
        lock (Lock)
        {
            return ValueTask.FromResult((strategy is null ? _ofAll : PartOf(strategy).Entries ??= new()).TryWrite(commands));
        }
    }

    void IGateRegistry.Set(StrategyIdentity strategy, GateEngine? gate)
    {
        lock (Lock)
        {
            PartOf(strategy).Gate = gate;
        }
    }

    GateEngine[] IGateRegistry.GatesOf(StrategyIdentity? strategy)
    {
        lock (Lock)
        {
            return [.. (strategy is null ? _parts.Values : [PartOf(strategy)]).Select(static part => part.Gate).OfType<GateEngine>()];
        }
    }

    private MemoryPart PartOf(StrategyIdentity strategy)
    {
        if (!_parts.TryGetValue(strategy, out var part))
        {
            part = new MemoryPart(this, strategy);
            _parts.Set(strategy, part);
        }

        return part;
    }
}
