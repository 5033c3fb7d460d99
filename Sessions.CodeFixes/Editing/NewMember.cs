using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sessions.CodeFixes.Editing;

/// <summary>Adds a member at the end of a type, indented and with line ends as its neighbours are.</summary>
internal static class NewMember
{
    public static SourceEdit In(TypeDeclarationSyntax type, string member)
    {
        var text = type.SyntaxTree.GetText();
        var outer = IndentOf(text, type.SpanStart);
        var inner = type.Members.Count > 0 && IsFirstOnLine(text, type.Members.Last().SpanStart)
            ? IndentOf(text, type.Members.Last().SpanStart)
            : outer + UnitOf(text, outer);
        var line = LineEndOf(text);
        if (type.CloseBraceToken.Span.Length == 0)
        {
            return new SourceEdit(type.SyntaxTree, type.SemicolonToken.Span, line + outer + "{" + line + inner + member + line + outer + "}");
        }

        var close = type.CloseBraceToken.SpanStart;
        var blank = type.Members.Count > 0 ? line : "";
        if (IsFirstOnLine(text, close))
        {
            var start = text.Lines.GetLineFromPosition(close).Start;
            return new SourceEdit(type.SyntaxTree, new TextSpan(start, 0), blank + inner + member + line);
        }

        // Braces on one line are opened: what stands between them and the new member get lines of their own.
        var from = close;
        while (text[from - 1] is ' ' or '\t')
        {
            from--;
        }

        return new SourceEdit(type.SyntaxTree, TextSpan.FromBounds(from, close), line + blank + inner + member + line + outer);
    }

    public static string LineEndOf(SourceText text)
    {
        var first = text.Lines[0];
        return first.End == first.EndIncludingLineBreak ? "\n" : text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
    }

    /// <summary>The white space with which the line of a position begins.</summary>
    public static string IndentOf(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>One step of indentation: a tab where the file has lines that begin with one.</summary>
    public static string UnitOf(SourceText text, string indent) =>
        indent.Contains('\t') || (indent.Length == 0 && text.Lines.Any(line => line.End > line.Start && text[line.Start] == '\t')) ? "\t" : "    ";

    private static bool IsFirstOnLine(SourceText text, int position) =>
        IndentOf(text, position).Length == position - text.Lines.GetLineFromPosition(position).Start;
}
