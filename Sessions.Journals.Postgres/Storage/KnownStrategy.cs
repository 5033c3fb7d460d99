namespace Sessions.Journals.Storage;

/// <summary>A strategy that is on record.</summary>
/// <param name="Strategy">By what it is known.</param>
/// <param name="Owner">The number of the process that has its lease; 0 where none does.</param>
/// <param name="Entries">What is on record of it.</param>
internal sealed record KnownStrategy(StrategyIdentity Strategy, long Owner, IReadOnlyList<JournalEntry> Entries);
