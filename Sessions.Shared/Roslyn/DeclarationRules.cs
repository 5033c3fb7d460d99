using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>The rules for the class that has sessions.</summary>
internal static class DeclarationRules
{
    private static readonly string[] _emittedNames = [WellKnownNames.TableMember, WellKnownNames.RunMember];

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

    /// <summary>Adds every problem of the class itself.</summary>
    public static void Check(
        INamedTypeSymbol type, Compilation compilation, List<ScheduleProblem> problems, CancellationToken cancellationToken)
    {
        foreach (var unextendable in NotPartial(type, cancellationToken))
        {
            problems.Add(NotPartial(type, unextendable));
        }

        if (!type.Implements(WellKnownNames.Strategy))
        {
            problems.Add(OfClass(RuleIds.NotAStrategy, RuleMessages.NotAStrategy, type.Name));
        }

        foreach (var name in _emittedNames)
        {
            if (!MemberPlaces.IsOwnName(type, name) && PlaceOf(type, name, compilation) == MemberPlace.Taken)
            {
                problems.Add(OfClass(RuleIds.MemberTaken, RuleMessages.MemberTaken, type.Name, name));
            }
        }

        if (GateMemberOf(type) is { } gateMember)
        {
            problems.Add(OfClass(RuleIds.MemberTaken, RuleMessages.MemberTaken, type.Name, gateMember));
        }

        if (WhyNotGated(type) is { } reason)
        {
            problems.Add(OfClass(RuleIds.CannotBeGated, RuleMessages.CannotBeGated, type.Name, reason));
        }
    }

    /// <summary>The types, from the class outwards, that are not partial.</summary>
    public static IEnumerable<INamedTypeSymbol> NotPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!IsPartial(current, cancellationToken))
            {
                yield return current;
            }
        }
    }

    public static ScheduleProblem NotPartial(INamedTypeSymbol type, INamedTypeSymbol unextendable) =>
        OfClass(RuleIds.NotPartial, RuleMessages.NotPartial, type.Name, unextendable.Name);

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

    /// <summary>Whether another file can add members: the class and all around it are partial and visible outside their file.</summary>
    public static bool CanBeExtended(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal || !IsPartial(current, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The member with which the class implements the gate's interface by itself, or null.</summary>
    public static string? GateMemberOf(INamedTypeSymbol type)
    {
        if (!type.Interfaces.Any(static declared => declared.Is(WellKnownNames.SessionsNamespace, WellKnownNames.GatedStrategy)))
        {
            return null;
        }

        return type.GetMembers()
            .SelectMany(static member => member switch
            {
                IMethodSymbol method => method.ExplicitInterfaceImplementations.CastArray<ISymbol>(),
                IPropertySymbol property => property.ExplicitInterfaceImplementations.CastArray<ISymbol>(),
                _ => ImmutableArray<ISymbol>.Empty,
            })
            .Where(static implemented => implemented.ContainingType.Is(WellKnownNames.SessionsNamespace, WellKnownNames.GatedStrategy))
            .Select(static implemented => WellKnownNames.GatedStrategy + "." + implemented.Name)
            .FirstOrDefault();
    }

    private static MemberPlace PlaceOf(INamedTypeSymbol type, string name, Compilation compilation) =>
        name == WellKnownNames.TableMember ? MemberPlaces.OfTable(type, compilation) : MemberPlaces.OfRun(type, compilation);

    private static string? WhyNotGated(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal)
            {
                return "members cannot be added to the file-local type '" + current.Name + "'; remove 'file'";
            }
        }

        foreach (var name in _emittedNames)
        {
            if (MemberPlaces.IsOwnName(type, name))
            {
                return type.Name == name
                    ? "it has the name of a member that its sessions bring; give the class another name"
                    : "its type parameter '" + name + "' has the name of a member that its sessions bring; give it another name";
            }
        }

        return null;
    }

    private static ScheduleProblem OfClass(string id, string format, params string[] values) =>
        ScheduleProblem.Of(id, format, -1, ScheduleArgument.Session, values);
}
