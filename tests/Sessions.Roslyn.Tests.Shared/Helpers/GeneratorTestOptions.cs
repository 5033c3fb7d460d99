using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn.Tests;

/// <summary>How a test program differs from the usual one.</summary>
internal sealed record GeneratorTestOptions
{
    public static GeneratorTestOptions Default { get; } = new();

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>The compiler errors that the program has by itself, which emitting must not add to.</summary>
    public ImmutableArray<string> OwnErrors { get; init; } = [];

    public ImmutableArray<MetadataReference> MoreReferences { get; init; } = [];

    public string AssemblyName { get; init; } = "Acme";
}
