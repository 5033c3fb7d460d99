using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.Roslyn.Tests;

/// <summary>What the generator made of a test program.</summary>
internal sealed class GeneratorRun(GeneratorRunResult result, CSharpCompilation output)
{
    /// <summary>The emitted files by hint name, in the order of the names.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; } = result.GeneratedSources
        .ToImmutableSortedDictionary(static file => file.HintName, static file => file.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>The text of the only emitted file.</summary>
    public string Text => Files.Single().Value;

    public CSharpCompilation Output { get; } = output;

    public MetadataReference ToReference() => MetadataReference.CreateFromImage(Emit());

    /// <summary>The compiled program.</summary>
    public byte[] Emit()
    {
        using var stream = new MemoryStream();
        var emitted = Output.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return stream.ToArray();
    }

    /// <summary>Loads the compiled program and finds one of its types.</summary>
    public Type Load(string type)
    {
        var context = new AssemblyLoadContext(Output.AssemblyName, isCollectible: true);
        using var stream = new MemoryStream(Emit());
        return context.LoadFromStream(stream).GetType(type, throwOnError: true)!;
    }
}
