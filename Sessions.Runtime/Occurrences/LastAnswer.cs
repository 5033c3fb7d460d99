using System.Runtime.CompilerServices;

namespace Sessions.Occurrences;

/// <summary>
/// The stretch in which the last moment lay, and its session: most moments asked for lie in the same stretch as the one
/// before. Shared by all threads without a lock and without an allocation: a version, odd while a thread writes, tells
/// the readers whether what they read belongs together.
/// </summary>
internal sealed class LastAnswer
{
    /// <summary>One of so many moments takes the place of an answer that lies elsewhere; the others leave it to whom it serves.</summary>
    private const long SlotsPerTakeover = 32;

    private int _version;
    private long _from;
    private long _to;
    private Session? _session;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(long ticks, out Session? session)
    {
        var version = Volatile.Read(ref _version);

        // Each read by itself keeps the version's second read behind it: .NET 8 has no read barrier short of a full fence.
        var holds = ticks >= Volatile.Read(ref _from) & ticks < Volatile.Read(ref _to);
        session = Volatile.Read(ref _session);
        return holds && version == _version && (version & 1) == 0;
    }

    /// <summary>
    /// Whether the answer for a moment is worth keeping: where moments move forward it is, where they jump, or where
    /// threads at different dates share the table, keeping each would cost more than it saves.
    /// </summary>
    public bool IsWorthKeeping(long ticks) =>
        (ulong)(ticks - _to) < (ulong)Weeks.Ticks || ((ticks >> WeekBlock.SlotBits) % SlotsPerTakeover) == 0;

    /// <summary>Keeps an answer, unless another thread is keeping one just now.</summary>
    public void Keep(long from, long to, Session? session)
    {
        var version = Volatile.Read(ref _version);
        if ((version & 1) == 0 && Interlocked.CompareExchange(ref _version, version + 1, version) == version)
        {
            _from = from;
            _to = to;
            _session = session;
            Volatile.Write(ref _version, version + 2);
        }
    }
}
