using System.Diagnostics.CodeAnalysis;

namespace Sessions.Json;

/// <summary>Leaves the reading of a file that is refused.</summary>
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the reader.")]
internal sealed class JsonException(JsonFault fault) : Exception(fault.Message)
{
    public JsonFault Fault { get; } = fault;
}
