using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>Binds the handler that a session names for one of its boundaries.</summary>
internal static class HandlerRules
{
    private const string Shape = "(SessionContext session, CancellationToken cancellationToken)";

    /// <summary>Binds the start or the end of the session at a place in the declaration.</summary>
    public static BoundHandler Bind(INamedTypeSymbol type, SessionDeclaration session, int index, bool atStart, Compilation compilation)
    {
        if ((atStart ? session.OnStart : session.OnEnd) != WellKnownNames.CustomAction)
        {
            return default;
        }

        var action = atStart ? ScheduleArgument.OnStart : ScheduleArgument.OnEnd;
        var property = atStart ? ScheduleArgument.CustomStart : ScheduleArgument.CustomEnd;
        var name = atStart ? session.CustomStart : session.CustomEnd;
        if (string.IsNullOrWhiteSpace(name))
        {
            return None(session, index, action, action, property + " names no method", "write " + property + " = nameof(YourMethodAsync)");
        }

        var methods = MethodsNamed(type, name!, compilation);
        if (methods.IsEmpty)
        {
            return None(session, index, property, action, "'" + type.Name + "' has no method '" + name + "'", Advice(type, name!, compilation));
        }

        foreach (var method in methods)
        {
            if (HasRightShape(method))
            {
                return new BoundHandler(method, null);
            }
        }

        return new BoundHandler(null, ScheduleProblem.Of(
            RuleIds.WrongHandlerShape, RuleMessages.WrongHandlerShape, index, property, name!, type.Name));
    }

    /// <summary>Whether a method can be called at a boundary.</summary>
    public static bool HasRightShape(IMethodSymbol method) =>
        method is { Arity: 0, ReturnsByRef: false, ReturnsByRefReadonly: false, Parameters: { Length: 2 } parameters }
        && (method.ReturnType.Is(WellKnownNames.SystemThreadingTasks, WellKnownNames.ValueTask) || ReturnsTask(method))
        && IsByValue(parameters[0], WellKnownNames.SessionsNamespace, WellKnownNames.SessionContext)
        && IsByValue(parameters[1], WellKnownNames.SystemThreading, WellKnownNames.CancellationToken);

    public static bool ReturnsTask(IMethodSymbol method) =>
        method.ReturnType.Is(WellKnownNames.SystemThreadingTasks, WellKnownNames.Task);

    /// <summary>
    /// The methods that a call by this name would find: those of the nearest class that has the name at all, since its
    /// members hide the ones above.
    /// </summary>
    private static ImmutableArray<IMethodSymbol> MethodsNamed(INamedTypeSymbol type, string name, Compilation compilation)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var members = current.GetMembers(name);
            if (members.Any(member => compilation.IsSymbolAccessibleWithin(member, type)))
            {
                return members.OfType<IMethodSymbol>().Where(method => IsCallable(method, type, compilation)).ToImmutableArray();
            }
        }

        return ImmutableArray<IMethodSymbol>.Empty;
    }

    private static string Advice(INamedTypeSymbol type, string name, Compilation compilation)
    {
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is not null; current = current.BaseType)
        {
            candidates.UnionWith(current.GetMembers().OfType<IMethodSymbol>()
                .Where(method => HasRightShape(method) && IsCallable(method, type, compilation) && method.Name != WellKnownNames.TradeMember)
                .Select(static method => method.Name));
        }

        var nearest = NearestName.Find(name, candidates, most: 1);
        return nearest.Count > 0 ? "did you mean '" + nearest[0] + "'?" : "declare 'ValueTask " + name + Shape + "'";
    }

    private static bool IsCallable(IMethodSymbol method, INamedTypeSymbol type, Compilation compilation) =>
        method.MethodKind == MethodKind.Ordinary && compilation.IsSymbolAccessibleWithin(method, type);

    private static bool IsByValue(IParameterSymbol parameter, string @namespace, string name) =>
        parameter.RefKind == RefKind.None && parameter.Type.Is(@namespace, name);

    private static BoundHandler None(
        SessionDeclaration session, int index, ScheduleArgument argument, ScheduleArgument action, string what, string advice) =>
        new(null, ScheduleProblem.Of(
            RuleIds.NoHandler, RuleMessages.NoHandler, index, argument, session.Raw.Words, action.ToString(), what, advice));
}
