using Sessions.Journals;

namespace Sessions.Hosting;

/// <summary>How one strategy was at one moment.</summary>
public sealed record StrategyStatus
{
    /// <summary>The moment, by the strategy's clock, UTC.</summary>
    public required DateTimeOffset UtcNow { get; init; }

    /// <summary>By what it is known across restarts: account, id and instance.</summary>
    public required StrategyIdentity Identity { get; init; }

    /// <summary>The full name of its class.</summary>
    public required string ClassName { get; init; }

    /// <summary>The symbol that it was given, or null.</summary>
    public required string? Symbol { get; init; }

    /// <summary>The table in force: what was declared, with the configuration's changes.</summary>
    public required SessionTable Table { get; init; }

    /// <summary>
    /// Its blackouts, as its source says them; <see cref="Occurrence"/> and <see cref="Next"/> have them as pauses. Null where it has
    /// none, or the source fails.
    /// </summary>
    public BlackoutPlan? Blackouts { get; init; }

    /// <summary>Whether it runs.</summary>
    public required StrategyState State { get; init; }

    /// <summary>Whether its sessions begin; a configuration can keep them from it.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Where its gate stands.</summary>
    public required GateStatus Gate { get; init; }

    /// <summary>The occurrence that has begun and whose end is not done, also while a halt keeps the strategy's hands off it; or null.</summary>
    public required SessionOccurrence? Occurrence { get; init; }

    /// <summary>The first occurrence that starts after <see cref="UtcNow"/>, or null.</summary>
    public required SessionOccurrence? Next { get; init; }

    /// <summary>The halts that hold for it: its own, and that of all.</summary>
    public required IReadOnlyList<Halt> Halts { get; init; }

    /// <summary>The occurrences that ended last, the latest first.</summary>
    public required IReadOnlyList<EndedOccurrence> Recent { get; init; }

    /// <summary>Since when a boundary is due that has not been begun with, UTC; null where none is.</summary>
    public DateTimeOffset? LateSince { get; init; }

    /// <summary>Why nothing begins for now, since a clock is or was wrong; null where nothing is in doubt.</summary>
    public ClockDoubt? ClockDoubt { get; init; }

    /// <summary>How far the machine's clock is ahead of the venue's, below zero where it is behind; null where the broker does not tell its venue's time.</summary>
    public TimeSpan? ClockOffset { get; init; }

    /// <summary>What it held when its account was last asked; null where that is not known, see <see cref="SessionsHostOptions.PositionInterval"/>.</summary>
    public StrategyHoldings? Holdings { get; init; }

    /// <summary>What its open session has brought so far, or else its last one; null where there was none, or that is not watched.</summary>
    public SessionProfit? Profit { get; init; }

    /// <summary>Closings that are past their deadline and go on.</summary>
    public required IReadOnlyList<StrategyAlarm> Alarms { get; init; }

    /// <summary>What went wrong last, or null.</summary>
    public required StrategyError? LastError { get; init; }

    /// <summary>Whether a halt keeps it from trading.</summary>
    public bool IsHalted => Halts.Count > 0;

    /// <summary>When the next boundary is due, UTC: the end of what has begun, or else the next start; null where neither is, or nothing is to begin.</summary>
    public DateTimeOffset? NextBoundary => Occurrence?.End ?? (IsEnabled ? Next?.Start : null);

    /// <summary>Its name and members, dates and numbers by no culture.</summary>
    public override string ToString() => RecordText.Of(nameof(StrategyStatus), PrintMembers);
}
