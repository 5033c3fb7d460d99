using System.Runtime.CompilerServices;
using Sessions.Journals;

namespace Sessions.Gates;

/// <summary>The gates of this process that share a journal: who orders something by the journal wakes them.</summary>
internal sealed class GateRegistry : IGateRegistry
{
    private static readonly ConditionalWeakTable<ISessionJournal, GateRegistry> _registries = [];

    private readonly Dictionary<StrategyIdentity, GateEngine> _gates = [];
    private readonly JournalWatcher? _watcher;

    private GateRegistry(ISessionJournal journal)
    {
        if (journal is IJournalWatch watch)
        {
            Halts = new HaltBoard(watch);
            _watcher = new JournalWatcher(watch, () => Wake(this, null));
        }
    }

    /// <inheritdoc/>
    public HaltBoard? Halts { get; }

    /// <summary>The registry of a journal. One in memory is its own.</summary>
    public static IGateRegistry Of(ISessionJournal journal) => journal as IGateRegistry ?? _registries.GetValue(journal, static journal => new GateRegistry(journal));

    /// <summary>Has the gate of a strategy, or those of all, look at what was ordered.</summary>
    public static void Wake(ISessionJournal journal, StrategyIdentity? strategy) => Wake(Of(journal), strategy);

    public void Set(StrategyIdentity strategy, GateEngine? gate)
    {
        lock (_gates)
        {
            var had = _gates.Count > 0;
            if (gate is null)
            {
                _gates.Remove(strategy);
            }
            else
            {
                _gates[strategy] = gate;
            }

            if (_gates.Count > 0 && !had)
            {
                _watcher?.Start();
            }
            else if (_gates.Count == 0)
            {
                _watcher?.Stop();
            }
        }
    }

    public GateEngine[] GatesOf(StrategyIdentity? strategy)
    {
        lock (_gates)
        {
            return strategy is null ? [.. _gates.Values] : _gates.TryGetValue(strategy, out var gate) ? [gate] : [];
        }
    }

    private static void Wake(IGateRegistry registry, StrategyIdentity? strategy)
    {
        registry.Halts?.Outdate();
        Array.ForEach(registry.GatesOf(strategy), static gate => gate.Notice());
    }
}
