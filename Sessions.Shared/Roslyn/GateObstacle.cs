using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn;

/// <summary>Why a class can have no sessions, whatever else it declares.</summary>
/// <param name="Place">The class, or its type parameter that stands in the way.</param>
/// <param name="Reason">Why, and what would be right.</param>
internal readonly record struct GateObstacle(ISymbol Place, string Reason)
{
    public static GateObstacle? Of(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
            {
                return new(type, "members cannot be added to the file-local type '" + current.Name + "'; remove 'file'");
            }
        }

        foreach (var name in EmittedMembers.Names)
        {
            if (string.Equals(type.Name, name, StringComparison.Ordinal))
            {
                return new(type, "its name is that of a generated member; rename the class");
            }

            foreach (var parameter in type.TypeParameters)
            {
                if (string.Equals(parameter.Name, name, StringComparison.Ordinal))
                {
                    return new(parameter, "its type parameter '" + name + "' has the name of a generated member; rename it");
                }
            }
        }

        return null;
    }
}
