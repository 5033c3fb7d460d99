using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Analyzers;

/// <summary>What <see cref="HandlersAnalyzer"/> reports.</summary>
internal static class HandlerRuleDescriptors
{
    public static readonly DiagnosticDescriptor SES0009NoHandler = new(
        RuleIds.NoHandler, "Custom has no handler", RuleMessages.NoHandler, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "OnStart = Custom calls the method that CustomStart names, OnEnd = Custom the one that CustomEnd names.",
        helpLinkUri: RulePages.Of(RuleIds.NoHandler), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SES0010WrongHandlerShape = new(
        RuleIds.WrongHandlerShape, "Handler has the wrong shape", RuleMessages.WrongHandlerShape, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "A handler takes a SessionContext and a CancellationToken, and returns a ValueTask or a Task.",
        helpLinkUri: RulePages.Of(RuleIds.WrongHandlerShape), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SES0011HandlerNeverRuns = new(
        RuleIds.HandlerNeverRuns, "Handler never runs", RuleMessages.HandlerNeverRuns, RuleCategories.Sessions,
        DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "A handler runs only where the boundary's action is Custom.",
        helpLinkUri: RulePages.Of(RuleIds.HandlerNeverRuns));
}
