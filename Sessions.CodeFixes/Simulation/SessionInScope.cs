using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;

namespace Sessions.CodeFixes.Simulation;

/// <summary>Finds the SessionContext that code can use where it stands.</summary>
internal static class SessionInScope
{
    /// <summary>The name of the nearest parameter that is a session, or null. A static lambda or local function sees its own alone.</summary>
    public static string? Find(Finding finding)
    {
        foreach (var node in finding.Node.Ancestors())
        {
            if (ParametersOf(node).FirstOrDefault(parameter => IsSession(parameter, finding)) is { } session && IsVisible(session, finding))
            {
                return session.Identifier.Text;
            }

            if (IsClosed(node))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a token is the one that came beside a session: it ends when the session's own does.</summary>
    public static bool IsTokenBesideSession(ExpressionSyntax token, Finding finding) =>
        finding.Model.GetSymbolInfo(token, finding.CancellationToken).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter
        && parameter.Type.Is(WellKnownNames.SystemThreading, WellKnownNames.CancellationToken)
        && method.Parameters.Any(static other => other.Type.Is(WellKnownNames.SessionsNamespace, WellKnownNames.SessionContext));

    /// <summary>Whether nothing nearer has the name.</summary>
    private static bool IsVisible(ParameterSyntax parameter, Finding finding) =>
        finding.Model.LookupSymbols(finding.Node.SpanStart, name: parameter.Identifier.ValueText) is [var found]
        && SymbolEqualityComparer.Default.Equals(found, finding.Model.GetDeclaredSymbol(parameter, finding.CancellationToken));

    private static bool IsSession(ParameterSyntax parameter, Finding finding) =>
        finding.Model.GetDeclaredSymbol(parameter, finding.CancellationToken) is { RefKind: RefKind.None } symbol
        && symbol.Type.Is(WellKnownNames.SessionsNamespace, WellKnownNames.SessionContext);

    private static SeparatedSyntaxList<ParameterSyntax> ParametersOf(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
        LocalFunctionStatementSyntax function => function.ParameterList.Parameters,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        SimpleLambdaExpressionSyntax lambda => SyntaxFactory.SingletonSeparatedList(lambda.Parameter),
        AnonymousMethodExpressionSyntax { ParameterList: { } list } => list.Parameters,
        _ => default,
    };

    /// <summary>Whether code inside a node sees nothing of what is around it.</summary>
    private static bool IsClosed(SyntaxNode node) => node switch
    {
        MemberDeclarationSyntax => true,
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };
}
