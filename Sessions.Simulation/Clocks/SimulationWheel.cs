using System.Numerics;
using Sessions.Clocks;

namespace Sessions.Simulation;

// docs/decisions.md 90
/// <summary>
/// What is due after the present instant, in a hierarchical timing wheel. An instant is a number of eleven digits of six
/// bits; an entry lies at the level of the first digit in which its instant differs from the present one, in that digit's
/// slot. When a slot comes, what is in it moves to lower levels. So an entry is moved a few times at most, whatever else
/// there is, is compared with nothing, and entries of one instant stay in the order in which they were added.
/// </summary>
/// <remarks>Varghese and Lauck, "Hashed and Hierarchical Timing Wheels", 1987; here the wheel jumps to what is due next.</remarks>
internal sealed class SimulationWheel(long presentTicks)
{
    private const int DigitBits = 6;
    private const int Digits = 1 << DigitBits;
    private const int Levels = 11;
    private const int None = 0;

    private readonly Slot[] _slots = new Slot[Levels * Digits];
    private readonly SimulationLookAhead _ahead = new();
    private readonly SimulationEntry[] _read = new SimulationEntry[8 * SimulationLookAhead.Width];

    /// <summary>For each level the slots that hold something, a bit each.</summary>
    private readonly ulong[] _usedSlots = new ulong[Levels];

    /// <summary>The levels that hold something, a bit each.</summary>
    private uint _usedLevels;

    /// <summary>Entries in lists, and those that are free in one of their own; the first is nobody's, so that 0 is no entry.</summary>
    private Node[] _nodes = new Node[16];
    private int _count = 1;
    private int _free;

    public long PresentTicks { get; private set; } = presentTicks;

    /// <summary>Adds what is due after the present instant.</summary>
    public void Add(SimulationEntry entry, long dueTicks)
    {
        var index = _free;
        if (index != None)
        {
            _free = _nodes[index].Next;
        }
        else
        {
            index = _count++;
            if (index == _nodes.Length)
            {
                Array.Resize(ref _nodes, 2 * index);
            }
        }

        ref var node = ref _nodes[index];
        (node.Entry, node.DueTicks) = (entry, dueTicks);
        Link(index, ref node);
    }

    /// <summary>Moves to the next instant at which something is due and hands that over; false where there is nothing.</summary>
    public bool TryAdvance(SimulationInstant due)
    {
        if (_usedLevels == 0)
        {
            return false;
        }

        // Entries of a lower level, and of one level those of a lower digit, are due before all others.
        var level = BitOperations.TrailingZeroCount(_usedLevels);
        var index = Unlink(level, BitOperations.TrailingZeroCount(_usedSlots[level]));
        PresentTicks = FirstDue(index);
        if (_nodes[index].Next != None)
        {
            ReadAhead(index);
        }

        while (index != None)
        {
            ref var node = ref _nodes[index];
            var next = node.Next;
            if (node.DueTicks == PresentTicks)
            {
                due.Append(node.Entry);
                node.Entry = default;
                node.Next = _free;
                _free = index;
            }
            else
            {
                Link(index, ref node);
            }

            index = next;
        }

        return true;
    }

    /// <summary>Moves back to an instant; only while there is nothing.</summary>
    public void Return(long ticks) => PresentTicks = ticks;

    private void Link(int index, ref Node node)
    {
        var level = BitOperations.Log2((ulong)(node.DueTicks ^ PresentTicks)) / DigitBits;
        var digit = (int)(node.DueTicks >> (level * DigitBits)) & (Digits - 1);
        ref var slot = ref _slots[(level * Digits) + digit];
        node.Next = None;
        if (slot.First == None)
        {
            slot.First = index;
            _usedSlots[level] |= 1UL << digit;
            _usedLevels |= 1U << level;
        }
        else
        {
            _nodes[slot.Last].Next = index;
        }

        slot.Last = index;
    }

    /// <summary>Empties a slot; gives the first of what was in it.</summary>
    private int Unlink(int level, int digit)
    {
        ref var slot = ref _slots[(level * Digits) + digit];
        var first = slot.First;
        slot = default;
        _usedSlots[level] &= ~(1UL << digit);
        if (_usedSlots[level] == 0)
        {
            _usedLevels &= ~(1U << level);
        }

        return first;
    }

    /// <summary>Reads ahead what is in a list, where that is little enough to be still at hand when it is due.</summary>
    private void ReadAhead(int index)
    {
        var count = 0;
        for (; index != None && count < _read.Length; index = _nodes[index].Next)
        {
            _read[count++] = _nodes[index].Entry;
        }

        if (index == None)
        {
            _ahead.Read(_read.AsSpan(0, count));
        }
    }

    private long FirstDue(int index)
    {
        var first = long.MaxValue;
        for (; index != None; index = _nodes[index].Next)
        {
            first = Math.Min(first, _nodes[index].DueTicks);
        }

        return first;
    }

    private struct Slot
    {
        public int First;
        public int Last;
    }

    private struct Node
    {
        public SimulationEntry Entry;
        public long DueTicks;
        public int Next;
    }
}
