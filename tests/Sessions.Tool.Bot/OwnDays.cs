using Sessions.Calendars;

namespace Acme;

/// <summary>Has a calendar of its own, which is code.</summary>
[Session("08:00", "16:30", TimeZone = "Europe/London", Days = Weekdays, OnEnd = CloseWin)]
[SessionCalendar(typeof(Holidays))]
public sealed partial class OwnDays : IStrategy
{
    public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;

    /// <summary>Whoever makes one has run the bot's code.</summary>
    public sealed class Holidays : ISessionCalendar
    {
        public Holidays() => throw new InvalidOperationException("A tool ran the bot.");

        public DateOnly KnownFrom => throw new InvalidOperationException("A tool ran the bot.");

        public DateOnly KnownThrough => throw new InvalidOperationException("A tool ran the bot.");

        public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to) => throw new InvalidOperationException("A tool ran the bot.");
    }
}
