using System.Collections.Immutable;
using Sessions.Collections;
using Sessions.Schedule;

namespace Sessions.Generator.Models;

/// <summary>What is emitted for a class: its sessions or, where a rule is broken, every problem.</summary>
/// <param name="Type">The class.</param>
/// <param name="Calendar">Its calendar, or null.</param>
/// <param name="Sessions">Its sessions; empty where there is a problem, since there is never half a table.</param>
/// <param name="Handlers">Its handlers by number; empty where there is a problem.</param>
/// <param name="Problems">Every problem, those of the class first, then in the order of the sessions.</param>
internal sealed record StrategyModel(
    StrategyType Type,
    CalendarType? Calendar,
    EquatableArray<ScheduledSession> Sessions,
    EquatableArray<HandlerCall> Handlers,
    EquatableArray<ScheduleProblem> Problems)
{
    public bool IsValid => Problems.Count == 0;

    public static StrategyModel Of(StrategyDeclaration declaration)
    {
        var raw = new RawSession[declaration.Sessions.Count];
        for (var i = 0; i < raw.Length; i++)
        {
            raw[i] = declaration.Sessions[i].Declaration.Raw;
        }

        // Without zones: generated code must not depend on the zone data of the machine that compiles it.
        var schedule = ScheduleRules.Check(raw);
        if (declaration.Problems.Count > 0 || !schedule.IsValid)
        {
            var problems = declaration.Problems.Concat(schedule.Problems).OrderBy(static problem => problem.Session).ToImmutableArray();
            return new StrategyModel(declaration.Type, null, default, default, new EquatableArray<ScheduleProblem>(problems));
        }

        var sessions = ImmutableArray.CreateBuilder<ScheduledSession>(raw.Length);
        foreach (var window in schedule.Windows)
        {
            sessions.Add(new ScheduledSession(declaration.Sessions[window.Index], window));
        }

        return new StrategyModel(declaration.Type, declaration.Calendar, new EquatableArray<ScheduledSession>(sessions.MoveToImmutable()), declaration.Handlers, default);
    }
}
