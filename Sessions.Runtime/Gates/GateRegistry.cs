using System.Runtime.CompilerServices;
using Sessions.Journals;

namespace Sessions.Gates;

/// <summary>The gates of this process that share a journal: who orders something by the journal wakes them.</summary>
internal sealed class GateRegistry
{
    private static readonly ConditionalWeakTable<ISessionJournal, GateRegistry> _registries = [];

    private readonly object _lock = new();
    private readonly Dictionary<StrategyIdentity, Action> _gates = [];

    public static GateRegistry Of(ISessionJournal journal) => _registries.GetValue(journal, static _ => new GateRegistry());

    public void Add(StrategyIdentity strategy, Action wake)
    {
        lock (_lock)
        {
            _gates[strategy] = wake;
        }
    }

    public void Remove(StrategyIdentity strategy)
    {
        lock (_lock)
        {
            _gates.Remove(strategy);
        }
    }

    /// <summary>Wakes the gate of a strategy, or of all.</summary>
    public void Wake(StrategyIdentity? strategy)
    {
        Action[] wakes;
        lock (_lock)
        {
            wakes = strategy is null ? [.. _gates.Values] : _gates.TryGetValue(strategy, out var wake) ? [wake] : [];
        }

        Array.ForEach(wakes, static wake => wake());
    }
}
