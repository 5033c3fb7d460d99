using System.Diagnostics.CodeAnalysis;
using Sessions.Gates;

namespace Sessions.Journals;

/// <summary>
/// A journal that lasts as long as its object: for simulations, for tests, and for who does without a durable one. What is
/// finished is forgotten, so that it does not grow with time.
/// </summary>
public sealed class MemoryJournal : ISessionJournal, IGateRegistry
{
    private StrategyMap<MemoryPart> _parts;

    /// <inheritdoc/>
    public bool IsDurable => false;

    /// <summary>The order that halts all, or null.</summary>
    internal HaltRecord? HaltOfAll { get; private set; }

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

            var part = new MemoryPart(this, before);
            _parts.Set(strategy, part);
            return ValueTask.FromResult<IStrategyJournal>(part);
        }
    }

    /// <inheritdoc/>
    public ValueTask<JournalState> ReadAsync(StrategyIdentity strategy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        lock (Lock)
        {
            return ValueTask.FromResult(PartOf(strategy).Read());
        }
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(HaltRecord halt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(halt);
        lock (Lock)
        {
            if (halt.Strategy is { } strategy)
            {
                PartOf(strategy).Halt = halt;
            }
            else
            {
                HaltOfAll = halt;
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(AcknowledgmentRecord acknowledgment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(acknowledgment);
        lock (Lock)
        {
            PartOf(acknowledgment.Strategy).Write(acknowledgment);
        }

        return ValueTask.CompletedTask;
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
            part = new MemoryPart(this);
            _parts.Set(strategy, part);
        }

        return part;
    }
}
