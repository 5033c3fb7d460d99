namespace Sessions.AspNetCore.Json;

/// <summary>The journal of a host.</summary>
internal sealed record JournalDocument(string Description, bool IsDurable, bool IsHealthy, string? Problem);
