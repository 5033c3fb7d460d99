using Sessions.Tool.Checks;

namespace Sessions.Tool.Json;

/// <summary>What <c>check</c> found.</summary>
internal sealed class CheckAnswer(IReadOnlyList<string> assemblies, IReadOnlyList<Finding> findings) : Answer
{
    public IReadOnlyList<string> Assemblies { get; } = assemblies;

    public IReadOnlyList<Finding> Findings { get; } = findings;
}
