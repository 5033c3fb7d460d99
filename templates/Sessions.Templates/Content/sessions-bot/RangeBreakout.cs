using Sessions.Brokers;

namespace BotNamespace1;

/// <summary>
/// Trades the first minute that closes outside the range of the session's first half hour, or of so many minutes, once a session,
/// with a stop at the other side of the range. What is still open at the end is closed.
/// </summary>
[Session("08:00", "12:00", Name = "Morning", TimeZone = "Zone1", Days = Weekdays, EntriesUntil = "11:30", OnEnd = CloseAll)]
internal sealed partial class RangeBreakout(decimal volume, int rangeMinutes = 30) : IStrategy
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    // Called again and again, one call at a time, only while the session is open.
    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        var rangeEnd = session.Occurrence.Start.AddMinutes(rangeMinutes);
        if (session.UtcNow >= rangeEnd)
        {
            // The program came up too late to have seen the range: the next session is another chance.
            session.Stop();
            return;
        }

        var (high, low) = (decimal.MinValue, decimal.MaxValue);
        while (await session.NextBarAsync(_minute) is { } bar)
        {
            if (bar.CloseInstant <= rangeEnd)
            {
                (high, low) = (Math.Max(high, bar.Mid.High), Math.Min(low, bar.Mid.Low));
            }
            else if (high >= low && (bar.Mid.Close > high || bar.Mid.Close < low))
            {
                var (side, stop) = bar.Mid.Close > high ? (PositionSide.Long, low) : (PositionSide.Short, high);
                await session.Broker.OpenAsync(new OpenRequest(session.Symbol!, side, volume) { StopLoss = stop }, cancellationToken);
                session.Stop();
                return;
            }
        }
    }
}
