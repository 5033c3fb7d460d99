using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sessions.CodeFixes.Editing;

// docs/decisions.md 205
/// <summary>What people have noted beside code outlives the code: no edit takes a comment away.</summary>
internal static class Comments
{
    /// <summary>The edit's text and, after it, the comments in its span that are not in the text already.</summary>
    public static string Keep(SourceEdit edit)
    {
        var kept = new StringBuilder(edit.Text);
        var hasLost = false;
        foreach (var trivia in edit.Tree.GetRoot().DescendantTrivia(edit.Span))
        {
            var isLine = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia);
            if ((isLine || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)) && edit.Span.Contains(trivia.Span)
                && edit.Text.IndexOf(trivia.ToString(), StringComparison.Ordinal) < 0)
            {
                kept.Append(kept.Length > 0 ? " " : "").Append(trivia.ToString()).Append(isLine ? NewMember.LineEndOf(edit.Tree.GetText()) : "");
                hasLost = true;
            }
        }

        // Where whole lines go, what is kept of them stands on a line of its own.
        var ends = edit.Span.End > 0 && edit.Tree.GetText()[edit.Span.End - 1] == '\n';
        return hasLost && ends && kept[kept.Length - 1] != '\n' ? kept.Append(NewMember.LineEndOf(edit.Tree.GetText())).ToString() : kept.ToString();
    }
}
