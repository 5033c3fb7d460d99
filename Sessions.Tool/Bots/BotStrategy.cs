using Sessions.Calendars;

namespace Sessions.Tool.Bots;

/// <summary>A strategy class as its manifest describes it.</summary>
/// <param name="Type">Its full name.</param>
/// <param name="CalendarName">The type of its calendar with the assembly that has it; null where it names none.</param>
/// <param name="Sessions">Its sessions; none where its class was compiled with a problem.</param>
/// <param name="Table">Its table; null where it has a problem.</param>
/// <param name="Problems">The rules that it breaks, by its manifest or by the zones of this machine.</param>
internal sealed record BotStrategy(
    string Type, string? CalendarName, IReadOnlyList<Session> Sessions, SessionTable? Table, IReadOnlyList<SessionProblem> Problems)
{
    /// <summary>The name of its class alone.</summary>
    public string SimpleName => Type[(Type.LastIndexOfAny(['.', '+']) + 1)..];

    /// <summary>Its calendar; null where it names none, and where that is code of the bot's own, which is never run.</summary>
    public ISessionCalendar? Calendar => CalendarName is null ? null : BuiltInCalendars.Find(CalendarName);

    /// <summary>Whether it names a calendar that is not applied to the times shown.</summary>
    public bool IsCalendarMissing => CalendarName is not null && Calendar is null;

    /// <summary>What is said of the calendar beside the strategy's times, or null.</summary>
    public string? CalendarNote => CalendarName switch
    {
        null => null,
        _ when IsCalendarMissing => $"calendar {CalendarTypeName} is not applied: it is code of the bot, which is not run; where it closes the market, sessions are shown all the same",
        _ => FormattableString.Invariant(
            $"calendar {CalendarTypeName}, which vouches for days from {Calendar!.KnownFrom:yyyy-MM-dd} through {Calendar!.KnownThrough:yyyy-MM-dd}"),
    };

    /// <summary>The calendar's type without its assembly.</summary>
    private string CalendarTypeName => CalendarName!.Split(',')[0];
}
