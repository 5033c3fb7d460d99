namespace Sessions.Schedule;

/// <summary>
/// The message of every rule: what is wrong, with the value, and what would be right.
/// A diagnostic takes it as its message format, an exception fills it in itself.
/// </summary>
internal static class RuleMessages
{
    /// <summary>{0} the value, {1} what would be right.</summary>
    public const string NotATimeOfDay = "'{0}' is not a time of day; {1}";

    /// <summary>{0} start, {1} end, {2} what is wrong, {3} what would be right.</summary>
    public const string EmptyOrTooLong = "A session from {0} to {1} {2}; {3}";

    /// <summary>{0} the later session, {1} the earlier one, {2} when, {3} what would be right.</summary>
    public const string SessionsOverlap = "Session {0} overlaps session {1} {2}; {3}";

    /// <summary>{0} the later session, {1} the earlier one, {2} the first overlap in the one's zone and {3} in the other's.</summary>
    public const string SessionsOverlapOnSomeDates = "Session {0} overlaps session {1} on some dates only, first on {2}, which is {3}; on those dates it starts when {1} ends, so move one of them if that is not meant";

    /// <summary>{0} the session, {1} starts or ends, {2} the time, {3} what clocks do with it, {4} the zone, {5} the dates, {6} what it is there.</summary>
    public const string BoundaryAtClockChange = "Session {0} {1} at {2}, which clocks in {4} {3} on {5}; there it is {6}";

    /// <summary>{0} the value, {1} what would be right.</summary>
    public const string UnknownTimeZone = "'{0}' is not a time zone known here; {1}";

    /// <summary>{0} the class, {1} the type that is not partial.</summary>
    public const string NotPartial = "'{0}' has sessions, so '{1}' must be partial: add the modifier 'partial'";

    /// <summary>{0} the class.</summary>
    public const string NotAStrategy = "'{0}' has sessions but does not implement IStrategy; add ': IStrategy' and a TradeAsync method, or make it static where it only holds sessions for others";

    /// <summary>{0} the session, {1} OnStart or OnEnd, {2} what is wrong, {3} what would be right.</summary>
    public const string NoHandler = "Session {0} has {1} = Custom, but {2}; {3}";

    /// <summary>{0} the method, {1} the class.</summary>
    public const string WrongHandlerShape = "'{0}' cannot handle a boundary; declare it as 'ValueTask {0}(SessionContext session, CancellationToken cancellationToken)' in '{1}'";

    /// <summary>{0} the method, {1} the session, {2} OnStart or OnEnd, {3} its action, {4} CustomStart or CustomEnd.</summary>
    public const string HandlerNeverRuns = "'{0}' never runs, since session {1} has {2} = {3}; write {2} = Custom, or remove {4}";

    /// <summary>{0} the name, {1} the other session with that name.</summary>
    public const string NameTaken = "'{0}' is the name of two sessions; give this one a Name of its own";

    /// <summary>{0} the class, {1} the member.</summary>
    public const string MemberTaken = "'{0}' already has a member '{1}', which its sessions are to bring; rename or remove it";

    /// <summary>{0} the session, {1} the value.</summary>
    public const string NeverOpens = "Session {0} has Days = {1}, so it never opens; name at least one of Monday to Sunday, or remove the session";

    /// <summary>{0} the class, {1} why.</summary>
    public const string CannotBeGated = "'{0}' cannot have sessions: {1}";

    /// <summary>{0} the value, {1} the session, {2} the first and {3} the last time that would be right.</summary>
    public const string EntriesUntilOutside = "EntriesUntil {0} is outside session {1}; write a time after {2} and no later than {3}";

    /// <summary>{0} the member that is used, {1} what would be right.</summary>
    public const string ReadsMachineClock = "'{0}' reads the machine's clock, not the session's; {1}";

    /// <summary>{0} the member that is used, {1} what would be right.</summary>
    public const string WaitsByMachineClock = "'{0}' waits on the machine's clock, not the session's; {1}";

    /// <summary>{0} the member that is used, {1} what would be right.</summary>
    public const string LeavesThread = "'{0}' leaves the thread of the simulated clock; {1}";

    /// <summary>{0} the session.</summary>
    public const string OvernightOnWeekdays = "Session {0} is overnight on Monday to Friday: it opens on Friday night and misses Sunday night; write Days = Weeknights for Sunday to Thursday";

    /// <summary>{0} what is named, {1} why it brings nothing, {2} what would be right.</summary>
    public const string BringsNothing = "'{0}' {1}; {2}";
}
