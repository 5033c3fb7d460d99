using Sessions.Calendars;
using Sessions.Generated;

namespace Sessions.Simulation;

/// <summary>When the markets of a simulation are open where their instruments do not say: by what the strategies on them go by.</summary>
internal static class StrategyHours
{
    /// <summary>Whenever the calendar of some session on the symbol is open; null where one of them has none, or nobody trades it.</summary>
    public static ISessionCalendar? Of(string symbol, IEnumerable<(SimulatedStrategy Strategy, IGatedStrategy Gated)> strategies)
    {
        ISessionCalendar?[] calendars =
        [
            .. strategies.Where(added => added.Strategy.Symbol == symbol)
                .Select(static added => added.Strategy.TableOf(added.Gated)).SelectMany(static table => table.Select(table.CalendarOf)).Distinct(),
        ];
        return calendars.Length == 0 || calendars.Contains(null) ? null : calendars.Aggregate(static (all, next) => all!.Union(next!));
    }
}
