namespace Sessions.Journals;

/// <summary>What a strategy's own fills of a symbol come to, as people are shown it.</summary>
/// <param name="Key">The symbol.</param>
/// <param name="Symbol">What is held.</param>
/// <param name="Volume">How much; above zero long, below zero short.</param>
internal sealed record LedgerRecord(string Key, string Symbol, decimal Volume);
