using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Analyzers.Simulation;

/// <summary>What <see cref="SimulationAnalyzer"/> reports. A strategy that will never be simulated may switch it off.</summary>
internal static class SimulationRuleDescriptors
{
    public static readonly DiagnosticDescriptor SES0017ReadsMachineClock = new(
        RuleIds.ReadsMachineClock, "Strategy reads the machine's clock", RuleMessages.ReadsMachineClock, RuleCategories.Sessions,
        DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "In a simulation the session's clock shows the time of the bars; the machine's clock shows today.",
        helpLinkUri: RulePages.Of(RuleIds.ReadsMachineClock));

    public static readonly DiagnosticDescriptor SES0018WaitsByMachineClock = new(
        RuleIds.WaitsByMachineClock, "Strategy waits without the session's clock", RuleMessages.WaitsByMachineClock, RuleCategories.Sessions,
        DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "A simulated clock moves on when all wait on it. It does not know of a wait on the machine's clock, and stops.",
        helpLinkUri: RulePages.Of(RuleIds.WaitsByMachineClock));

    public static readonly DiagnosticDescriptor SES0019LeavesThread = new(
        RuleIds.LeavesThread, "Strategy leaves the simulated clock's thread", RuleMessages.LeavesThread, RuleCategories.Sessions,
        DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "A simulation runs everything on one thread, in order. Work on other threads would make no two runs the same.",
        helpLinkUri: RulePages.Of(RuleIds.LeavesThread));
}
