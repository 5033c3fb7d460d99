using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;

namespace Sessions.CodeFixes.Refactorings;

/// <summary>
/// Moves the sessions of a class into a static class before it, from which it and others take them by [UseSessions]. Handlers keep
/// their names and are named by text, since they stay where they are.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ExtractSessionsRefactoring))]
public sealed class ExtractSessionsRefactoring : SessionRefactoring
{
    private protected override IEnumerable<Repair> ChangesOf(SessionPlace place, CancellationToken cancellationToken)
    {
        // Lists that hold other attributes too, and those of other declarations, would be torn apart; constants of the class would not be found.
        var lists = place.Declaration.AttributeLists.Where(list => list.Attributes.Any(one => IsSession(one, place.Model, cancellationToken))).ToList();
        var name = place.Type.Name + "Hours";
        if (place.Type.IsStatic
            || !lists.All(list => list.Attributes.All(one => IsSession(one, place.Model, cancellationToken)))
            || lists.Sum(static list => list.Attributes.Count) != SessionAttributes.Of(place.Type).Length
            || lists.Any(list => UsesMemberOf(place, list, cancellationToken))
            || place.Model.LookupNamespacesAndTypes(place.Declaration.SpanStart, name: name).Length > 0)
        {
            yield break;
        }

        var text = place.Declaration.SyntaxTree.GetText(cancellationToken);
        var (line, indent) = (NewMember.LineEndOf(text), NewMember.IndentOf(text, lists[0].SpanStart));
        var moved = string.Concat(lists.Select(list => WithTexts(list, place, cancellationToken) + line + indent));
        var accessibility = place.Type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        var hours = moved + accessibility + " static class " + name + line + indent + "{" + line + indent + "}" + line + line + indent;
        var edits = new List<SourceEdit> { SourceEdit.Replace(lists[0], hours + "[UseSessions(typeof(" + name + "))]") };
        edits.AddRange(Removal.Of([.. lists.Skip(1).SelectMany(static list => list.Attributes)]));
        yield return new Repair("Move the sessions to '" + name + "', for others to use", nameof(ExtractSessionsRefactoring), edits);
    }

    private static bool IsSession(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(attribute, cancellationToken).Symbol?.ContainingType.Is(WellKnownNames.SessionsNamespace, WellKnownNames.SessionAttribute) == true;

    /// <summary>Whether a constant of the class, or of a base class, stands in the list by its name alone.</summary>
    private static bool UsesMemberOf(SessionPlace place, AttributeListSyntax list, CancellationToken cancellationToken)
    {
        var constants = list.DescendantNodes(static node => !IsNameOf(node)).OfType<IdentifierNameSyntax>()
            .Where(static name => name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name)
            .Select(name => place.Model.GetSymbolInfo(name, cancellationToken).Symbol).OfType<IFieldSymbol>().ToList();
        for (var type = place.Type; type is not null && constants.Count > 0; type = type.BaseType)
        {
            if (constants.Exists(constant => SymbolEqualityComparer.Default.Equals(constant.ContainingType, type)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNameOf(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    /// <summary>The list as it stands, with names of handlers as texts: another class may not see them.</summary>
    private static string WithTexts(AttributeListSyntax list, SessionPlace place, CancellationToken cancellationToken)
    {
        var changes = list.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(IsNameOf)
            .Select(call => (call, value: place.Model.GetConstantValue(call, cancellationToken).Value as string))
            .Where(static named => named.value is not null)
            .Select(named => new TextChange(
                new TextSpan(named.call.SpanStart - list.SpanStart, named.call.Span.Length), SymbolDisplay.FormatLiteral(named.value!, quote: true)));
        return SourceText.From(list.ToString()).WithChanges(changes).ToString();
    }
}
