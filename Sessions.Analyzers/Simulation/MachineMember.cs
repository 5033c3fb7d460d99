using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Analyzers.Simulation;

/// <summary>A member of the framework that a strategy should not use.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Words">The member in a message: <c>DateTime.UtcNow</c>.</param>
/// <param name="Advice">What would be right.</param>
/// <param name="Severity">How bad it is.</param>
internal sealed record MachineMember(Rule Rule, string Words, string Advice, DiagnosticSeverity Severity);
