using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sessions.CodeFixes.Editing;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Simulation;

/// <summary>Removes what takes work off the thread: a ConfigureAwait, or a Task.Run around one expression that is awaited on the spot.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0019StayFix))]
public sealed class SES0019StayFix : SourceFix
{
    private const string Configure = "SES0019RemoveConfigureAwait";
    private const string Run = "SES0019RemoveTaskRun";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0019LeavesThread.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax access } call)
        {
            yield break;
        }

        if (access.Name.Identifier.ValueText == "ConfigureAwait" && IsUsedAsTask(call) && OnlyLeavesContext(call, finding))
        {
            var isBare = string.IsNullOrWhiteSpace(access.Expression.GetTrailingTrivia().ToString());
            var start = isBare ? access.Expression.Span.End : access.OperatorToken.SpanStart;
            yield return new Repair("Remove 'ConfigureAwait'", Configure, new SourceEdit(call.SyntaxTree, TextSpan.FromBounds(start, call.Span.End), ""));
        }
        else if (access.Name.Identifier.ValueText == "Run" && call.Parent is AwaitExpressionSyntax awaited
            && call.ArgumentList.Arguments.FirstOrDefault()?.Expression is ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } work } lambda
            && WithoutRun(finding, call, awaited, lambda, work) is { } edit)
        {
            yield return new Repair("Remove 'Task.Run'", Run, edit);
        }
    }

    /// <summary>The configured awaitable is awaited, iterated or disposed: the plain one can be too.</summary>
    private static bool IsUsedAsTask(InvocationExpressionSyntax call) => call.Parent switch
    {
        AwaitExpressionSyntax => true,
        ForEachStatementSyntax loop => loop.Expression == call,
        UsingStatementSyntax block => block.Expression == call,
        _ => false,
    };

    /// <summary>Options can also say that an exception is not to be thrown.</summary>
    private static bool OnlyLeavesContext(InvocationExpressionSyntax call, Finding finding) =>
        call.ArgumentList.Arguments is [var argument] && finding.Model.GetConstantValue(argument.Expression, finding.CancellationToken).Value is false or 0;

    private static SourceEdit? WithoutRun(
        Finding finding, InvocationExpressionSyntax call, AwaitExpressionSyntax awaited, ParenthesizedLambdaExpressionSyntax lambda, ExpressionSyntax work)
    {
        var type = finding.Model.GetTypeInfo(work, finding.CancellationToken).Type?.Name;
        var isAsync = lambda.AsyncKeyword != default;
        if (!isAsync && type is "Task" or "ValueTask")
        {
            // What the work returns is awaited instead; a ValueTask was never awaited at all, which is another mistake.
            return type == "Task" ? SourceEdit.Replace(call, work.ToString()) : null;
        }

        return (HasAwait(work) || HasAwait(FunctionAround(awaited), awaited)) && Fits(awaited, work)
            ? SourceEdit.Replace(awaited, work.ToString())
            : null;
    }

    private static SyntaxNode FunctionAround(AwaitExpressionSyntax awaited) => awaited.FirstAncestorOrSelf<SyntaxNode>(
        static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)!;

    /// <summary>Whether an async function still awaits something: the compiler warns of one that does not.</summary>
    private static bool HasAwait(SyntaxNode code, SyntaxNode? except = null) => code
        .DescendantNodesAndSelf(node => node != except && (node == code || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        .Any(node => node is AwaitExpressionSyntax && node != except);

    /// <summary>What stands alone must be a statement, and what is part of an expression must not change what that means.</summary>
    private static bool Fits(AwaitExpressionSyntax awaited, ExpressionSyntax work) => awaited.Parent switch
    {
        ExpressionStatementSyntax => work is InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax,
        EqualsValueClauseSyntax or ReturnStatementSyntax or AssignmentExpressionSyntax or ArgumentSyntax or ArrowExpressionClauseSyntax => true,
        _ => false,
    };
}
