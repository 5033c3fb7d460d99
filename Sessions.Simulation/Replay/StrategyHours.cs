using Sessions.Calendars;

namespace Sessions.Simulation;

/// <summary>When the markets of a simulation are open where their instruments do not say: by what the strategies on them go by.</summary>
internal static class StrategyHours
{
    /// <summary>The calendar of the first strategy on a symbol that has one; null where none has.</summary>
    public static ISessionCalendar? Of(string symbol, IEnumerable<(SimulatedStrategy Strategy, IGatedStrategy Gated)> strategies) => strategies
        .Where(added => added.Strategy.Symbol == symbol).Select(static added => added.Gated.Sessions.Calendar).FirstOrDefault(static calendar => calendar is not null);
}
