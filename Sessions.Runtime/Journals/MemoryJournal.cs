namespace Sessions.Journals;

/// <summary>
/// A journal that lasts as long as its object: for simulations, for tests, and for who does without a durable one. What is
/// finished is forgotten, so that it does not grow with time.
/// </summary>
public sealed class MemoryJournal : ISessionJournal
{
    private readonly object _lock = new();
    private readonly Dictionary<StrategyIdentity, MemoryPart> _parts = [];
    private HaltRecord? _haltOfAll;

    /// <inheritdoc/>
    public bool IsDurable => false;

    /// <inheritdoc/>
    public ValueTask<IStrategyJournal> OpenAsync(StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var part = PartOf(strategy);
            if (part.Holder is not null)
            {
                throw new JournalLeaseException(strategy, $"{strategy} runs already; give one of the two another Instance.");
            }

            part.Epoch++;
            part.Holder = new Holder(this, part);
            return ValueTask.FromResult<IStrategyJournal>(part.Holder);
        }
    }

    /// <inheritdoc/>
    public ValueTask<JournalState> ReadAsync(StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        lock (_lock)
        {
            return ValueTask.FromResult(PartOf(strategy).Read(_haltOfAll));
        }
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(HaltRecord halt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(halt);
        lock (_lock)
        {
            if (halt.Strategy is { } strategy)
            {
                PartOf(strategy).Halt = halt;
            }
            else
            {
                _haltOfAll = halt;
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(AcknowledgmentRecord acknowledgment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(acknowledgment);
        lock (_lock)
        {
            PartOf(acknowledgment.Strategy).Write(acknowledgment);
        }

        return ValueTask.CompletedTask;
    }

    private MemoryPart PartOf(StrategyIdentity strategy)
    {
        if (!_parts.TryGetValue(strategy, out var part))
        {
            part = new MemoryPart();
            _parts.Add(strategy, part);
        }

        return part;
    }

    private sealed class Holder(MemoryJournal journal, MemoryPart part) : IStrategyJournal
    {
        public long Epoch { get; } = part.Epoch;

        public ValueTask<bool> IsHeldAsync(CancellationToken cancellationToken) => ValueTask.FromResult(true);

        public ValueTask<JournalState> ReadAsync(CancellationToken cancellationToken)
        {
            lock (journal._lock)
            {
                return ValueTask.FromResult(part.Read(journal._haltOfAll));
            }
        }

        public ValueTask WriteAsync(IReadOnlyList<JournalRecord> records, CancellationToken cancellationToken)
        {
            lock (journal._lock)
            {
                for (var i = 0; i < records.Count; i++)
                {
                    part.Write(records[i]);
                }
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            lock (journal._lock)
            {
                part.Holder = ReferenceEquals(part.Holder, this) ? null : part.Holder;
            }

            return ValueTask.CompletedTask;
        }
    }
}
