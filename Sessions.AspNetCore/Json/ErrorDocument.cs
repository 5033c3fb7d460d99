namespace Sessions.AspNetCore.Json;

/// <summary>What went wrong last. What it says is told where the library has said it; what others' exceptions say is in the log.</summary>
internal sealed record ErrorDocument(DateTimeOffset At, string? Session, string Type, string? Message);
