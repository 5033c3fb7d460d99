namespace Sessions.Hosting;

/// <summary>What a strategy, or one of its handlers, has thrown or failed to do.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Session">The session's name; null where none was open.</param>
/// <param name="Type">The exception's type, such as <c>TimeoutException</c>.</param>
/// <param name="Message">
/// What it says where it is one of this library's, such as <c>JournalException</c>; otherwise null: what others' exceptions say
/// may hold addresses and keys, and stands in the log alone.
/// </param>
public sealed record StrategyError(DateTimeOffset At, string? Session, string Type, string? Message)
{
    /// <summary>The type, and what it says where that may be told.</summary>
    public override string ToString() => Message is null ? Type : $"{Type}: {Message}";
}
