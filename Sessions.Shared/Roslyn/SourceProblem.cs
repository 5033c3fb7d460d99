using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Roslyn;

// docs/decisions.md 51
/// <summary>An attribute that brings nothing.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Attribute">The attribute of the class.</param>
/// <param name="IsBroken">Whether the compiler has said so.</param>
internal readonly record struct SourceProblem(ScheduleProblem Problem, AttributeData Attribute, bool IsBroken);
