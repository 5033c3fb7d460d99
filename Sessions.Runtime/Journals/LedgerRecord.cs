namespace Sessions.Journals;

/// <summary>
/// How much of something is a strategy's own, by its own fills, on an account that keeps no tags. The key is
/// <see cref="Key"/>. It is written together with the order or close that changed it, so that no fill counts twice.
/// </summary>
/// <param name="Key">The symbol on a netting account, the broker's id of the position on a hedging one.</param>
/// <param name="Symbol">What is held.</param>
/// <param name="Volume">How much, in the broker's unit: above zero long, below zero short, zero nothing.</param>
internal sealed record LedgerRecord(string Key, string Symbol, decimal Volume) : JournalRecord;
