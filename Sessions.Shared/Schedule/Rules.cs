namespace Sessions.Schedule;

// docs/decisions.md 5
/// <summary>
/// Every rule, here and nowhere else: diagnostics and exceptions are made of these, and tests compare the pages, the tables
/// and the release tracking with them. A message says what is wrong, with the value, and what would be right; what fills it
/// stands above it.
/// </summary>
internal static class Rules
{
    private static readonly List<Rule> _all = [];

    /// <summary>{0} the value, {1} what would be right.</summary>
    public static readonly Rule SES0001NotATimeOfDay = Error(
        RuleArea.Schedule, "SES0001", "Not a time of day",
        "'{0}' is not a time of day; {1}",
        "A session's times are written as H:mm, HH:mm, HH:mm:ss, HH:mm:ss.fff, or as a whole hour.");

    /// <summary>{0} start, {1} end, {2} what is wrong, {3} what would be right.</summary>
    public static readonly Rule SES0002EmptyOrTooLong = Error(
        RuleArea.Schedule, "SES0002", "Session is empty or longer than seven days",
        "Session from {0} to {1} {2}; {3}",
        "A session lasts up to seven days. One whose end equals its start is empty, unless the end is written with +1 or a later day.");

    /// <summary>{0} the later session, {1} the earlier one, or its own next occurrence, {2} when, {3} what would be right.</summary>
    public static readonly Rule SES0003SessionsOverlap = Error(
        RuleArea.Schedule, "SES0003", "Sessions overlap",
        "Session {0} overlaps {1} {2}; {3}",
        "At most one session of a class is open at a time, judged over the whole week. Sessions may touch.");

    /// <summary>{0} the later session, {1} the earlier one, {2} the first overlap in the one's zone and {3} in the other's.</summary>
    public static readonly Rule SES0004SessionsOverlapOnSomeDates = Warning(
        RuleArea.Schedule, "SES0004", "Sessions of two zones overlap on some dates",
        "Session {0} overlaps session {1} on some dates, first on {2}, which is {3}; on those dates it starts when {1} ends, so move one of them "
            + "if that is not what you want",
        "Zones change their clocks on different dates, so sessions that do not overlap on most dates may do so for a few weeks.");

    /// <summary>{0} the value, {1} what would be right.</summary>
    public static readonly Rule SES0005UnknownTimeZone = Error(
        RuleArea.Schedule, "SES0005", "Unknown time zone",
        "Unknown time zone '{0}'; {1}",
        "A time zone is written by its id in the IANA time zone database, such as Europe/London.");

    /// <summary>{0} the session, {1} starts or ends, {2} the time, {3} exists not or twice, {4} the zone, {5} the dates, {6} what happens on them.</summary>
    public static readonly Rule SES0006BoundaryAtClockChange = Info(
        RuleArea.Schedule, "SES0006", "Session starts or ends when clocks change",
        "{0} {1} at {2}, a time that {3} in {4} on {5}; {6}",
        "When clocks go forward, an hour of the day does not exist; when they go back, one occurs twice.");

    /// <summary>{0} the class, {1} the type that is not partial.</summary>
    public static readonly Rule SES0007NotPartial = Error(
        RuleArea.Declaration, "SES0007", "Class with sessions is not partial",
        "'{0}' has sessions, so '{1}' must be partial; add the 'partial' modifier",
        "The table and RunAsync are emitted into the class, so the class and every type around it must be partial.");

    /// <summary>{0} the class.</summary>
    public static readonly Rule SES0008NotAStrategy = Error(
        RuleArea.Declaration, "SES0008", "Class with sessions is not a strategy",
        "'{0}' has sessions but does not implement IStrategy; implement it, or make the class static if it only holds sessions for other classes",
        "Sessions gate TradeAsync, so a class that has them implements IStrategy. A static class holds sessions for others.");

    /// <summary>{0} the session, {1} OnStart or OnEnd, {2} what is wrong, {3} what would be right.</summary>
    public static readonly Rule SES0009NoHandler = Error(
        RuleArea.Handlers, "SES0009", "Custom has no handler",
        "Session {0} has {1} = Custom, but {2}; {3}",
        "OnStart = Custom calls the method that CustomStart names, OnEnd = Custom the one that CustomEnd names.");

    /// <summary>{0} the method.</summary>
    public static readonly Rule SES0010WrongHandlerShape = Error(
        RuleArea.Handlers, "SES0010", "Handler has the wrong signature",
        "'{0}' has the wrong signature for a session handler; declare it as 'ValueTask {0}(SessionContext session, CancellationToken cancellationToken)'",
        "A handler takes a SessionContext and a CancellationToken, and returns a ValueTask or a Task.");

    /// <summary>{0} the method, {1} the session, {2} OnStart or OnEnd, {3} its action, {4} CustomStart or CustomEnd.</summary>
    public static readonly Rule SES0011HandlerNeverRuns = Warning(
        RuleArea.Handlers, "SES0011", "Handler never runs",
        "'{0}' never runs because session {1} has {2} = {3}; set {2} = Custom, or remove {4}",
        "A handler runs only where the boundary's action is Custom.");

