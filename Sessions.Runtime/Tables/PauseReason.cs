namespace Sessions;

/// <summary>Why an occurrence opens nothing for a while.</summary>
public enum PauseReason
{
    /// <summary>The market is shut, for lunch or for another break of its calendar. The strategy is not called.</summary>
    MarketBreak = 0,

    /// <summary>It is <see cref="SessionOccurrence.EntriesUntil"/> or later. The strategy is called, and may close.</summary>
    EntriesEnded = 1,

    /// <summary>An event is near, see <see cref="SessionRuntime.Blackouts"/>. The strategy is called, and may close.</summary>
    Blackout = 2,
}
