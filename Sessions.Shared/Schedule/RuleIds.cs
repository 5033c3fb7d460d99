namespace Sessions.Schedule;

/// <summary>The ids of every rule, the same in a diagnostic, in an exception and in the documentation.</summary>
internal static class RuleIds
{
    public const string NotATimeOfDay = "SES0001";
    public const string EmptyOrTooLong = "SES0002";
    public const string SessionsOverlap = "SES0003";
    public const string SessionsOverlapOnSomeDates = "SES0004";
    public const string UnknownTimeZone = "SES0005";
    public const string BoundaryAtClockChange = "SES0006";
    public const string NotPartial = "SES0007";
    public const string NotAStrategy = "SES0008";
    public const string NoHandler = "SES0009";
    public const string WrongHandlerShape = "SES0010";
    public const string HandlerNeverRuns = "SES0011";
    public const string NameTaken = "SES0012";
    public const string MemberTaken = "SES0013";
    public const string NeverOpens = "SES0014";
    public const string CannotBeGated = "SES0015";
    public const string EntriesUntilOutside = "SES0016";
    public const string ReadsMachineClock = "SES0017";
    public const string WaitsByMachineClock = "SES0018";
    public const string LeavesThread = "SES0019";
    public const string OvernightOnWeekdays = "SES0020";
    public const string BringsNothing = "SES0021";
}
