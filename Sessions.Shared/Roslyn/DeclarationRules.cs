using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.Schedule;

namespace Sessions.Roslyn;

// docs/decisions.md 49, 71
/// <summary>The rules for the class that has sessions.</summary>
internal static class DeclarationRules
{
    /// <summary>
    /// Whether the class is there to be run. A static one cannot be: it holds sessions for others, gets no members and
    /// need be neither partial nor a strategy.
    /// </summary>
    public static bool IsToBeGated(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, IsStatic: false };

    /// <summary>The classes to be gated among a type and those nested in it, however deep.</summary>
    public static IEnumerable<INamedTypeSymbol> ToBeGatedWithin(INamedTypeSymbol type)
    {
        if (IsToBeGated(type) && SessionAttributes.AreOn(type))
        {
            yield return type;
        }

        foreach (var nested in type.GetTypeMembers())
        {
            foreach (var gated in ToBeGatedWithin(nested))
            {
                yield return gated;
            }
        }
    }

    /// <summary>Every problem of the class itself.</summary>
    public static IEnumerable<DeclarationProblem> Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var unextendable in NotPartial(type, cancellationToken))
        {
            yield return NotPartial(type, unextendable);
        }

        foreach (var problem in OfExtendable(type, compilation))
        {
            yield return problem;
        }
    }

    /// <summary>Every problem of the class itself but that it, or a type around it, is not partial.</summary>
    public static IEnumerable<DeclarationProblem> OfExtendable(INamedTypeSymbol type, Compilation compilation)
    {
        if (LanguageProblem(type, compilation) is { } language)
        {
            yield return language;
        }

        if (!type.Implements(WellKnownNames.Strategy))
        {
            yield return OfClass(type, Rules.SES0008NotAStrategy, type.Name);
        }

        foreach (var name in EmittedMembers.Names)
        {
            if (!MemberPlaces.IsOwnName(type, name) && MemberPlaces.Of(type, name, compilation) == MemberPlace.Taken)
            {
                yield return OfClass(MemberPlaces.CollisionOf(type, name) ?? type, Rules.SES0013MemberTaken, type.Name, name);
            }
        }

        if (MemberPlaces.HiddenParameterOf(type) is { } parameter)
        {
            yield return OfClass(parameter, Rules.SES0013MemberTaken, type.Name, parameter.Name);
        }

        if (GateMemberOf(type) is { } gateMember)
        {
            var name = WellKnownNames.GatedStrategy + "." + gateMember.Name.Substring(gateMember.Name.LastIndexOf('.') + 1);
            yield return OfClass(gateMember, Rules.SES0013MemberTaken, type.Name, name);
        }

        if (GateObstacle.Of(type) is { } obstacle)
        {
            yield return OfClass(obstacle.Place, Rules.SES0015CannotBeGated, type.Name, obstacle.Reason);
        }
    }

    /// <summary>Whether the project's language takes emitted code as it is written for all others.</summary>
    public static bool CanHoldTable(Compilation compilation) =>
        compilation is not CSharpCompilation { LanguageVersion: < WellKnownNames.OldestLanguage };

    /// <summary>The problem of a language that cannot, or null.</summary>
    private static DeclarationProblem? LanguageProblem(INamedTypeSymbol type, Compilation compilation) =>
        CanHoldTable(compilation) ? null : OfClass(
            type, Rules.SES0027LanguageTooOld, type.Name, ((CSharpCompilation)compilation).LanguageVersion.ToDisplayString(),
            WellKnownNames.OldestLanguage.ToDisplayString());

    public static DeclarationProblem NotPartial(INamedTypeSymbol type, INamedTypeSymbol unextendable) =>
        OfClass(unextendable, Rules.SES0007NotPartial, type.Name, unextendable.Name);

    /// <summary>Whether a declaration of the type says that it is partial.</summary>
    public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether another file can add members: the class and all around it are partial, visible outside their file, and have names.</summary>
    public static bool CanBeExtended(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal || !IsPartial(current, cancellationToken) || !IsNamed(current))
            {
                return false;
            }
        }

        return IsNamed(type.ContainingNamespace);
    }

    /// <summary>The member with which the class implements the gate's interface by itself, or null.</summary>
    public static ISymbol? GateMemberOf(INamedTypeSymbol type) =>
        type.Interfaces.Any(static declared => declared.Is(WellKnownNames.GeneratedNamespace, WellKnownNames.GatedStrategy))
            ? type.GetMembers().FirstOrDefault(static member => ImplementsGate(member) && !EmittedMembers.Contains(member))
            : null;

    /// <summary>Whether a type that is being typed has its name already, and its type parameters have theirs.</summary>
    private static bool IsNamed(INamedTypeSymbol type) =>
        SyntaxFacts.IsValidIdentifier(type.Name) && type.TypeParameters.All(static parameter => SyntaxFacts.IsValidIdentifier(parameter.Name));

    private static bool IsNamed(INamespaceSymbol? @namespace) =>
        @namespace is null or { IsGlobalNamespace: true } || (SyntaxFacts.IsValidIdentifier(@namespace.Name) && IsNamed(@namespace.ContainingNamespace));

    /// <summary>The types, from the class outwards, that are not partial.</summary>
    private static IEnumerable<INamedTypeSymbol> NotPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!IsPartial(current, cancellationToken))
            {
                yield return current;
            }
        }
    }

    private static bool ImplementsGate(ISymbol member)
    {
        var implemented = member switch
        {
            IMethodSymbol { AssociatedSymbol: null } method => method.ExplicitInterfaceImplementations.CastArray<ISymbol>(),
            IPropertySymbol property => property.ExplicitInterfaceImplementations.CastArray<ISymbol>(),
            _ => ImmutableArray<ISymbol>.Empty,
        };
        return implemented.Any(static symbol => symbol.ContainingType.Is(WellKnownNames.GeneratedNamespace, WellKnownNames.GatedStrategy));
    }

    private static DeclarationProblem OfClass(ISymbol place, Rule rule, params string[] values) =>
        new(ScheduleProblem.Of(rule, -1, ScheduleArgument.Session, values), place);
}
