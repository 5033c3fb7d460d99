using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sessions.CodeFixes.Editing;
using Sessions.Roslyn;
using Sessions.Schedule;

namespace Sessions.CodeFixes.Schedule;

/// <summary>
/// Removes a session that never opens, which changes nothing about when the strategy trades. The only session of a class
/// stays, since the class would lose its table and RunAsync with it: there its days can be removed, as elsewhere.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SES0014RemoveFix))]
public sealed class SES0014RemoveFix : SourceFix
{
    private const string RemoveSession = "SES0014RemoveSession";
    private const string RemoveDays = "SES0014RemoveDays";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.SES0014NeverOpens.Id);

    /// <summary>Where all the sessions of a class never open, the first of them stays.</summary>
    internal override IEnumerable<SourceEdit> EditsOfAll(IReadOnlyList<Finding> findings, string key) => key != RemoveSession
        ? base.EditsOfAll(findings, key)
        : findings.GroupBy(WrittenSession.ClassOf, SymbolEqualityComparer.Default).SelectMany(static type =>
        {
            var attributes = type.Where(IsOfSession).Select(SyntaxOf).Distinct().ToList();
            return Removal.Of(SessionAttributes.Of(type.Key!).Length > attributes.Count ? attributes : attributes.GetRange(1, attributes.Count - 1));
        });

    private protected override IEnumerable<Repair> RepairsOf(Finding finding)
    {
        if (!IsOfSession(finding))
        {
            yield break;
        }

        var attribute = WrittenSession.AttributeAt(finding)!;
        var type = WrittenSession.ClassOf(finding)!;
        if (SessionAttributes.Of(type).Length > 1)
        {
            yield return new Repair("Remove the session", RemoveSession, [.. Removal.Of([SyntaxOf(finding)])]);
        }

        var days = SessionReader.NamesMarket(attribute)
            ? MarketTable.Find(SessionReader.NumberOf(attribute.ConstructorArguments[0]))?.Days
            : AssemblyDefaults.Of(type.ContainingAssembly).Days;
        if (finding.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals.Name.Identifier.ValueText: nameof(ScheduleArgument.Days) } argument
            && days is > 0 and <= DayBits.EveryDay and { } open)
        {
            yield return new Repair("Remove 'Days': open " + DayBits.Describe(open), RemoveDays, Removal.Of(argument));
        }
    }

    private static bool IsOfSession(Finding finding) => WrittenSession.AttributeAt(finding)?.IsSessionAttribute() ?? false;

    private static AttributeSyntax SyntaxOf(Finding finding) => finding.Node.FirstAncestorOrSelf<AttributeSyntax>()!;
}
