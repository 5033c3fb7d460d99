using Sessions.Schedule;

namespace Sessions.Manifest;

// docs/decisions.md 69
/// <summary>
/// Writes the text of a manifest: a line a session or a problem, in the order of the table, its fields in one order. Hours,
/// zone, days and actions are always said; the rest where it is not the default. Equal sessions give equal text.
/// </summary>
internal static class ManifestWriter
{
    public static string Write(IEnumerable<ManifestSession> sessions) =>
        string.Join("\n", sessions.Select(static session => ManifestFields.Write(FieldsOf(session))));

    public static string Write(IEnumerable<ManifestProblem> problems) =>
        string.Join("\n", problems.Select(static problem =>
            ManifestFields.Write([(ManifestKeys.Problem, problem.Id), (ManifestKeys.Message, problem.Message)])));

    private static IEnumerable<(string Key, string Value)> FieldsOf(ManifestSession session)
    {
        var raw = session.Raw;
        if (!string.IsNullOrWhiteSpace(raw.Name))
        {
            yield return (ManifestKeys.Name, raw.Name!);
        }

        yield return (ManifestKeys.Start, raw.Start.ToString());
        yield return (ManifestKeys.End, raw.End.ToString());
        yield return (ManifestKeys.Zone, raw.TimeZone ?? ScheduleWindow.DefaultZone);
        yield return (ManifestKeys.Days, ManifestWords.WriteDays(raw.Days));
        if (!raw.EntriesUntil.IsMissing)
        {
            yield return (ManifestKeys.EntriesUntil, raw.EntriesUntil.ToString());
        }

        if (raw.StartLag.Text is { } lag)
        {
            yield return (ManifestKeys.StartLag, lag);
        }

        if (raw.EndLead.Text is { } lead)
        {
            yield return (ManifestKeys.EndLead, lead);
        }

        if (raw.MaxHold.Text is { } hold)
        {
            yield return (ManifestKeys.MaxHold, hold);
        }

        if (raw.Market != 0)
        {
            yield return (ManifestKeys.Market, ManifestWords.Write(MarketTable.Members, raw.Market));
        }

        if (session.MarketCalendar is { } calendar)
        {
            yield return (ManifestKeys.MarketCalendar, calendar);
        }

        if (raw.Breaks != 0)
        {
            yield return (ManifestKeys.Breaks, ManifestWords.Write(FrozenNames.Breaks, raw.Breaks));
        }

        foreach (var field in FieldsOf(session.Start, ManifestKeys.OnStart, ManifestKeys.CustomStart, ManifestKeys.StartHandler)
            .Concat(FieldsOf(session.End, ManifestKeys.OnEnd, ManifestKeys.CustomEnd, ManifestKeys.EndHandler)))
        {
            yield return field;
        }

        if (session.Scope != 0)
        {
            yield return (ManifestKeys.Scope, ManifestWords.Write(FrozenNames.Scopes, session.Scope));
        }

        if (session.KeepOrders)
        {
            yield return (ManifestKeys.KeepOrders, "true");
        }
    }

    private static IEnumerable<(string Key, string Value)> FieldsOf(ManifestAction action, string onKey, string customKey, string handlerKey)
    {
        yield return (onKey, ManifestWords.Write(FrozenNames.Actions, action.Action));
        if (action.Custom is { } custom)
        {
            yield return (customKey, custom);
        }

        if (action.Handler >= 0)
        {
            yield return (handlerKey, ManifestWords.Write(action.Handler));
        }
    }
}
