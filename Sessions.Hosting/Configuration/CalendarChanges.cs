using Sessions.Calendars;
using Sessions.Configuration;

namespace Sessions.Hosting.Configuration;

// docs/decisions.md 206
/// <summary>
/// The calendars of strategies as a configuration changes them: each is named by its exchange's code, or by its class, and gets the days of a
/// file laid over it.
/// </summary>
internal sealed class CalendarChanges
{
    private readonly Dictionary<ISessionCalendar, ISessionCalendar> _changes = [];

    private CalendarChanges()
    {
    }

    public static CalendarChanges Read(
        IReadOnlyDictionary<string, ConfigurationEntry> said, IReadOnlyList<ConfigurableStrategy> strategies, CalendarFiles files, FaultList faults)
    {
        var changes = new CalendarChanges();
        var there = strategies.SelectMany(static strategy => strategy.Table.Select(strategy.Table.CalendarOf)).OfType<IMarketCalendar>().Distinct().ToList();
        foreach (var (name, entry) in said)
        {
            var meant = there.FindAll(calendar => NamesOf(calendar).Contains(name, StringComparer.OrdinalIgnoreCase));
            if (meant.Count == 0)
            {
                faults.AddUnknown(
                    ConfigurationFaultKind.UnknownKey, ConfigurationWords.CalendarsKey, name, "calendar of a strategy here",
                    [.. there.Select(static calendar => NamesOf(calendar).First()).Distinct(StringComparer.Ordinal)]);
            }

            foreach (var calendar in meant)
            {
                changes.Add(calendar, entry, files, faults);
            }
        }

        return changes;
    }

    /// <summary>A table by the changed calendars.</summary>
    public SessionTable Apply(SessionTable table) => _changes.Count == 0 ? table : table.WithCalendars(calendar => _changes.GetValueOrDefault(calendar, calendar));

    private void Add(IMarketCalendar calendar, ConfigurationEntry entry, CalendarFiles files, FaultList faults)
    {
        if (_changes.ContainsKey(calendar))
        {
            faults.Add(ConfigurationFaultKind.InvalidValue, entry.Path, "this calendar is named twice, by its code and by its class; keep one of them");
        }
        else if (files.Lay(entry.Value, calendar, out var problem) is { } laid)
        {
            _changes.Add(calendar, laid);
        }
        else
        {
            faults.Add(ConfigurationFaultKind.InvalidValue, entry.Path, problem!);
        }
    }

    private static IEnumerable<string> NamesOf(IMarketCalendar calendar) =>
        new[] { (calendar as ExchangeCalendar)?.Notice.Code, calendar.GetType().Name }.OfType<string>();
}
