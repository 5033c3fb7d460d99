using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;

namespace Sessions.CodeFixes.Handlers;

/// <summary>The parameters of a handler in the place of a method's own.</summary>
internal static class HandlerParameters
{
    /// <summary>The edit, or null where a parameter that would go is used, or a name that would come is taken.</summary>
    public static SourceEdit? Of(HandlerMethod method)
    {
        var own = method.Symbol.Parameters;
        var session = own.FirstOrDefault(HandlerRules.IsSession);
        var token = own.FirstOrDefault(HandlerRules.IsToken);
        var names = Names(method);
        var gone = own.Where(parameter => !SymbolEqualityComparer.Default.Equals(parameter, session) && !SymbolEqualityComparer.Default.Equals(parameter, token));
        if (gone.Any(parameter => names.Contains(parameter.Name))
            || (session is null && names.Contains("session")) || (token is null && names.Contains("cancellationToken")))
        {
            return null;
        }

        var position = method.Syntax.ParameterList.SpanStart;
        return SourceEdit.Replace(
            method.Syntax.ParameterList,
            "(" + Words.OfType(method.Finding, position, "Sessions.SessionContext") + " " + (session?.Name ?? "session")
            + ", " + Words.OfType(method.Finding, position, "System.Threading.CancellationToken") + " " + (token?.Name ?? "cancellationToken") + ")");
    }

    /// <summary>Every name in the body, whatever it means: to be sure is enough.</summary>
    private static HashSet<string> Names(HandlerMethod method)
    {
        var code = (SyntaxNode?)method.Syntax.Body ?? method.Syntax.ExpressionBody;
        return code is null ? [] : [.. code.DescendantTokens().Select(static token => token.ValueText)];
    }
}
