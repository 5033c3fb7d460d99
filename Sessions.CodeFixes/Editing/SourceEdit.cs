using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Sessions.CodeFixes.Editing;

/// <summary>One change of the source: what stands in a span gives way to a text. All around it stays as it was written.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">What gives way; empty where the text is inserted.</param>
/// <param name="Text">What comes instead; empty where the span is removed.</param>
internal readonly record struct SourceEdit(SyntaxTree Tree, TextSpan Span, string Text)
{
    public static SourceEdit Replace(SyntaxNode node, string text) => new(node.SyntaxTree, node.Span, text);

    /// <summary>Puts a text before a token, after whatever comments lead to it.</summary>
    public static SourceEdit InsertBefore(SyntaxToken token, string text) => new(token.SyntaxTree!, new TextSpan(token.SpanStart, 0), text);

    /// <summary>Whether the source would be another one.</summary>
    public bool ChangesAnything(CancellationToken cancellationToken) =>
        !string.Equals(Tree.GetText(cancellationToken).ToString(Span), Text, StringComparison.Ordinal);
}
