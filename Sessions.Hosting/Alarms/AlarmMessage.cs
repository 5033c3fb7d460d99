using System.Text.Json.Serialization;

namespace Sessions.Hosting.Alarms;

/// <summary>What is posted. <c>text</c> is what the usual chat services show of a message; the rest is for programs.</summary>
/// <param name="Text">What is wrong, or that it is over, in words.</param>
/// <param name="Kind">Closing, late, failed, clock or journal.</param>
/// <param name="IsOver">Whether it is over.</param>
/// <param name="Strategy">Whose it is; null for the host's own.</param>
/// <param name="Application">The host's name.</param>
/// <param name="At">When it was noticed, UTC.</param>
internal sealed record AlarmMessage(string Text, string Kind, bool IsOver, string? Strategy, string Application, DateTimeOffset At);

/// <summary>Writes it without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AlarmMessage))]
internal sealed partial class AlarmJsonContext : JsonSerializerContext;
