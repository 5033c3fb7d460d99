using Sessions.Manifest;
using Sessions.Schedule;

namespace Sessions.Tool.Times;

/// <summary>What people read of a session.</summary>
internal static class SessionText
{
    /// <summary>The hours as a declaration has them, saying where the end is on the next day: <c>22:00-02:00+1</c>.</summary>
    public static string Hours(Session session) => $"{StartOf(session)}-{EndOf(session)}";

    public static string StartOf(Session session) => WallTime.Format(session.StartTime);

    public static string EndOf(Session session) => WallTime.Format(session.EndTime);

    public static string? EntriesUntilOf(Session session) => session.EntriesUntilTime is { } time ? WallTime.Format(time)
        : session.EntriesLead is { } lead ? FormattableString.Invariant($"-{lead:c}") : null;

    /// <summary>The days in one word where there is one.</summary>
    public static string Days(SessionDays days) => ManifestWords.WriteDays((int)days);

    /// <summary>The days one by one, from Monday.</summary>
    public static IReadOnlyList<string> DayList(SessionDays days) => [.. FrozenNames.Days.Where((_, day) => DayBits.Contains((int)days, day))];

    public static string Action(SessionAction action, string? custom) => action switch
    {
        SessionAction.None => "-",
        SessionAction.Custom => $"Custom {custom}",
        _ => action.ToString(),
    };

    /// <summary>The same within a sentence.</summary>
    public static string ActionWords(SessionAction action, string? custom) => action == SessionAction.None ? "nothing" : Action(action, custom);

    /// <summary>What else a session says, in words; empty where it says nothing else.</summary>
    public static string Rest(Session session) => string.Join(", ", RestOf(session));

    private static IEnumerable<string> RestOf(Session session)
    {
        if (session.EntriesLead is { } last)
        {
            yield return $"opens nothing in the last {last:c}";
        }
        else if (EntriesUntilOf(session) is { } until)
        {
            yield return $"opens nothing from {until}";
        }

        if (session.StartLag is { } lag)
        {
            yield return FormattableString.Invariant($"starts {lag:c} after the market's open");
        }

        if (session.EndLead is { } lead)
        {
            yield return FormattableString.Invariant($"ends {lead.TotalSeconds:0.###} s before the market's close");
        }

        if (session.MaxHold is { } hold)
        {
            yield return FormattableString.Invariant($"holds a position for at most {hold:c}");
        }

        if (session.Breaks == SessionBreaks.Split)
        {
            yield return "ends at the market's breaks";
        }

        if (session.Scope == SessionScope.Account)
        {
            yield return "closes for the whole account";
        }

        if (session.KeepOrders)
        {
            yield return "keeps orders";
        }
    }
}
