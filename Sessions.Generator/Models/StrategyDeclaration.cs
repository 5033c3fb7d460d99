using Sessions.Collections;
using Sessions.Schedule;

namespace Sessions.Generator.Models;

/// <summary>What was read from the class, before the schedule rules: all that needs symbols is done.</summary>
/// <param name="Type">The class.</param>
/// <param name="Calendar">Its calendar, or null.</param>
/// <param name="Sessions">Its sessions, in the order of their declaration.</param>
/// <param name="Handlers">Its handlers; a handler's number is its place here.</param>
/// <param name="Problems">The problems of the class and of its handlers.</param>
internal sealed record StrategyDeclaration(
    StrategyType Type,
    CalendarType? Calendar,
    EquatableArray<DeclaredSession> Sessions,
    EquatableArray<HandlerCall> Handlers,
    EquatableArray<ScheduleProblem> Problems);
