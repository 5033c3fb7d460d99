namespace Sessions.AspNetCore.Json;

/// <summary>What went wrong last.</summary>
internal sealed record ErrorDocument(DateTimeOffset At, string? Session, string Type, string Message);
