using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sessions.Roslyn;

/// <summary>Judges whether the emitted members find their names free.</summary>
internal static class MemberPlaces
{
    /// <summary>What stands where one of <see cref="EmittedMembers.Names"/> is to be emitted.</summary>
    public static MemberPlace Of(INamedTypeSymbol type, string name, Compilation compilation)
    {
        if (IsOwnName(type, name) || CollisionOf(type, name) is not null)
        {
            return MemberPlace.Taken;
        }

        for (var above = type.BaseType; above is not null; above = above.BaseType)
        {
            foreach (var member in above.GetMembers(name))
            {
                if (Collides(member, name) && compilation.IsSymbolAccessibleWithin(member, type))
                {
                    // Hiding an abstract member is an error, and overriding it is its author's decision.
                    return member.IsAbstract ? MemberPlace.Taken : MemberPlace.Inherited;
                }
            }

            if (WillBeEmitted(above, name))
            {
                return MemberPlace.Inherited;
            }
        }

        return MemberPlace.Free;
    }

    /// <summary>The member of the class that the emitted one would collide with, or null.</summary>
    public static ISymbol? CollisionOf(INamedTypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers(name))
        {
            if (Collides(member, name) && !EmittedMembers.Contains(member))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The parameter of a primary constructor that an emitted member would hide from the class's own code, or null.</summary>
    public static IParameterSymbol? HiddenParameterOf(INamedTypeSymbol type)
    {
        // A record has a property for each parameter, which collides by itself.
        foreach (var constructor in type.IsRecord ? ImmutableArray<IMethodSymbol>.Empty : type.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (EmittedMembers.Names.Contains(parameter.Name)
                    && constructor.DeclaringSyntaxReferences is [var declaration] && declaration.GetSyntax() is TypeDeclarationSyntax)
                {
                    return parameter;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a name is the class's own or a type parameter's: a member may not have it.</summary>
    public static bool IsOwnName(INamedTypeSymbol type, string name)
    {
        if (string.Equals(type.Name, name, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var parameter in type.TypeParameters)
        {
            if (string.Equals(parameter.Name, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the same run of the generator gives a class of this compilation the member.</summary>
    private static bool WillBeEmitted(INamedTypeSymbol type, string name)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty || type.TypeKind != TypeKind.Class || IsOwnName(type, name))
        {
            return false;
        }

        return SessionAttributes.AreOn(type) && DeclarationRules.CanBeExtended(type, default);
    }

    /// <summary>A property collides with everything of its name, a method not with overloads of other parameters.</summary>
    private static bool Collides(ISymbol member, string name)
    {
        if (string.Equals(name, WellKnownNames.TableMember, StringComparison.Ordinal) || member is not IMethodSymbol method)
        {
            return true;
        }

        return method is { Arity: 0, Parameters: { Length: 2 } parameters }
            && IsByValue(parameters[0], WellKnownNames.SessionsNamespace, WellKnownNames.SessionRuntime)
            && IsByValue(parameters[1], WellKnownNames.SystemThreading, WellKnownNames.CancellationToken);
    }

    private static bool IsByValue(IParameterSymbol parameter, string @namespace, string name) =>
        parameter.RefKind == RefKind.None && parameter.Type.Is(@namespace, name);
}
