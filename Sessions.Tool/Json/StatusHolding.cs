namespace Sessions.Tool.Json;

/// <summary>What is a strategy's own.</summary>
/// <param name="Symbol">What is held.</param>
/// <param name="Volume">How much; above zero long, below zero short.</param>
internal sealed record StatusHolding(string Symbol, decimal Volume);
