using System.Globalization;

namespace Sessions;

/// <summary>
/// Why nothing begins for now: the clock shows an instant that has passed before, by the journal or by the time that has passed
/// since the program started. One of the two clocks was wrong.
/// </summary>
/// <param name="UtcNow">What the clock showed when that was noticed, UTC.</param>
/// <param name="KnownAt">The instant that had come before, UTC: the start of an occurrence that is on record, or what the program's clock would show had it not been set back.</param>
/// <param name="Session">The name of the session that is on record as begun then; null where the clock was set back while the program ran.</param>
/// <param name="VenueTime">The venue's time, where the broker tells it (<see cref="Brokers.IVenueClock"/>), UTC; or null.</param>
public sealed record ClockDoubt(DateTimeOffset UtcNow, DateTimeOffset KnownAt, string? Session, DateTimeOffset? VenueTime)
{
    /// <summary>The same in a sentence.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"the clock shows {UtcNow:u}, and {(Session is null ? $"was set back from {KnownAt:u}" : $"session {Session} is on record as begun at {KnownAt:u}")}{Venue}");

    private string Venue => VenueTime is { } venue ? string.Create(CultureInfo.InvariantCulture, $"; the venue's shows {venue:u}") : string.Empty;
}
