using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>A problem of the class itself. It holds on to a compilation: nothing may keep it.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Place">The symbol that it is wrong about: the class, a type around it, or a member.</param>
internal readonly record struct DeclarationProblem(ScheduleProblem Problem, ISymbol Place);
