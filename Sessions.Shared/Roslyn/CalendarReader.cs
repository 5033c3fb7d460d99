using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>Reads the [SessionCalendar] of a class: the type, or why it cannot be created.</summary>
internal static class CalendarReader
{
    /// <summary>The attribute, or null.</summary>
    public static AttributeData? AttributeOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(WellKnownNames.SessionsNamespace, WellKnownNames.SessionCalendarAttribute)
                || (attribute.AttributeClass is { TypeArguments.Length: 1 } generic
                    && generic.Is(WellKnownNames.SessionsNamespace, WellKnownNames.SessionCalendarAttribute, arity: 1)))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The calendar's type, or null where there is none that can be created.</summary>
    public static INamedTypeSymbol? CreatableOf(INamedTypeSymbol strategy) =>
        AttributeOf(strategy) is { } attribute && TypeOf(attribute) is INamedTypeSymbol type && WhyNot(type, strategy) is null
            ? type
            : null;

    public static SourceProblem? ProblemOf(INamedTypeSymbol strategy)
    {
        if (AttributeOf(strategy) is not { } attribute)
        {
            return null;
        }

        var type = TypeOf(attribute);
        if (WhyNot(type, strategy) is not { } why)
        {
            return null;
        }

        var problem = ScheduleProblem.Of(
            Rules.SES0021NoCalendar, -1, ScheduleArgument.Start,
            type?.Name is { Length: > 0 } name ? name : type?.ToDisplayString() ?? "null", why,
            "name a class that implements ISessionCalendar and has a public parameterless constructor");
        return new SourceProblem(problem, attribute, IsBroken: type is IErrorTypeSymbol || attribute.AttributeConstructor is null);
    }

    /// <summary>That a calendar stands where nothing asks it, or null.</summary>
    public static SourceProblem? IdleOf(INamedTypeSymbol type)
    {
        if (AttributeOf(type) is not { AttributeConstructor: not null } attribute)
        {
            return null;
        }

        var (why, instead) = !SessionAttributes.AreOn(type) ? ("has no sessions", "give it a [Session] or [UseSessions], or remove [SessionCalendar]")
            : !DeclarationRules.IsToBeGated(type) ? ("only holds sessions for others", "put [SessionCalendar] on each class that uses them")
            : (null, null);
        return why is null ? null : new SourceProblem(
            ScheduleProblem.Of(Rules.SES0033CalendarForNothing, -1, ScheduleArgument.Start, type.Name, why, instead!), attribute, IsBroken: false);
    }

    private static ITypeSymbol? TypeOf(AttributeData attribute) =>
        attribute.AttributeClass is { TypeArguments: [var argument] } ? argument
        : attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type, Value: ITypeSymbol type }] ? type : null;

    private static string? WhyNot(ITypeSymbol? type, INamedTypeSymbol strategy)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class } named || !named.AllInterfaces.Any(static known => known.Is(WellKnownNames.CalendarsNamespace, WellKnownNames.Calendar)))
        {
            return "is not a calendar";
        }

        if (named.IsAbstract || named.IsUnboundGenericType || named.TypeParameters.Length > 0)
        {
            return named.IsAbstract ? "is abstract" : "is generic";
        }

        if (!named.InstanceConstructors.Any(static constructor => constructor is { Parameters.Length: 0, DeclaredAccessibility: Accessibility.Public }))
        {
            return "has no public parameterless constructor";
        }

        return IsVisible(named, strategy) ? null : "is not visible outside the class it is nested in";
    }

    /// <summary>Whether code beside the strategy, in its file and namespace, can name the type.</summary>
    private static bool IsVisible(INamedTypeSymbol type, INamedTypeSymbol strategy)
    {
        var isOurs = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, strategy.ContainingAssembly)
            || type.ContainingAssembly.GivesAccessTo(strategy.ContainingAssembly);
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (part.DeclaredAccessibility != Accessibility.Public
                && !(isOurs && part.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return !type.IsFileLocal;
    }
}
