using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;

namespace Sessions.CodeFixes.Handlers;

/// <summary>A handler returns a task: what returned nothing returns a finished one.</summary>
internal static class HandlerBody
{
    /// <summary>The edits of return type and body, or null where the method returns something that would be lost.</summary>
    public static IReadOnlyList<SourceEdit>? Of(HandlerMethod method)
    {
        if (HandlerRules.ReturnsValueTask(method.Symbol) || HandlerRules.ReturnsTask(method.Symbol))
        {
            return [];
        }

        if (!method.Symbol.ReturnsVoid)
        {
            return null;
        }

        var task = Words.OfType(method.Finding, method.Syntax.ReturnType.SpanStart, "System.Threading.Tasks.ValueTask");
        var type = SourceEdit.Replace(method.Syntax.ReturnType, task);
        return method switch
        {
            { Symbol.IsAsync: true } => [type],
            { Syntax.Body: { } block } => [type, .. Returns(method, block)],
            { Syntax.ExpressionBody.Expression: ThrowExpressionSyntax } => [type],
            { Syntax: { ExpressionBody: { } arrow } syntax } => [type, AsBlock(syntax, arrow)],
            _ => null,
        };
    }

    private static IEnumerable<SourceEdit> Returns(HandlerMethod method, BlockSyntax block)
    {
        var own = block.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
        foreach (var statement in own.OfType<ReturnStatementSyntax>())
        {
            yield return SourceEdit.Replace(statement, "return default;");
        }

        if (method.Finding.Model.AnalyzeControlFlow(block) is not { Succeeded: true, EndPointIsReachable: false })
        {
            yield return AtEnd(block);
        }
    }

    private static SourceEdit AtEnd(BlockSyntax block)
    {
        var text = block.SyntaxTree.GetText();
        var close = block.CloseBraceToken.SpanStart;
        var outer = NewMember.IndentOf(text, close);
        if (text.Lines.GetLineFromPosition(close).Start + outer.Length != close)
        {
            return new SourceEdit(block.SyntaxTree, new TextSpan(close, 0), (char.IsWhiteSpace(text[close - 1]) ? "" : " ") + "return default; ");
        }

        var inner = block.Statements.Count > 0 ? NewMember.IndentOf(text, block.Statements[0].SpanStart) : outer + NewMember.UnitOf(text, outer);
        return new SourceEdit(block.SyntaxTree, new TextSpan(close - outer.Length, 0), inner + "return default;" + NewMember.LineEndOf(text));
    }

    /// <summary><c>=> Close();</c> becomes a block of two statements.</summary>
    private static SourceEdit AsBlock(MethodDeclarationSyntax method, ArrowExpressionClauseSyntax arrow)
    {
        var text = method.SyntaxTree.GetText();
        var line = NewMember.LineEndOf(text);
        var outer = NewMember.IndentOf(text, method.SpanStart);
        var inner = outer + NewMember.UnitOf(text, outer);
        var start = arrow.SpanStart;
        while (char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return new SourceEdit(
            method.SyntaxTree, TextSpan.FromBounds(start, method.SemicolonToken.Span.End),
            line + outer + "{" + line + inner + arrow.Expression + ";" + line + inner + "return default;" + line + outer + "}");
    }
}
