using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;

namespace Sessions.CodeFixes.Handlers;

/// <summary>A handler beside a method of its name, for the gate to call: it calls the method, which stays as its callers need it.</summary>
internal static class ForwardingHandler
{
    /// <summary>The edit, or null where a boundary cannot give what the method takes, or cannot wait for what it returns.</summary>
    public static SourceEdit? Of(HandlerMethod method)
    {
        if (method.Syntax.Parent is not TypeDeclarationSyntax type || !CanBeForwardedTo(method.Symbol) || !method.IsOnlyCalled())
        {
            return null;
        }

        var position = method.Syntax.SpanStart;
        var returned = HandlerRules.ReturnsTask(method.Symbol) ? "System.Threading.Tasks.Task" : "System.Threading.Tasks.ValueTask";
        var head = (method.Symbol.IsStatic ? "private static " : "private ") + Words.OfType(method.Finding, position, returned) + " " + method.Syntax.Identifier.Text
            + "(" + Words.OfType(method.Finding, position, "Sessions.SessionContext") + " session, "
            + Words.OfType(method.Finding, position, "System.Threading.CancellationToken") + " cancellationToken)";
        var call = method.Syntax.Identifier.Text + "(" + Argument(method.Symbol.Parameters) + ")";
        return NewMember.In(type, head + (method.Symbol.ReturnsVoid ? " { " + call + "; return default; }" : " => " + call + ";"));
    }

    /// <summary>One that takes two could be the handler itself to a caller who writes <c>default</c> twice.</summary>
    private static bool CanBeForwardedTo(IMethodSymbol method) =>
        method is { Arity: 0, ReturnsByRef: false, ReturnsByRefReadonly: false, Parameters.Length: <= 1 }
        && (method.ReturnsVoid ? !method.IsAsync : HandlerRules.ReturnsTask(method) || HandlerRules.ReturnsValueTask(method))
        && method.Parameters.All(static parameter => HandlerRules.IsSession(parameter) || HandlerRules.IsToken(parameter));

    private static string Argument(ImmutableArray<IParameterSymbol> parameters) =>
        parameters.IsEmpty ? "" : HandlerRules.IsSession(parameters[0]) ? "session" : "cancellationToken";
}
