using Sessions.Journals;

namespace Sessions.Tool.Journals;

/// <summary>How a strategy stands by its journal.</summary>
internal sealed class StrategyStanding(JournaledStrategy strategy, DateTimeOffset now)
{
    public StrategyIdentity Identity => strategy.Strategy;

    public JournalProcess? Process => strategy.Process;

    public JournalState State => strategy.State;

    /// <summary>The occurrences that have begun and not ended.</summary>
    public IReadOnlyList<OccurrenceStanding> Unfinished { get; } = [.. strategy.State.Unfinished.Select(record => new OccurrenceStanding(record, strategy, now))];

    public bool NeedsSomebody => Unfinished.Any(static occurrence => occurrence.Attention is not null);
}
