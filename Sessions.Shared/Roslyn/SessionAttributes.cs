using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sessions.Roslyn;

/// <summary>Finds the attributes that bring sessions: [Session], and [UseSessions] which takes them from another class.</summary>
internal static class SessionAttributes
{
    /// <summary>The symbol's attributes that bring sessions, those of all its partial declarations, in their order.</summary>
    public static ImmutableArray<AttributeData> Of(ISymbol symbol)
    {
        var all = symbol.GetAttributes();
        ImmutableArray<AttributeData>.Builder? found = null;
        foreach (var attribute in all)
        {
            if (BringsSessions(attribute))
            {
                (found ??= ImmutableArray.CreateBuilder<AttributeData>()).Add(attribute);
            }
        }

        return found?.ToImmutable() ?? ImmutableArray<AttributeData>.Empty;
    }

    /// <summary>Whether sessions are declared for a symbol, by itself or from elsewhere.</summary>
    public static bool AreOn(ISymbol symbol) => SpeakerOf(symbol) is not null;

    /// <summary>The one attribute whose declaration speaks for the class: its first [Session], else its first [UseSessions].</summary>
    public static AttributeData? SpeakerOf(ISymbol symbol)
    {
        AttributeData? use = null;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.IsSessionAttribute())
            {
                return attribute;
            }

            if (use is null && attribute.IsUseSessionsAttribute())
            {
                use = attribute;
            }
        }

        return use;
    }

    /// <summary>Whether the compiler itself rejects the attribute's arguments, so that nothing more need be said of them.</summary>
    public static bool IsBroken(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments;
        if (attribute.AttributeConstructor is null || arguments.IsEmpty)
        {
            return true;
        }

        foreach (var argument in arguments)
        {
            if (argument.Kind == TypedConstantKind.Error)
            {
                return true;
            }
        }

        if (attribute.IsUseSessionsAttribute())
        {
            return arguments[0] is not { Kind: TypedConstantKind.Type, Value: not IErrorTypeSymbol };
        }

        return arguments.Length == 1 ? arguments[0].Kind != TypedConstantKind.Enum : arguments.Length != 2;
    }

    private static bool BringsSessions(AttributeData attribute) => attribute.IsSessionAttribute() || attribute.IsUseSessionsAttribute();
}
