using Microsoft.CodeAnalysis;
using Sessions.Generator.Models;
using Sessions.Roslyn;

namespace Sessions.Generator.Reading;

/// <summary>Reads what a host needs to know of an assembly and its strategies.</summary>
internal static class HostReader
{
    public static HostedAssembly Read(Compilation compilation) => new(IsReferenced(compilation), DeclaresEmbedded(compilation));

    /// <summary>Whether the assembly's own source declares the attribute that hides a type from other assemblies.</summary>
    private static bool DeclaresEmbedded(Compilation compilation) => compilation.Assembly.GetTypeByMetadataName("Microsoft.CodeAnalysis.EmbeddedAttribute") is not null;

    private static bool IsReferenced(Compilation compilation) => compilation.GetTypeByMetadataName(WellKnownNames.SessionsBuilderMetadataName) is not null;

    /// <summary>
    /// The class's name from the root, where a host can make it: it is neither abstract nor generic, nor is a type around it, and
    /// all of them can be seen from elsewhere in the assembly, and are not obsolete as an error. Otherwise null.
    /// </summary>
    public static string? CreatableNameOf(INamedTypeSymbol type)
    {
        if (type.IsAbstract || UseReader.Of([type]).IsForbidden)
        {
            return null;
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.Arity > 0 || current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            {
                return null;
            }
        }

        return type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }
}
