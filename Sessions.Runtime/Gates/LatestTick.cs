namespace Sessions.Gates;

/// <summary>The latest of the instants that ticks told, in ticks of UTC: they come from several threads, and in any order.</summary>
/// <remarks>A field of this type must not be read-only.</remarks>
internal struct LatestTick
{
    private long _latest;

    public long Latest => Volatile.Read(ref _latest);

    public void Tell(long tick)
    {
        var known = Latest;
        while (tick > known && Interlocked.CompareExchange(ref _latest, tick, known) is var found && found != known)
        {
            known = found;
        }
    }
}
