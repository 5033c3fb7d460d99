namespace Sessions.AspNetCore.Json;

/// <summary>A closing that is past its deadline and goes on.</summary>
internal sealed record AlarmDocument(OccurrenceDocument Occurrence, DateTimeOffset Since, CloseDocument Report);
