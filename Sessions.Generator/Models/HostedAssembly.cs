namespace Sessions.Generator.Models;

/// <summary>What the list of an assembly's strategies depends on.</summary>
/// <param name="CanHost">Whether the assembly refers to the hosting library.</param>
/// <param name="DeclaresEmbedded">Whether it declares Microsoft.CodeAnalysis.EmbeddedAttribute itself.</param>
internal sealed record HostedAssembly(bool CanHost, bool DeclaresEmbedded);
