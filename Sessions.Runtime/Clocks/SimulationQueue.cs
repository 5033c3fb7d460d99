using System.Diagnostics.CodeAnalysis;

namespace Sessions.Clocks;

/// <summary>What is due and when: by instant, then phase, then registration, then the order in which it was asked for.</summary>
internal sealed class SimulationQueue
{
    private readonly PriorityQueue<(SimulatedTimer Timer, int Version), Key> _queue = new();
    private long _sequence;

    public void Add(SimulatedTimer timer, long dueTicks) =>
        _queue.Enqueue((timer, timer.Version), new Key(dueTicks, timer.Phase, timer.Order, _sequence++));

    public bool TryTake([NotNullWhen(true)] out SimulatedTimer? timer, out long dueTicks)
    {
        while (_queue.TryDequeue(out var next, out var key))
        {
            if (next.Version == next.Timer.Version)
            {
                (timer, dueTicks) = (next.Timer, key.DueTicks);
                return true;
            }
        }

        (timer, dueTicks) = (null, 0);
        return false;
    }

    private readonly record struct Key(long DueTicks, SimulationPhase Phase, int Order, long Sequence) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            if (DueTicks != other.DueTicks)
            {
                return DueTicks < other.DueTicks ? -1 : 1;
            }

            if (Phase != other.Phase)
            {
                return Phase < other.Phase ? -1 : 1;
            }

            return Order != other.Order ? Order.CompareTo(other.Order) : Sequence.CompareTo(other.Sequence);
        }
    }
}
