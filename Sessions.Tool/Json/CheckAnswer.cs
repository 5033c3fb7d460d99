using Sessions.Tool.Checks;

namespace Sessions.Tool.Json;

/// <summary>What <c>check</c> found.</summary>
internal sealed class CheckAnswer(string assembly, IReadOnlyList<Finding> findings) : Answer
{
    public string Assembly { get; } = assembly;

    public IReadOnlyList<Finding> Findings { get; } = findings;
}
