using System.Text.Json.Serialization;
using Sessions.Tool.Output;

namespace Sessions.Tool.Json;

/// <summary>What every answer for programs begins with.</summary>
internal abstract class Answer
{
    [JsonPropertyOrder(-1)]
    public int Version { get; } = JsonOutput.Version;
}
