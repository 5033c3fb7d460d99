using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Analyzers;

/// <summary>What <see cref="DeclarationAnalyzer"/> reports.</summary>
internal static class DeclarationRuleDescriptors
{
    public static readonly DiagnosticDescriptor SES0007NotPartial = new(
        RuleIds.NotPartial, "Class with sessions is not partial", RuleMessages.NotPartial, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "The table and RunAsync are emitted into the class, so the class and every type around it must be partial.",
        helpLinkUri: RulePages.Of(RuleIds.NotPartial), customTags: WellKnownDiagnosticTags.NotConfigurable);
}
