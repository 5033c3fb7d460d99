namespace Sessions.AspNetCore.Json;

/// <summary>A halt that holds.</summary>
/// <param name="OfAll">Whether it is that of all strategies.</param>
/// <param name="HaltedAt">When, UTC.</param>
/// <param name="Flatten">Whether positions are closed, too.</param>
/// <param name="Reason">Why; null where nobody said.</param>
internal sealed record HaltDocument(bool OfAll, DateTimeOffset HaltedAt, bool Flatten, string? Reason);
