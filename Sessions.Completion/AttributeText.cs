using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sessions.Roslyn;

namespace Sessions.Completion;

/// <summary>A text that is being typed in one of our attributes.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Argument">The property that it is for, or <c>start</c> and <c>end</c>.</param>
/// <param name="Span">What stands between the quotes.</param>
internal sealed record AttributeText(AttributeSyntax Attribute, string Argument, TextSpan Span)
{
    /// <summary>The text at a position, or null where there is none of ours.</summary>
    public static AttributeText? At(SyntaxNode root, int position)
    {
        if (position == 0)
        {
            return null;
        }

        var token = root.FindToken(position - 1);
        if (!token.IsKind(SyntaxKind.StringLiteralToken) || position <= token.SpanStart
            || token.Parent?.Parent is not AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute } argument)
        {
            return null;
        }

        // While it is typed the closing quote is missing, and the rest of the line counts as text.
        var isClosed = token.Text.Length > 1 && token.Text[token.Text.Length - 1] == '"';
        var end = isClosed ? token.Span.End - 1 : position;
        return position > end ? null : new AttributeText(attribute, NameOf(attribute, argument), TextSpan.FromBounds(token.SpanStart + 1, end));
    }

    /// <summary>Whether the attribute is ours, also while it lacks what it needs.</summary>
    public bool IsOurs(SemanticModel model, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(Attribute, cancellationToken);
        var type = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType;
        return type.Is(WellKnownNames.SessionsNamespace, WellKnownNames.SessionAttribute)
            || type.Is(WellKnownNames.SessionsNamespace, WellKnownNames.SessionDefaultsAttribute);
    }

    private static string NameOf(AttributeSyntax attribute, AttributeArgumentSyntax argument) =>
        (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText
        ?? (attribute.ArgumentList!.Arguments.IndexOf(argument) == 0 ? "start" : "end");
}
