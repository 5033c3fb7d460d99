using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Analyzers.Simulation;

/// <summary>A member by its name, all overloads or some.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Name">Its name; <c>.ctor</c> for constructors.</param>
/// <param name="Advice">What would be right.</param>
/// <param name="Applies">Which overloads, or null for all.</param>
/// <param name="Severity">How bad it is, or null for as bad as the rule says.</param>
internal sealed record MachineTypeMember(
    Rule Rule, string Name, string Advice, Func<ISymbol, bool>? Applies = null, DiagnosticSeverity? Severity = null);
