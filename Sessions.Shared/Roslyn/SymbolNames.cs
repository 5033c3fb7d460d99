using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn;

/// <summary>Knows types by name, without looking anything up in a compilation and without making strings.</summary>
internal static class SymbolNames
{
    /// <summary>Whether a type is the top-level one with that name, and so many type parameters, in that namespace.</summary>
    public static bool Is(this ITypeSymbol? type, string @namespace, string name, int arity = 0) =>
        type is INamedTypeSymbol named
        && string.Equals(named.Name, name, StringComparison.Ordinal)
        && named.Arity == arity && named.ContainingType is null
        && IsNamed(named.ContainingNamespace, @namespace);

    public static bool IsSessionAttribute(this AttributeData attribute) =>
        attribute.AttributeClass.Is(WellKnownNames.SessionsNamespace, WellKnownNames.SessionAttribute);

    public static bool IsUseSessionsAttribute(this AttributeData attribute) =>
        attribute.AttributeClass.Is(WellKnownNames.SessionsNamespace, WellKnownNames.UseSessionsAttribute);

    public static bool Implements(this INamedTypeSymbol type, string sessionsInterface)
    {
        foreach (var known in type.AllInterfaces)
        {
            if (known.Is(WellKnownNames.SessionsNamespace, sessionsInterface))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(INamespaceSymbol? symbol, string name)
    {
        var end = name.Length;
        while (symbol is { IsGlobalNamespace: false })
        {
            var part = symbol.Name;
            var start = end - part.Length;
            if (start < 0 || string.CompareOrdinal(name, start, part, 0, part.Length) != 0)
            {
                return false;
            }

            symbol = symbol.ContainingNamespace;
            if (start == 0)
            {
                return symbol is { IsGlobalNamespace: true };
            }

            if (name[start - 1] != '.')
            {
                return false;
            }

            end = start - 1;
        }

        return false;
    }
}
