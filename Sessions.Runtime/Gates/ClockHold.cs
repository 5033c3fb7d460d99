using Sessions.Clocks;

namespace Sessions.Gates;

/// <summary>
/// Keeps a gate from beginning anything while one of two clocks is wrong: that of a record, or of an earlier part of the run, or
/// the one that is shown now. It lasts until the clock shows the later instant itself, the venue's time contradicts it, or the
/// clock has stood for two minutes.
/// </summary>
/// <param name="services">The gate's.</param>
/// <param name="session">The session that is on record as begun later than now; null where the clock was set back while the program ran.</param>
/// <param name="until">That later instant.</param>
internal sealed class ClockHold(GateServices services, string? session, DateTimeOffset until)
{
    private static readonly TimeSpan _standing = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(30);

    private Deadline _stands = new(services.TimeProvider, _standing);
    private Deadline? _askAgain;
    private bool _isTold;
    private (DateTimeOffset Told, long At)? _venue;

    /// <summary>Whether it is for the sake of a record.</summary>
    public bool IsOfRecord => session is not null;

    /// <summary>The later instant.</summary>
    public DateTimeOffset Until => until;

    /// <summary>The instant by which it was settled that this clock goes on: what is on record as begun later was begun by one that was ahead. Null before.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>What is told of it; null before it has kept anything from beginning.</summary>
    public ClockDoubt? Doubt { get; private set; }

    /// <summary>The venue's time now, where it was told; or null.</summary>
    public DateTimeOffset? VenueTime => _venue is { } venue ? venue.Told + services.TimeProvider.GetElapsedTime(venue.At) : null;

    /// <summary>The clock was set again: it has to stand anew.</summary>
    public void Restart() => (_stands, _askAgain) = (new Deadline(services.TimeProvider, _standing), null);

    /// <summary>Whether it is over, be it that the clock has caught up or that it is settled.</summary>
    public async ValueTask<bool> IsOverAsync(DateTimeOffset now)
    {
        if (now >= until || SettledAt is not null)
        {
            return true;
        }

        await AskVenueAsync();
        if (VenueTime is { } venue)
        {
            SettledAt = venue < until ? venue : null;
        }
        else if (_stands.IsOver(services.TimeProvider) && until - now > ClockLine.Tolerance)
        {
            // What lies but minutes ahead is waited for.
            SettledAt = now;
        }

        if (SettledAt is null && Doubt is null)
        {
            Doubt = new ClockDoubt(now, until, session, VenueTime);
            services.Logger.ClockInDoubt(Doubt);
            services.Notify(static (observer, doubt) => observer.OnClockDoubted(doubt), Doubt);
        }

        return SettledAt is not null;
    }

    /// <summary>Says once how it was settled.</summary>
    public void TellOnce(DateTimeOffset settled)
    {
        if (!_isTold)
        {
            _isTold = true;
            services.Logger.ClockSettled(settled, until);
        }
    }

    /// <summary>When to look again, at the latest.</summary>
    public DateTimeOffset NextLook(DateTimeOffset now) => new[] { until, now + _interval, now + Left() }.Min();

    private TimeSpan Left() => _stands.Left(services.TimeProvider) is var left && left > TimeSpan.Zero ? left : _interval;

    private async ValueTask AskVenueAsync()
    {
        if (services.Venue is { } venue && _askAgain?.IsOver(services.TimeProvider) is null or true)
        {
            _askAgain = new Deadline(services.TimeProvider, _interval);
            _venue = await venue.TryAskAsync(services) is { } told ? (told, services.TimeProvider.GetTimestamp()) : _venue;
        }
    }
}
