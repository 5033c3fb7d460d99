namespace Sessions.Journals;

/// <summary>A person's command as a journal keeps it.</summary>
/// <param name="Strategy">For whom; null for all strategies.</param>
/// <param name="Entry">The command.</param>
public readonly record struct JournalCommand(StrategyIdentity? Strategy, JournalEntry Entry);
