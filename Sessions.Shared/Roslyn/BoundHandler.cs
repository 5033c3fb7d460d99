using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Roslyn;

/// <summary>What became of a boundary's handler: neither method nor problem where the action is not Custom.</summary>
/// <param name="Method">The method to call.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="Near">Where there is none, the method that was probably meant: its shape is wrong, or the name was misspelt.</param>
internal readonly record struct BoundHandler(IMethodSymbol? Method, ScheduleProblem? Problem, IMethodSymbol? Near = null);
