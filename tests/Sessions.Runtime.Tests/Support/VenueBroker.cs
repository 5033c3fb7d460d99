using Sessions.Brokers;

namespace Sessions.Tests.Support;

/// <summary>The same account at a venue that tells its time.</summary>
internal sealed class VenueBroker(TimeProvider clock, Func<DateTimeOffset> venueTime) : TestBroker(clock), IVenueClock
{
    /// <summary>How often the time was asked for.</summary>
    public int Asked { get; private set; }

    public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken)
    {
        Asked++;
        return ValueTask.FromResult(venueTime());
    }
}
