namespace Sessions.Hosting;

/// <summary>What a strategy, or one of its handlers, has thrown or failed to do.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Session">The session's name; null where none was open.</param>
/// <param name="Type">The exception's type, such as <c>TimeoutException</c>.</param>
/// <param name="Message">What it says.</param>
public sealed record StrategyError(DateTimeOffset At, string? Session, string Type, string Message);
