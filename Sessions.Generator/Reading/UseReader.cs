using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sessions.Collections;
using Sessions.Generator.Models;
using Sessions.Roslyn;

namespace Sessions.Generator.Reading;

/// <summary>Reads [Obsolete] and [Experimental] from symbols that emitted code uses, and from all that they stand in.</summary>
internal static class UseReader
{
    public static SymbolUse Of(IEnumerable<ISymbol> symbols)
    {
        var isForbidden = false;
        SortedSet<string>? experiments = null;
        foreach (var symbol in symbols)
        {
            for (var current = symbol; current is not (null or INamespaceSymbol); current = current.ContainingType)
            {
                Read(current.GetAttributes());
            }

            Read(symbol.ContainingModule?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty);
            Read(symbol.ContainingAssembly?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty);
        }

        return new SymbolUse(isForbidden, experiments is null ? default : new EquatableArray<string>(experiments.ToImmutableArray()));

        void Read(ImmutableArray<AttributeData> attributes)
        {
            foreach (var attribute in attributes)
            {
                isForbidden |= attribute.AttributeClass.Is("System", "ObsoleteAttribute") && attribute.ConstructorArguments is [_, { Value: true }];

                // An id that is no identifier is an error where it is written.
                if (attribute.AttributeClass.Is("System.Diagnostics.CodeAnalysis", "ExperimentalAttribute")
                    && attribute.ConstructorArguments is [{ Value: string id }] && SyntaxFacts.IsValidIdentifier(id))
                {
                    (experiments ??= new SortedSet<string>(StringComparer.Ordinal)).Add(id);
                }
            }
        }
    }
}
