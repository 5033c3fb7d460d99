namespace Sessions.Simulation;

// docs/decisions.md 173
/// <summary>When the newest quote of an account's markets came: what everybody who trades on it may know of.</summary>
internal sealed class NewestQuote
{
    public DateTimeOffset Instant { get; private set; } = DateTimeOffset.MinValue;

    public void Note(DateTimeOffset instant)
    {
        if (instant > Instant)
        {
            Instant = instant;
        }
    }
}
