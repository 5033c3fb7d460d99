using Sessions.Journals;

namespace Sessions.Gates;

/// <summary>Knows the gates of this process that share a journal.</summary>
internal interface IGateRegistry
{
    /// <summary>Notes a strategy's gate, or that it has none any more.</summary>
    void Set(StrategyIdentity strategy, GateEngine? gate);

    /// <summary>The halts that hold on the journal; null where each gate reads its own.</summary>
    HaltBoard? Halts { get; }

    /// <summary>The gate of a strategy, or those of all.</summary>
    GateEngine[] GatesOf(StrategyIdentity? strategy);
}