    /// <summary>{0} the name, {1} the other session with that name.</summary>
    public static readonly Rule SES0012NameTaken = Error(
        RuleArea.Schedule, "SES0012", "Duplicate session name",
        "Two sessions are named '{0}'; give this one another Name",
        "A session is known by its name, which is its hours where none is given, so names are unique in a class.");

    /// <summary>{0} the class, {1} the member.</summary>
    public static readonly Rule SES0013MemberTaken = Error(
        RuleArea.Declaration, "SES0013", "Class declares a generated member",
        "'{0}' declares '{1}', which is generated for classes with sessions; rename or remove it",
        "Sessions, RunAsync and the members of IGatedStrategy are generated into the class, so neither a member nor a primary constructor's parameter can have their names.");

    /// <summary>{0} the session, {1} the value.</summary>
    public static readonly Rule SES0014NeverOpens = Error(
        RuleArea.Schedule, "SES0014", "Session never opens",
        "Session {0} has Days = {1}, so it never opens; name at least one weekday, or remove the session",
        "A session opens on the weekdays that it names. One that names none never opens.");

    /// <summary>{0} the class, {1} why.</summary>
    public static readonly Rule SES0015CannotBeGated = Error(
        RuleArea.Declaration, "SES0015", "Class cannot have sessions",
        "'{0}' cannot have sessions: {1}",
        "Nothing can be generated into a file-local type, and a member cannot share the name of its class or of a type parameter.");

    /// <summary>{0} the value, {1} the session, {2} the first and {3} the last time that would be right.</summary>
    public static readonly Rule SES0016EntriesUntilOutside = Error(
        RuleArea.Schedule, "SES0016", "EntriesUntil is outside the session",
        "EntriesUntil {0} is outside session {1}; write a time after {2} and no later than {3}",
        "EntriesUntil is the time from which a session opens no new positions, so it lies within the session.");

    /// <summary>{0} the member that is used, {1} what would be right.</summary>
    public static readonly Rule SES0017ReadsMachineClock = Warning(
        RuleArea.Simulation, "SES0017", "Strategy reads the machine's clock",
        "'{0}' reads the machine's clock, not the session's; {1}",
        "In a simulation the session's clock shows the time of the bars; the machine's clock shows today.");

    /// <summary>{0} the member that is used, {1} what would be right.</summary>
    public static readonly Rule SES0018WaitsByMachineClock = Warning(
        RuleArea.Simulation, "SES0018", "Strategy waits without the session's clock",
        "'{0}' waits on the machine's clock, not the session's; {1}",
        "A simulated clock moves on when every strategy waits on it. It knows nothing of a wait on the machine's clock, and stalls.");

    /// <summary>{0} the member that is used, {1} what would be right.</summary>
    public static readonly Rule SES0019LeavesThread = Warning(
        RuleArea.Simulation, "SES0019", "Strategy leaves the simulated clock's thread",
        "'{0}' leaves the simulated clock's thread; {1}",
        "A simulation runs everything on one thread, in order. With work on other threads no two runs would be the same.");

    /// <summary>{0} the session.</summary>
    public static readonly Rule SES0020OvernightOnWeekdays = Warning(
        RuleArea.Schedule, "SES0020", "Overnight session on weekdays",
        "Session {0} runs overnight, Monday to Friday: it opens on Friday night and not on Sunday night; for Sunday to Thursday, write Days = Weeknights",
        "Days are those on which a session starts. Monday to Friday includes Friday night, when markets are closed, and not Sunday night.");

    /// <summary>{0} the type that is named, {1} why it cannot be used, {2} what would be right.</summary>
    public static readonly Rule SES0021NoCalendar = Error(
        RuleArea.Schedule, "SES0021", "Calendar cannot be used",
        "'{0}' {1}; {2}",
        "SessionCalendar names a class that implements ISessionCalendar and that generated code can create.");

    /// <summary>{0} the zone, {1} what its clock shows, {2} what would be right. A warning for EST, MST and HST, else an information.</summary>
    public static readonly Rule SES0022PlacelessZone = Warning(
        RuleArea.Schedule, "SES0022", "Time zone without a place",
        "Time zone '{0}' {1}; {2}",
        "EST, MST and HST keep no summer time, unlike the places they look like. Of other ids without a place it is said what they are.");

    /// <summary>{0} the zone, {1} the id that has taken its place.</summary>
    public static readonly Rule SES0023OlderName = Info(
        RuleArea.Schedule, "SES0023", "Older name of a time zone",
        "Time zone '{0}' is an older name that some machines do not know; write '{1}', which keeps the same time",
        "The tz database keeps older names for older programs, and some machines leave them out.");

    /// <summary>{0} the session, {1} how long it lasts, {2} its end, {3} its start, {4} the end with +1.</summary>
    public static readonly Rule SES0024Swapped = Info(
        RuleArea.Schedule, "SES0024", "Start and end may be swapped",
        "Session {0} lasts {1}, until {2} on the next day; if start and end are swapped, write {2} to {3}, otherwise write the end as {4}",
        "A session whose end is before its start runs overnight. Few last longer than 12 hours; one that does says so with +1 or Weeknights.");

