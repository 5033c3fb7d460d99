using Sessions.Calendars;

namespace Sessions.Tool.Bots;

// docs/decisions.md 103
/// <summary>The calendars of the library, which are known by name and so need no code of the bot.</summary>
internal static class BuiltInCalendars
{
    private static readonly Dictionary<string, ISessionCalendar> _calendars =
        new ISessionCalendar[] { AlwaysOpen.Instance, ForexWeek.Instance, LondonStockExchange.Instance, NewYorkStockExchange.Instance }
            .ToDictionary(static calendar => $"{calendar.GetType().FullName}, {calendar.GetType().Assembly.GetName().Name}", StringComparer.Ordinal);

    /// <summary>The calendar of a manifest's name, or null.</summary>
    public static ISessionCalendar? Find(string name) => _calendars.GetValueOrDefault(name);
}
