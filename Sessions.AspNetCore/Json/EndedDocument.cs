namespace Sessions.AspNetCore.Json;

/// <summary>An occurrence whose end was done, or given up because the host stopped.</summary>
internal sealed record EndedDocument(OccurrenceDocument Occurrence, DateTimeOffset EndedAt, bool IsCatchUp, CloseDocument Report);
