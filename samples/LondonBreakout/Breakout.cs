using Sessions.Brokers;

namespace LondonBreakout;

/// <summary>
/// Trades the first minute that closes outside the range of the six hours before the session, or of so many, once a session, with a
/// stop at the other side of the range. Whatever is still open when the session ends is closed.
/// </summary>
[Session("08:00", "12:00", Name = "London", TimeZone = "Europe/London", Days = Weekdays, OnEnd = CloseAll)]
[Session("08:30", "12:00", Name = "New York", TimeZone = "America/New_York", Days = Weekdays, OnEnd = CloseAll)]
internal sealed partial class Breakout(decimal volume, int rangeHours = 6) : IStrategy
{
    private static readonly TimeSpan _timeframe = TimeSpan.FromMinutes(1);

    public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
    {
        var start = session.Occurrence.Start;
        var before = await session.GetBarsAsync(_timeframe, start.AddHours(-rangeHours), start);
        if (before.Count == 0)
        {
            session.Stop();
            return;
        }

        var high = before.Max(bar => bar.Mid.High);
        var low = before.Min(bar => bar.Mid.Low);
        while (await session.NextBarAsync(_timeframe) is { } bar)
        {
            if (bar.Mid.Close > high || bar.Mid.Close < low)
            {
                var (side, stop) = bar.Mid.Close > high ? (PositionSide.Long, low) : (PositionSide.Short, high);
                await session.Broker.OpenAsync(new OpenRequest(session.Symbol!, side, volume) { StopLoss = stop }, cancellationToken);
                session.Stop();
                return;
            }
        }
    }
}
