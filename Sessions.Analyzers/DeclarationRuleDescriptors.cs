using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Analyzers;

/// <summary>What <see cref="DeclarationAnalyzer"/> reports. Each is an error that no configuration switches off: the class cannot be run.</summary>
internal static class DeclarationRuleDescriptors
{
    public static readonly DiagnosticDescriptor SES0007NotPartial = new(
        RuleIds.NotPartial, "Class with sessions is not partial", RuleMessages.NotPartial, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "The table and RunAsync are emitted into the class, so the class and every type around it must be partial.",
        helpLinkUri: RulePages.Of(RuleIds.NotPartial), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SES0008NotAStrategy = new(
        RuleIds.NotAStrategy, "Class with sessions is not a strategy", RuleMessages.NotAStrategy, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "Sessions gate TradeAsync, so a class that has them implements IStrategy. A static class holds sessions for others.",
        helpLinkUri: RulePages.Of(RuleIds.NotAStrategy), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SES0013MemberTaken = new(
        RuleIds.MemberTaken, "Class declares a member that its sessions bring", RuleMessages.MemberTaken, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "Sessions, RunAsync and the members of IGatedStrategy are emitted into the class, so it cannot declare them itself.",
        helpLinkUri: RulePages.Of(RuleIds.MemberTaken), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SES0015CannotBeGated = new(
        RuleIds.CannotBeGated, "Class cannot have sessions", RuleMessages.CannotBeGated, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "Nothing can be emitted into a file-local type, and a member cannot have its class's or a type parameter's name.",
        helpLinkUri: RulePages.Of(RuleIds.CannotBeGated), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = ImmutableArray.Create(
        SES0007NotPartial, SES0008NotAStrategy, SES0013MemberTaken, SES0015CannotBeGated)
        .ToImmutableDictionary(static descriptor => descriptor.Id);
}
