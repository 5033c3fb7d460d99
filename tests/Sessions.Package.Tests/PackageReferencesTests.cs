using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

/// <summary>What the packed files ask of the compiler that loads them.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageReferencesTests(PackedPackage package)
{
    /// <summary>What a compiler of version 4.8 has, and no newer: Visual Studio 2022 17.8 and the .NET 8 SDK bring these.</summary>
    private static readonly Dictionary<string, Version> _brought = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
    };

    private static readonly string[] _compilerParts = ["NodaTime.dll", "Sessions.Analyzers.dll", "Sessions.CodeFixes.dll", "Sessions.Completion.dll", "Sessions.Generator.dll"];

    public static TheoryData<string> CompilerParts => [.. _compilerParts.Where(static part => part != "Sessions.Completion.dll")];

    [Theory]
    [MemberData(nameof(CompilerParts))]
    public void Each_part_asks_for_nothing_that_the_oldest_compiler_lacks(string part)
    {
        var references = ReferencesOf("analyzers/dotnet/cs/" + part);

        Assert.True(part == "NodaTime.dll" || references["Microsoft.CodeAnalysis"] == new Version(4, 8, 0, 0));
        Assert.All(references.Where(reference => !IsBeside(reference.Key)), reference =>
        {
            // Workspaces are an editor's part, of the same version: the compiler loads no fix.
            var brought = reference.Key == "Microsoft.CodeAnalysis.Workspaces" && part == "Sessions.CodeFixes.dll"
                ? _brought["Microsoft.CodeAnalysis"]
                : _brought.GetValueOrDefault(reference.Key);
            Assert.True(brought is not null && reference.Value <= brought, $"{part} asks for {reference.Key} {reference.Value}");
        });
    }

    /// <summary>An editor without it, or with an older one, has all the rest.</summary>
    [Fact]
    public void Completion_alone_asks_for_an_editors_features_and_for_no_newer_than_4_14()
    {
        var references = ReferencesOf("analyzers/dotnet/cs/Sessions.Completion.dll");

        Assert.Equal(new Version(4, 14, 0, 0), references["Microsoft.CodeAnalysis.Features"]);
        Assert.All(references.Where(static reference => reference.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)), static reference => Assert.Equal(new Version(4, 14, 0, 0), reference.Value));
    }

    [Fact]
    public void Every_file_beside_the_compiler_is_checked_here() => Assert.Equal(
        _compilerParts.Select(static part => "analyzers/dotnet/cs/" + part),
        PackedPackage.EntriesOf(package.File).Where(static name => name.StartsWith("analyzers/", StringComparison.Ordinal)));

    [Fact]
    public void The_runtime_asks_for_no_newer_framework_than_its_folder_says()
    {
        Assert.Equal(8, ReferencesOf("lib/net8.0/Sessions.Runtime.dll")["System.Runtime"].Major);
        Assert.Equal(10, ReferencesOf("lib/net10.0/Sessions.Runtime.dll")["System.Runtime"].Major);
    }

    private bool IsBeside(string assembly) => PackedPackage.EntriesOf(package.File).Contains($"analyzers/dotnet/cs/{assembly}.dll");

    private Dictionary<string, Version> ReferencesOf(string entry)
    {
        using var file = new PEReader(PackedPackage.Open(package.File, entry));
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), static reference => reference.Version, StringComparer.Ordinal);
    }
}
