using Microsoft.CodeAnalysis;

namespace Sessions.Generator.Reading;

/// <summary>Names of types as metadata and reflection have them: <c>Acme.Bots+Breakout`1</c>.</summary>
internal static class MetadataNames
{
    public static string Of(INamedTypeSymbol type) => type.ContainingType is { } around
        ? Of(around) + "+" + type.MetadataName
        : NamespaceOf(type.ContainingNamespace) + type.MetadataName;

    /// <summary>The name with that of the assembly, without its version, which moves on while the name stays.</summary>
    public static string OfQualified(INamedTypeSymbol type) => Of(type) + ", " + type.ContainingAssembly.Name;

    private static string NamespaceOf(INamespaceSymbol? @namespace) => @namespace is null or { IsGlobalNamespace: true }
        ? ""
        : NamespaceOf(@namespace.ContainingNamespace) + @namespace.Name + ".";
}
