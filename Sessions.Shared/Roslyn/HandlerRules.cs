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
        if (Unnamed(session, index, atStart) is { } unnamed)
        {
            return new BoundHandler(null, unnamed);
        }

        var named = NamedHandler.At(session, atStart);
        if (named.Action != ActionNames.Custom)
        {
            return default;
        }

        if (MethodNamed(type, named.Method!, compilation) is not { } method)
        {
            return NotFound(type, session, index, named, compilation);
        }

        return HasRightShape(method)
            ? new BoundHandler(method, null)
            : new BoundHandler(null, ScheduleProblem.Of(
                Rules.SES0010WrongHandlerShape, index, named.Property, named.Method!), method);
    }

    /// <summary>The problem of a boundary whose action is Custom and which names no method, whatever class it is for.</summary>
    public static ScheduleProblem? Unnamed(SessionDeclaration session, int index, bool atStart)
    {
        var named = NamedHandler.At(session, atStart);
        return named is { Action: ActionNames.Custom, Method: null }
            ? None(session, index, named.ActionProperty, named, named.Property + " names no method", "write " + named.Property + " = nameof(YourMethodAsync)")
            : null;
    }

    /// <summary>The warning for a boundary that names a method and never calls it.</summary>
    public static ScheduleProblem? NeverRuns(SessionDeclaration session, int index, bool atStart)
    {
        var named = NamedHandler.At(session, atStart);
        return named.Action == ActionNames.Custom || named.Method is null
            ? null
            : ScheduleProblem.Of(
                Rules.SES0011HandlerNeverRuns, index, named.Property,
                named.Method, session.Raw.Words, named.ActionProperty.ToString(), ActionNames.Of(named.Action), named.Property.ToString());
    }

    /// <summary>Whether a method can be called at a boundary.</summary>
    public static bool HasRightShape(IMethodSymbol method) =>
        method is { Arity: 0, ReturnsByRef: false, ReturnsByRefReadonly: false, Parameters: { Length: 2 } parameters }
        && (ReturnsValueTask(method) || ReturnsTask(method))
        && IsSession(parameters[0])
        && IsToken(parameters[1]);

    public static bool IsSession(IParameterSymbol parameter) =>
        IsByValue(parameter, WellKnownNames.SessionsNamespace, WellKnownNames.SessionContext);

    public static bool IsToken(IParameterSymbol parameter) =>
        IsByValue(parameter, WellKnownNames.SystemThreading, WellKnownNames.CancellationToken);

    public static bool ReturnsValueTask(IMethodSymbol method) =>
        method.ReturnType.Is(WellKnownNames.SystemThreadingTasks, WellKnownNames.ValueTask);

    public static bool ReturnsTask(IMethodSymbol method) =>
        method.ReturnType.Is(WellKnownNames.SystemThreadingTasks, WellKnownNames.Task);

    /// <summary>
    /// The method that a call by this name is meant for: the first of the right shape, else the first, of the nearest class
    /// that has the name at all, since its members hide the ones above.
    /// </summary>
    private static IMethodSymbol? MethodNamed(INamedTypeSymbol type, string name, Compilation compilation)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var members = current.GetMembers(name);
            foreach (var member in members)
            {
                if (compilation.IsSymbolAccessibleWithin(member, type))
                {
                    return MethodAmong(members, type, compilation, ofRightShape: true) ?? MethodAmong(members, type, compilation, ofRightShape: false);
                }
            }
        }

        return null;
    }

    private static IMethodSymbol? MethodAmong(ImmutableArray<ISymbol> members, INamedTypeSymbol type, Compilation compilation, bool ofRightShape)
    {
        foreach (var member in members)
        {
            if (member is IMethodSymbol method && (!ofRightShape || HasRightShape(method)) && IsCallable(method, type, compilation))
            {
                return method;
            }
        }

        return null;
    }

    private static BoundHandler NotFound(
        INamedTypeSymbol type, SessionDeclaration session, int index, NamedHandler named, Compilation compilation)
    {
        var name = named.Method!;
        var near = NearestTo(type, name, compilation);
        var advice = near is null ? "declare 'ValueTask " + name + Shape + "'" : "did you mean '" + near.Name + "'?";
        var problem = None(session, index, named.Property, named, "'" + type.Name + "' has no method '" + name + "'", advice);
        return new BoundHandler(null, problem with { Suggestion = near?.Name }, near);
    }

    private static IMethodSymbol? NearestTo(INamedTypeSymbol type, string name, Compilation compilation)
    {
        var candidates = new Dictionary<string, IMethodSymbol>(StringComparer.Ordinal);
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var method in current.GetMembers().OfType<IMethodSymbol>())
            {
                if (HasRightShape(method) && IsCallable(method, type, compilation)
                    && method.Name != WellKnownNames.TradeMember && !candidates.ContainsKey(method.Name))
                {
                    candidates.Add(method.Name, method);
                }
            }
        }

        var nearest = NearestName.Find(name, candidates.Keys, most: 1);
        return nearest.Count > 0 ? candidates[nearest[0]] : null;
    }

    private static bool IsCallable(IMethodSymbol method, INamedTypeSymbol type, Compilation compilation) =>
        method.MethodKind == MethodKind.Ordinary && compilation.IsSymbolAccessibleWithin(method, type);

    private static bool IsByValue(IParameterSymbol parameter, string @namespace, string name) =>
        parameter.RefKind == RefKind.None && parameter.Type.Is(@namespace, name);

    private static ScheduleProblem None(
        SessionDeclaration session, int index, ScheduleArgument argument, NamedHandler named, string what, string advice) =>
        ScheduleProblem.Of(
            Rules.SES0009NoHandler, index, argument, session.Raw.Words, named.ActionProperty.ToString(), what, advice);
}
