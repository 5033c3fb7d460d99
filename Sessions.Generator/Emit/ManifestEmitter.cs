using Sessions.Generator.Models;
using Sessions.Manifest;
using Sessions.Schedule;

namespace Sessions.Generator.Emit;

/// <summary>Emits what the assembly says of the class's sessions to tools that do not run it.</summary>
internal static class ManifestEmitter
{
    public static void Emit(CodeWriter code, StrategyModel model)
    {
        var text = model.IsValid
            ? ManifestWriter.Write(model.Sessions.Select(static session => Of(session)))
            : ManifestWriter.Write(model.Problems.Select(static problem => new ManifestProblem(problem.Id, problem.Message)));
        code.Line("[assembly: " + EmittedNames.SessionManifest + "("
            + Literals.Number(ManifestKeys.Version) + ", "
            + Literals.Text(model.Type.MetadataName) + ", "
            + Literals.Text(text) + ", "
            + Literals.Text(model.Calendar?.QualifiedName) + ")]");
    }

    /// <summary>The hours come from the window that was read, so that <c>8:00</c> and <c>08:00</c> are one text.</summary>
    private static ManifestSession Of(ScheduledSession session)
    {
        var window = session.Window;
        var declared = session.Declared.Declaration;
        var raw = declared.Raw with
        {
            Start = RawTime.Of(WallTime.Format(window.Start)),
            End = RawTime.Of(WallTime.Format(window.End)),
            TimeZone = window.Zone,
            EntriesUntil = window switch
            {
                { EntriesUntil: { } until } => RawTime.Of(WallTime.Format(until)),
                { EntriesLead: { } lead } => RawTime.Of("-" + WallTime.Format(lead)),
                _ => RawTime.Missing,
            },
            StartLag = RawDuration.Of(window.StartLag is { } startLag ? WallTime.Format(startLag) : null),
            MaxHold = RawDuration.Of(window.MaxHold is { } hold ? WallTime.Format(hold) : null),
            EndLead = RawDuration.Of(window.EndLead is { } endLead ? WallTime.Format(endLead) : null),
        };
        return new ManifestSession(
            raw,
            new ManifestAction(declared.OnStart, declared.CustomStart, session.Declared.StartHandler),
            new ManifestAction(declared.OnEnd, declared.CustomEnd, session.Declared.EndHandler),
            declared.Scope,
            declared.KeepOrders,
            session.Declared.MarketCalendar?.QualifiedName);
    }
}
