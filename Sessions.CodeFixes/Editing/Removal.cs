using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sessions.CodeFixes.Editing;

/// <summary>Takes attributes and arguments out of the source with the comma or the line that they leave behind.</summary>
internal static class Removal
{
    /// <summary>Removes an argument, with the comma before it or, where it is the first, after it.</summary>
    public static SourceEdit Of(AttributeArgumentSyntax argument)
    {
        var arguments = ((AttributeArgumentListSyntax)argument.Parent!).Arguments;
        return WithComma(arguments, arguments.IndexOf(argument), 1);
    }

    /// <summary>Removes attributes of one class. Of a list that loses all of its attributes the brackets go too.</summary>
    public static IEnumerable<SourceEdit> Of(IReadOnlyCollection<AttributeSyntax> attributes)
    {
        foreach (var removed in attributes.GroupBy(static attribute => (AttributeListSyntax)attribute.Parent!))
        {
            var list = removed.Key;
            if (removed.Distinct().Count() == list.Attributes.Count)
            {
                yield return new SourceEdit(list.SyntaxTree, WithLine(list), "");
                continue;
            }

            // Neighbours go together, so that each comma goes once.
            for (var i = 0; i < list.Attributes.Count; i++)
            {
                var count = list.Attributes.Skip(i).TakeWhile(removed.Contains).Count();
                if (count > 0)
                {
                    yield return WithComma(list.Attributes, i, count);
                    i += count;
                }
            }
        }
    }

    private static SourceEdit WithComma<TNode>(SeparatedSyntaxList<TNode> nodes, int first, int count)
        where TNode : SyntaxNode
    {
        var last = first + count - 1;
        var span = first > 0 ? TextSpan.FromBounds(nodes.GetSeparator(first - 1).SpanStart, nodes[last].Span.End)
            : last + 1 < nodes.Count ? TextSpan.FromBounds(nodes[first].SpanStart, nodes[last + 1].SpanStart)
            : TextSpan.FromBounds(nodes[first].SpanStart, nodes[last].Span.End);
        return new SourceEdit(nodes[first].SyntaxTree, span, "");
    }

    /// <summary>The brackets and, where nothing else stands on their lines, the lines; what stands beside them closes up.</summary>
    private static TextSpan WithLine(AttributeListSyntax list)
    {
        var text = list.SyntaxTree.GetText();
        var first = text.Lines.GetLineFromPosition(list.SpanStart);
        var last = text.Lines.GetLineFromPosition(list.Span.End);
        var start = list.SpanStart;
        while (start > first.Start && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        var end = list.Span.End;
        while (end < last.End && text[end] is ' ' or '\t')
        {
            end++;
        }

        return start > first.Start ? TextSpan.FromBounds(start, list.Span.End)
            : end < last.End ? TextSpan.FromBounds(list.SpanStart, end)
            : TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak);
    }
}
