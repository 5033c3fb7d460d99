namespace Sessions.Journals;

/// <summary>A strategy that is on record in a journal.</summary>
/// <param name="Strategy">By what it is known.</param>
/// <param name="Process">The process that runs it now; null where none does.</param>
/// <param name="State">What is on record of it and still matters.</param>
internal sealed record JournaledStrategy(StrategyIdentity Strategy, JournalProcess? Process, JournalState State);