    /// <summary>{0} what has the value, and the value, {1} what is wrong, {2} what would be right.</summary>
    public static readonly Rule SES0025OutOfRange = Error(
        RuleArea.Schedule, "SES0025", "Value outside its range",
        "{0} {1}; {2}",
        "A number that is not a member of its enum, a lag or lead that is negative or leaves no time, a name that cannot be printed, or more sessions "
            + "than a table takes: the session would silently never trade, or do nothing at its end.");

    /// <summary>{0} the member that is used, {1} what would be right.</summary>
    public static readonly Rule SES0026IsRandom = Info(
        RuleArea.Simulation, "SES0026", "Strategy uses randomness",
        "'{0}' is random, so no two simulations are the same; {1}",
        "A simulation gives the same result each time it is run, but not where a strategy draws random numbers without a seed.");

    /// <summary>{0} the class, {1} the project's language version, {2} the oldest that will do.</summary>
    public static readonly Rule SES0027LanguageTooOld = Error(
        RuleArea.Declaration, "SES0027", "Language version is too old",
        "'{0}' has sessions, which need C# {2} or later, and this project is compiled as C# {1}; set LangVersion to {2} or later, or remove it from the project file",
        "Sessions and RunAsync are generated in C# 11. A project for .NET 8 or later has a newer version unless it sets LangVersion itself.");

    /// <summary>{0} the session, {1} the market.</summary>
    public static readonly Rule SES0028HolidaysNotKnown = Info(
        RuleArea.Schedule, "SES0028", "Exchange's hours without its calendar",
        "Session {0} has the regular hours of {1}, whose holidays and early closes are not known here; reference the package Sessions.Calendars, "
            + "whose calendar the market then brings, or give the class a calendar with [SessionCalendar]",
        "With hours alone a session opens on holidays, and a position is held past an early close.");

    /// <summary>{0} the time, {1} the session, {2} the form that counts back.</summary>
    public static readonly Rule SES0029EntriesUntilNearEnd = Info(
        RuleArea.Schedule, "SES0029", "EntriesUntil does not move with an early close",
        "EntriesUntil {0} stays where it is on days on which the calendar ends session {1} early; to count back from the end, write EntriesUntil = \"{2}\"",
        "On a half day, a clock time near the end of a session is past the end, so entries go on to the last moment.");

    /// <summary>{0} the start, as written.</summary>
    public static readonly Rule SES0030NoEnd = Error(
        RuleArea.Schedule, "SES0030", "Session has no end",
        "A session that starts at {0} needs an end; write it as the second argument",
        "A session is declared by its start and its end, or by a market that has both.");

    /// <summary>{0} the class that is named, {1} why it brings nothing, {2} what would be right.</summary>
    public static readonly Rule SES0031UsesNothing = Error(
        RuleArea.Schedule, "SES0031", "UseSessions names a class without sessions",
        "'{0}' {1}; {2}",
        "UseSessions takes the sessions of another class, which bears [Session].");

    /// <summary>{0} the place, as configuration names places, or the file, {1} what is wrong there, and what would be right.</summary>
    public static readonly Rule SES0032NoSuchSetting = Warning(
        RuleArea.Configuration, "SES0032", "Configuration that a host refuses",
        "{0}: {1}",
        "A host of Sessions.Hosting does not start from a configuration that names a session, key or value that there is not. One file is "
            + "not all of it, so the build warns.");

    /// <summary>{0} the class, {1} why nothing asks the calendar, {2} what would be right.</summary>
    public static readonly Rule SES0033CalendarForNothing = Warning(
        RuleArea.Schedule, "SES0033", "Calendar on a class without sessions of its own",
        "The calendar of '{0}' is never asked, since the class {1}; {2}",
        "A calendar trims the sessions of the class that bears it. Nothing inherits it, and a class that uses another's sessions does not take it along.");

    /// <summary>{0} what has the value, and the value, {1} what is wrong, {2} what would be right.</summary>
    public static readonly Rule SES0034MaxHold = Error(
        RuleArea.Schedule, "SES0034", "Time stop that cannot be",
        "{0} {1}; {2}",
        "MaxHold is how long a position may be held, above zero and below a day. One that is as long as a session whose end closes everything would never act.");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<Rule> All => _all;

    private static Rule Error(RuleArea area, string id, string title, string message, string description) =>
        Add(new Rule(area, RuleSeverity.Error, id, title, message, description));

    private static Rule Warning(RuleArea area, string id, string title, string message, string description) =>
        Add(new Rule(area, RuleSeverity.Warning, id, title, message, description));

    private static Rule Info(RuleArea area, string id, string title, string message, string description) =>
        Add(new Rule(area, RuleSeverity.Info, id, title, message, description));

    private static Rule Add(Rule rule)
    {
        _all.Add(rule);
        return rule;
    }
}
