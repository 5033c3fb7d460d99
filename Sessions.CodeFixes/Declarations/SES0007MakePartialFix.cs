using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Declarations;

/// <summary>Makes a type partial, and with it every type around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0007MakePartialFix))]
public sealed class SES0007MakePartialFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0007NotPartial.Id);

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        var types = finding.Node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
            .Where(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)).ToList();
        if (types.Count > 0)
        {
            // The last of the modifiers: the compiler takes it nowhere else.
            yield return new Repair(
                "Make " + string.Join(" and ", types.Select(static type => "'" + type.Identifier.ValueText + "'")) + " partial",
                nameof(SES0007MakePartialFix),
                [.. types.Select(static type => SourceEdit.InsertBefore(type.Keyword, "partial "))]);
        }
    }
}
