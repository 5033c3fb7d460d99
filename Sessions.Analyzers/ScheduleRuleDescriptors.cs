using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Analyzers;

/// <summary>What <see cref="ScheduleAnalyzer"/> reports. No configuration switches an error off: the table would throw.</summary>
internal static class ScheduleRuleDescriptors
{
    public static readonly DiagnosticDescriptor SES0001NotATimeOfDay = new(
        RuleIds.NotATimeOfDay, "Not a time of day", RuleMessages.NotATimeOfDay, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "A session's times are written as H:mm, HH:mm, HH:mm:ss, HH:mm:ss.fff, or as a whole hour.",
        helpLinkUri: RulePages.Of(RuleIds.NotATimeOfDay), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SES0002EmptyOrTooLong = new(
        RuleIds.EmptyOrTooLong, "Session is empty or longer than a day", RuleMessages.EmptyOrTooLong, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "A session lasts up to 24 hours. One whose end equals its start is empty, unless the end is written with +1.",
        helpLinkUri: RulePages.Of(RuleIds.EmptyOrTooLong), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SES0003SessionsOverlap = new(
        RuleIds.SessionsOverlap, "Sessions overlap", RuleMessages.SessionsOverlap, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "At most one session of a class is open at a time, judged over the whole week. Sessions may touch.",
        helpLinkUri: RulePages.Of(RuleIds.SessionsOverlap), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SES0004SessionsOverlapOnSomeDates = new(
        RuleIds.SessionsOverlapOnSomeDates, "Sessions of two zones overlap on some dates", RuleMessages.SessionsOverlapOnSomeDates, RuleCategories.Sessions,
        DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "Zones change their clocks on different dates, so sessions that do not overlap on most dates may do so for a few weeks.",
        helpLinkUri: RulePages.Of(RuleIds.SessionsOverlapOnSomeDates));

    public static readonly DiagnosticDescriptor SES0005UnknownTimeZone = new(
        RuleIds.UnknownTimeZone, "Unknown time zone", RuleMessages.UnknownTimeZone, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "A time zone is written by its id in the IANA time zone database, such as Europe/London.",
        helpLinkUri: RulePages.Of(RuleIds.UnknownTimeZone), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SES0006BoundaryAtClockChange = new(
        RuleIds.BoundaryAtClockChange, "Session begins or ends where clocks change", RuleMessages.BoundaryAtClockChange, RuleCategories.Sessions,
        DiagnosticSeverity.Info, isEnabledByDefault: true,
        description: "Where clocks are put forward a time of day is skipped, and where they are put back it comes twice.",
        helpLinkUri: RulePages.Of(RuleIds.BoundaryAtClockChange));

    public static readonly DiagnosticDescriptor SES0012NameTaken = new(
        RuleIds.NameTaken, "Two sessions of one name", RuleMessages.NameTaken, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "A session is known by its name, which is its hours where none is given, so names are unique in a class.",
        helpLinkUri: RulePages.Of(RuleIds.NameTaken), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SES0014NeverOpens = new(
        RuleIds.NeverOpens, "Session never opens", RuleMessages.NeverOpens, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "A session opens on the weekdays that it names. One that names none never opens.",
        helpLinkUri: RulePages.Of(RuleIds.NeverOpens), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SES0016EntriesUntilOutside = new(
        RuleIds.EntriesUntilOutside, "EntriesUntil is outside the session", RuleMessages.EntriesUntilOutside, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "EntriesUntil is the instant from which a session opens no new position, so it lies within the session.",
        helpLinkUri: RulePages.Of(RuleIds.EntriesUntilOutside), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SES0020OvernightOnWeekdays = new(
        RuleIds.OvernightOnWeekdays, "Overnight session on weekdays", RuleMessages.OvernightOnWeekdays, RuleCategories.Sessions,
        DiagnosticSeverity.Warning, isEnabledByDefault: true,
        description: "Days are those on which a session starts. Monday to Friday holds Friday night, when markets are closed, and not Sunday night.",
        helpLinkUri: RulePages.Of(RuleIds.OvernightOnWeekdays));

    public static readonly DiagnosticDescriptor SES0021BringsNothing = new(
        RuleIds.BringsNothing, "Names something that cannot be used", RuleMessages.BringsNothing, RuleCategories.Sessions,
        DiagnosticSeverity.Error, isEnabledByDefault: true,
        description: "UseSessions names another class that bears [Session], and a market is one of the enum Market.",
        helpLinkUri: RulePages.Of(RuleIds.BringsNothing), customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = ImmutableArray.Create(
        SES0001NotATimeOfDay, SES0002EmptyOrTooLong, SES0003SessionsOverlap, SES0004SessionsOverlapOnSomeDates,
        SES0005UnknownTimeZone, SES0006BoundaryAtClockChange, SES0012NameTaken, SES0014NeverOpens, SES0016EntriesUntilOutside,
        SES0020OvernightOnWeekdays, SES0021BringsNothing)
        .ToImmutableDictionary(static descriptor => descriptor.Id);
}
