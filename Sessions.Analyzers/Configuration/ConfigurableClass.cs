using Microsoft.CodeAnalysis;
using Sessions.Configuration;
using Sessions.Manifest;
using Sessions.Roslyn;

namespace Sessions.Analyzers.Configuration;

/// <summary>A strategy class that a configuration can name.</summary>
/// <param name="Name">Its full name, as its manifest has it.</param>
/// <param name="Sessions">Its sessions; null where nothing can be said of them.</param>
internal sealed record ConfigurableClass(string Name, IReadOnlyList<DeclaredSession>? Sessions)
{
    private const string Runtime = "Sessions.Runtime";
    private const string ManifestAttribute = "SessionManifestAttribute";

    /// <summary>
    /// The classes of a compilation and of the assemblies that it refers to, by their manifests: the generator has written the
    /// compilation's own.
    /// </summary>
    public static IReadOnlyList<ConfigurableClass> Of(Compilation compilation) =>
        [.. compilation.SourceModule.ReferencedAssemblySymbols.Where(KnowsSessions).Prepend(compilation.Assembly).SelectMany(Of)];

    /// <summary>The one class that a name means; null where there is none, or more than one.</summary>
    public static ConfigurableClass? Find(IReadOnlyList<ConfigurableClass> classes, string name)
    {
        var named = classes.Where(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0)
        {
            named = [.. classes.Where(known => NamedStrategy.SimpleNameOf(known.Name).Equals(name, StringComparison.OrdinalIgnoreCase))];
        }

        return named.Count == 1 ? named[0] : null;
    }

    private static bool KnowsSessions(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static referenced => referenced.Name == Runtime));

    private static IEnumerable<ConfigurableClass> Of(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass.Is(WellKnownNames.GeneratedNamespace, ManifestAttribute)
                && attribute.ConstructorArguments is [{ Value: int version }, { Value: string type }, { Value: string sessions }, var calendar])
            {
                yield return new ConfigurableClass(type, version is >= ManifestKeys.OldestVersion and <= ManifestKeys.Version ? DeclaredSession.Read(sessions, !calendar.IsNull) : null);
            }
        }
    }
}
