namespace Sessions.Exploration.Mutants;

/// <summary>A fault planted into the core.</summary>
/// <param name="Fault">What is wrong then.</param>
/// <param name="File">The file, in the runtime's folder.</param>
/// <param name="FoundBy">The scenario that finds it.</param>
/// <param name="Before">The text that stands there once.</param>
/// <param name="After">What takes its place.</param>
public sealed record Mutant(string Fault, string File, string FoundBy, string Before, string After)
{
    public override string ToString() => Fault;
}
