using Microsoft.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Roslyn;

// docs/decisions.md 195
/// <summary>The calendar that a market brings where the compilation references the package that has it.</summary>
internal static class MarketCalendar
{
    /// <summary>The type of the calendar of a session's market; null where it has none of that package, or the package is not there.</summary>
    public static INamedTypeSymbol? Of(RawSession session, Compilation compilation) =>
        MarketTable.ExchangeOf(session.Market, session.TimeZone ?? ScheduleWindow.DefaultZone) is { } exchange ? Of(exchange, compilation) : null;

    /// <summary>The type of an exchange's calendar, or null.</summary>
    public static INamedTypeSymbol? Of(MarketHours exchange, Compilation compilation) =>
        exchange.Calendar is { } name
        && compilation.GetTypeByMetadataName(WellKnownNames.CalendarsNamespace + "." + name) is { } type
        && type.ContainingAssembly.Name == WellKnownNames.CalendarsAssembly
            ? type
            : null;
}
