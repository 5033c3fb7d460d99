using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sessions.Collections;
using Sessions.Generator.Models;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.Generator.Reading;

/// <summary>Numbers the handlers of a class: one number a method, however many boundaries call it.</summary>
internal sealed class HandlerList(INamedTypeSymbol type, Compilation compilation, List<ScheduleProblem> problems)
{
    private readonly List<HandlerCall> _calls = [];
    private readonly List<IMethodSymbol> _methods = [];

    /// <summary>The methods behind the numbers.</summary>
    public IReadOnlyList<IMethodSymbol> Methods => _methods;

    /// <summary>The number of the handler at a boundary of a session, or -1; a problem is added to the list of problems.</summary>
    public int Add(SessionDeclaration session, int index, bool atStart)
    {
        var bound = HandlerRules.Bind(type, session, index, atStart, compilation);
        if (bound.Problem is { } problem)
        {
            problems.Add(problem);
        }

        return bound.Method is { } method ? NumberOf(CallOf(method), method) : DeclaredSession.NoHandler;
    }

    public EquatableArray<HandlerCall> ToArray() => new(_calls.ToImmutableArray());

    private static HandlerCall CallOf(IMethodSymbol method) => new(
        method.IsStatic ? method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) : "this",
        Identifiers.Escape(method.Name),
        HandlerRules.ReturnsTask(method));

    private int NumberOf(HandlerCall call, IMethodSymbol method)
    {
        var number = _calls.IndexOf(call);
        if (number >= 0)
        {
            return number;
        }

        _calls.Add(call);
        _methods.Add(method);
        return _calls.Count - 1;
    }
}
