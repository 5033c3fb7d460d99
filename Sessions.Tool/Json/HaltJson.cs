using Sessions.Journals;

namespace Sessions.Tool.Json;

/// <summary>A halt that holds.</summary>
internal sealed class HaltJson(Halt halt)
{
    public DateTimeOffset Since { get; } = halt.HaltedAt;

    /// <summary>Whether positions are closed, too.</summary>
    public bool Flatten { get; } = halt.Flatten;

    public string? Reason { get; } = halt.Reason;
}
