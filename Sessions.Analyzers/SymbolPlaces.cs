using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.Roslyn;

namespace Sessions.Analyzers;

/// <summary>Where a problem of a class with sessions is shown.</summary>
internal static class SymbolPlaces
{
    /// <summary>The symbol's name in the source; the class's own in the declaration that bears its sessions, since others may be emitted ones.</summary>
    public static Location Of(ISymbol symbol, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (!SymbolEqualityComparer.Default.Equals(symbol, type))
        {
            return symbol.Locations.FirstOrDefault(static location => location.IsInSource) ?? Of(type, type, cancellationToken);
        }

        var attribute = SessionAttributes.SpeakerOf(type)?.ApplicationSyntaxReference?.GetSyntax(cancellationToken);
        return attribute?.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.GetLocation() ?? type.Locations[0];
    }
}
