using Sessions.Calendars;

namespace Sessions.Tool.Bots;

// docs/decisions.md 103
/// <summary>The calendars of the library and of its package of exchanges, which are known by name and so need no code of the bot.</summary>
internal static class BuiltInCalendars
{
    private static readonly Dictionary<string, ISessionCalendar> _calendars =
        new ISessionCalendar[] { AlwaysOpen.Instance, ForexWeek.Instance, NewYorkPreMarket.Instance, NewYorkAfterMarket.Instance }
            .Concat(Exchange.Codes.Select(Exchange.Of))
            .ToDictionary(static calendar => $"{calendar.GetType().FullName}, {calendar.GetType().Assembly.GetName().Name}", StringComparer.Ordinal);

    /// <summary>The calendar of a manifest's name, or null.</summary>
    public static ISessionCalendar? Find(string name) => _calendars.GetValueOrDefault(name);

    /// <summary>The calendar of a market by its code, by a name in common use or by its class.</summary>
    /// <exception cref="ToolException">There is none; says the nearest.</exception>
    public static ExchangeCalendar Choose(string name)
    {
        if (_calendars.Values.OfType<ExchangeCalendar>().FirstOrDefault(calendar => calendar.GetType().Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }

        try
        {
            return Exchange.Of(name);
        }
        catch (ArgumentException exception)
        {
            throw new ToolException(exception.Message.Split(" (Parameter")[0], exception);
        }
    }
}
