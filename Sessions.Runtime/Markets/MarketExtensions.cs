using Sessions.Schedule;

namespace Sessions.Markets;

/// <summary>Makes sessions of a market's regular hours.</summary>
public static class MarketExtensions
{
    /// <summary>
    /// The market's windows as sessions: one, or two where it closes for lunch, named such as <c>London</c>,
    /// <c>Tokyo morning</c> and <c>Tokyo afternoon</c>. <c>SessionTable.Create([.. Market.Tokyo.ToSessions()])</c> is a table.
    /// </summary>
    /// <param name="market">The market.</param>
    /// <returns>New sessions in the zone of the market, on Monday to Friday, in the order of the day, without actions.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no market.</exception>
    public static IReadOnlyList<Session> ToSessions(this Market market)
    {
        var hours = MarketTable.Find((int)market)
            ?? throw new ArgumentOutOfRangeException(nameof(market), market, $"{(int)market} is no market; write one such as Market.London.");
        var sessions = new Session[hours.Windows.Length];
        for (var i = 0; i < sessions.Length; i++)
        {
            sessions[i] = new Session(TimeOf(hours.Windows[i].Start), TimeOf(hours.Windows[i].End))
            {
                Name = hours.NameOf(i, given: null),
                TimeZone = hours.Zone,
                Days = (SessionDays)MarketHours.Days,
            };
        }

        return sessions;
    }

    private static TimeOnly TimeOf(string text) => TimeOnly.ParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
