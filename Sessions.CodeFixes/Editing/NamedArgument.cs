using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sessions.CodeFixes.Editing;

/// <summary>Sets a property in an attribute: <c>OnEnd = Custom</c>.</summary>
internal static class NamedArgument
{
    public static AttributeArgumentSyntax? Find(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>Replaces the value, or adds the property after another argument, or else as the last.</summary>
    public static SourceEdit? Set(AttributeSyntax attribute, string name, string value, AttributeArgumentSyntax? after = null)
    {
        if (Find(attribute, name) is { } written)
        {
            return SourceEdit.Replace(written.Expression, value);
        }

        return (after ?? attribute.ArgumentList?.Arguments.LastOrDefault()) is { } neighbour
            ? new SourceEdit(attribute.SyntaxTree, new TextSpan(neighbour.Span.End, 0), ", " + name + " = " + value)
            : null;
    }
}
