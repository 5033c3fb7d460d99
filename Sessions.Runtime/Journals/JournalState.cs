namespace Sessions.Journals;

// docs/decisions.md 147
/// <summary>What is on record of a strategy and still matters.</summary>
internal sealed record JournalState
{
    /// <summary>A journal in which nothing is on record.</summary>
    public static JournalState Empty { get; } = new();

    /// <summary>The occurrences that have begun and not ended, by their start.</summary>
    public IReadOnlyList<OccurrenceRecord> Unfinished { get; init; } = [];

    /// <summary>
    /// The occurrence that started last, ended or not; null where none has begun. A flatten is none, nor is one whose end was
    /// <see cref="OccurrenceOutcome.Misdated"/>: its start has not come yet.
    /// </summary>
    public OccurrenceRecord? Last { get; init; }

    /// <summary>
    /// The last flatten that a halt has asked for, ended or not: an occurrence of the name <see cref="OccurrenceRecord.Halt"/> that starts
    /// when the strategy was halted; one of a halt that holds before all others. Null where there is none.
    /// </summary>
    public OccurrenceRecord? LastFlatten { get; init; }

    /// <summary>The strategy's orders, and what its closings have decided.</summary>
    public BookState Book { get; init; } = BookState.Empty;

    /// <summary>The positions that the unfinished occurrences' closings were decided to close.</summary>
    public IReadOnlyList<CloseRecord> Closes { get; init; } = [];

    /// <summary>The orders without a final answer.</summary>
    public IReadOnlyList<OrderRecord> Orders { get; init; } = [];

    /// <summary>What is the strategy's own, without what is zero.</summary>
    public IReadOnlyList<LedgerRecord> Ledger { get; init; } = [];

    /// <summary>The acknowledgments of unfinished occurrences.</summary>
    public IReadOnlyList<AcknowledgmentRecord> Acknowledgments { get; init; } = [];

    /// <summary>How long the strategy has held what it holds, where that has a limit; null where it has none.</summary>
    public HoldRecord? Hold { get; init; }

    /// <summary>The halts that hold for the strategy: its own, and that of all.</summary>
    public IReadOnlyList<Halt> Halts { get; init; } = [];
}
