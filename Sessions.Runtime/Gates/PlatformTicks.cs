using Sessions.Clocks;

namespace Sessions.Gates;

/// <summary>
/// The instants that a platform tells. One a little ahead of the runtime's clock may end a session and never begins one; one that
/// is far from it is no news of the time, and is warned of once, until ticks were right in between.
/// </summary>
internal sealed class PlatformTicks(GateServices services)
{
    private LatestTick _latest;
    private int _isWrong;

    public void Tell(DateTimeOffset tick)
    {
        var now = services.Clock.UtcNow;
        var ahead = tick - now;
        if (ahead.Duration() <= ClockLine.Tolerance)
        {
            Volatile.Write(ref _isWrong, 0);
            _latest.Tell(tick.UtcTicks);
        }
        else if (Interlocked.Exchange(ref _isWrong, 1) == 0)
        {
            var zones = services.Table.Select(static session => session.TimeZone).Append(services.TimeProvider.LocalTimeZone.Id);
            services.Logger.TickFar(
                tick.ToUniversalTime(), ClockWords.Of(ahead.Duration()), ahead > TimeSpan.Zero ? "ahead of" : "behind", now, ClockWords.ZoneOf(ahead, now, zones));
        }
    }

    /// <summary>Whether a tick has told that an instant has come. What was told before the clock was set back is forgotten.</summary>
    public bool HasTold(DateTimeOffset instant) =>
        _latest.Latest is var told && told >= instant.UtcTicks && told <= (services.Clock.UtcNow + ClockLine.Tolerance).UtcTicks;
}
