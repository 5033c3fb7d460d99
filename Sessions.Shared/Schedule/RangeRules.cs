using System.Globalization;

namespace Sessions.Schedule;

// docs/decisions.md 7
/// <summary>Values that are outside their range, of which a session would silently never trade, or do nothing at a boundary (SES0025).</summary>
internal static class RangeRules
{
    /// <summary>The most sessions that a table takes.</summary>
    public const int MostSessions = 5000;

    /// <summary>A session's own values. Where its times cannot be read, what depends on them is left out.</summary>
    public static void Check(RawSession raw, ScheduleWindow? window, int index, List<ScheduleProblem> problems)
    {
        var session = "of session " + (window?.Words ?? raw.Words);
        if (!string.IsNullOrWhiteSpace(raw.Name) && SessionNames.ProblemOf(raw.Name!) is { } why)
        {
            problems.Add(Of(index, ScheduleArgument.Name, "Name '" + ShownText.Cut(raw.Name!) + "'", why, "write 1 to 256 printable characters"));
        }

        if (raw.Days is < 0 or > DayBits.EveryDay)
        {
            problems.Add(Of(
                index, ScheduleArgument.Days, "Days = " + Number(raw.Days) + " " + session, "names days that do not exist",
                "write such as Weekdays, or SessionDays.Monday | SessionDays.Friday"));
        }

        // Of its members there are too many for a message.
        if (raw.Market < 0 || raw.Market >= MarketTable.Members.Count)
        {
            problems.Add(Of(index, ScheduleArgument.Market, "Market = " + Number(raw.Market) + " " + session, "is not a market", "write one such as Market.London"));
        }

        CheckMember(raw.OnStart, FrozenNames.Actions, "an action", ScheduleArgument.OnStart, index, session, problems);
        CheckMember(raw.OnEnd, FrozenNames.Actions, "an action", ScheduleArgument.OnEnd, index, session, problems);
        CheckMember(raw.Scope, FrozenNames.Scopes, "a scope", ScheduleArgument.Scope, index, session, problems);
        CheckMember(raw.Breaks, FrozenNames.Breaks, "a way of taking breaks", ScheduleArgument.Breaks, index, session, problems);
        CheckLead(raw.EntriesLead, ScheduleArgument.EntriesLead, index, session, problems);
        var lag = CheckLead(raw.StartLag, ScheduleArgument.StartLag, index, session, problems);
        var lead = CheckLead(raw.EndLead, ScheduleArgument.EndLead, index, session, problems);
        HoldRules.Check(raw, window, index, session, problems);
        if (window is not null && !HasMarket(raw))
        {
            CheckLeft(raw, TimeSpan.FromMilliseconds(window.Length), lag ?? TimeSpan.Zero, lead ?? TimeSpan.Zero, index, session, problems);
        }
    }

    /// <summary>Whether a lag and a lead may count from an open and a close hours outside the window.</summary>
    public static bool HasMarket(RawSession raw) =>
        raw.HasCalendar || MarketTable.ExchangeOf(raw.Market, raw.TimeZone ?? ScheduleWindow.DefaultZone) is not null;

    /// <summary>A lag and a lead that count from the window's own times leave something of it.</summary>
    private static void CheckLeft(
        RawSession raw, TimeSpan length, TimeSpan lag, TimeSpan lead, int index, string session, List<ScheduleProblem> problems)
    {
        if (lead >= length || lag >= length)
        {
            var (argument, said) = lead >= length ? (ScheduleArgument.EndLead, raw.EndLead) : (ScheduleArgument.StartLag, raw.StartLag);
            problems.Add(Of(
                index, argument, argument + " " + said + " " + session, "is as long as the session or longer, so it would never open",
                "write less than " + RawDuration.Format(length)));
        }
        else if (lag >= length - lead)
        {
            problems.Add(Of(
                index, ScheduleArgument.StartLag, "StartLag " + raw.StartLag + " with EndLead " + raw.EndLead + " " + session,
                "leaves nothing of the session, so it would never open", "write less than " + RawDuration.Format(length - lead)));
        }
    }

    /// <summary>The problem of more sessions than a table takes, at the first that is too many.</summary>
    public static ScheduleProblem TooMany(int count) => Of(
        MostSessions, ScheduleArgument.Session, "A table of " + Number(count) + " sessions", "is too large",
        "write at most " + Number(MostSessions) + ", or divide them among several strategies");

    private static void CheckMember(
        int value, IReadOnlyList<string> names, string kind, ScheduleArgument argument, int index, string session, List<ScheduleProblem> problems)
    {
        if (value < 0 || value >= names.Count)
        {
            var last = names.Count - 1;
            problems.Add(Of(
                index, argument, argument + " = " + Number(value) + " " + session, "is not " + kind,
                "write " + string.Join(", ", names.Take(last)) + " or " + names[last]));
        }
    }

    /// <summary>The lead, where it is one.</summary>
    private static TimeSpan? CheckLead(RawDuration lead, ScheduleArgument argument, int index, string session, List<ScheduleProblem> problems)
    {
        var isRead = lead.TryRead(out var duration);
        if (!lead.IsMissing && (!isRead || duration < TimeSpan.Zero))
        {
            problems.Add(Of(
                index, argument, argument + " " + lead + " " + session, isRead ? "is negative" : "is not a length of time",
                isRead ? "write 00:00:00 or longer" : "write it as hh:mm:ss, such as 00:00:30"));
        }

        return isRead && duration >= TimeSpan.Zero ? duration : null;
    }

    private static ScheduleProblem Of(int index, ScheduleArgument argument, params string[] values) =>
        ScheduleProblem.Of(Rules.SES0025OutOfRange, index, argument, values);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
