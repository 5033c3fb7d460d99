using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sessions.Occurrences;

/// <summary>
/// One week of UTC as a sequence of states, each from its beginning to the next one's: a session is open, or none is.
/// Instants are ticks since the week's start. Most weeks of a year are the same, so equal blocks are kept once.
/// </summary>
internal sealed class WeekBlock : IEquatable<WeekBlock>
{
    /// <summary>A slot is 2^34 ticks, 28.6 minutes: boundaries half an hour apart never share one, and none needs a division to be found.</summary>
    public const int SlotBits = 34;
    private const int Slots = (int)(Weeks.Ticks >> SlotBits) + 1;

    /// <summary>
    /// The states in order. The first holds at the week's start and may have begun before; after the last comes one that
    /// never begins, so that each has a next one.
    /// </summary>
    private readonly WeekState[] _states;

    /// <summary>
    /// Of each slot the state at its beginning, or one before it: a week with more states than a short number counts is
    /// searched from the last that it does. Half the size of whole numbers, and slots are a third of what a table keeps.
    /// </summary>
    private readonly ushort[] _slots = new ushort[Slots];

    /// <summary>Of each state the day of its session's window, counted from the week's Monday. Apart, since only dates need it.</summary>
    private readonly sbyte[] _days;

    /// <summary>Of each state what the market's hours say of it; null where they say nothing of any.</summary>
    private readonly OccurrenceHours?[]? _hours;

    /// <param name="entries">The occurrences of the week, sorted, none intersecting: what starts in it, and before that what lasts into it.</param>
    public WeekBlock(List<WeekEntry> entries)
    {
        var states = new List<WeekState>((entries.Count * 2) + 2);
        var days = new List<sbyte>(states.Capacity);
        OccurrenceHours?[]? hours = null;
        var end = long.MinValue;
        foreach (var entry in entries)
        {
            if (entry.Start > end && (entry.Start > 0 || states.Count > 0))
            {
                states.Add(new WeekState(end, null));
                days.Add(0);
            }

            states.Add(new WeekState(entry.Start, entry.Session));
            days.Add((sbyte)entry.Day);
            if (entry.Hours is not null)
            {
                (hours ??= new OccurrenceHours?[entries.Count * 2])[states.Count - 1] = entry.Hours;
            }

            end = entry.End;
        }

        _states = [.. states, new WeekState(end, null), new WeekState(long.MaxValue, null)];
        _days = [.. days];
        _hours = hours;

        var last = 0;
        for (var slot = 0; slot < Slots; slot++)
        {
            while (_states[last + 1].From <= (long)slot << SlotBits)
            {
                last++;
            }

            _slots[slot] = (ushort)Math.Min(last, ushort.MaxValue);
        }
    }

    /// <summary>What <see cref="NextAt"/> gives where no occurrence starts any more.</summary>
    public int End => _states.Length - 1;

    public ref readonly WeekState this[int state] => ref _states[state];

    public int DayOf(int state) => _days[state];

    public OccurrenceHours? HoursOf(int state) => _hours?[state];

    /// <summary>The number of the state that holds at an instant of the week.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int At(long sinceStart)
    {
        // Not checked against the arrays' lengths: a slot exists for each instant of the week, and after each of the
        // states that it may name comes one that ends it.
        ref var states = ref MemoryMarshal.GetArrayDataReference(_states);
        nuint state = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), (nint)(sinceStart >> SlotBits));

        // Few slots have more than one boundary. Whether it has passed is as good as random, so it is counted, not branched on.
        state += Unsafe.Add(ref states, state + 1).From <= sinceStart ? 1u : 0u;
        while (Unsafe.Add(ref states, state + 1).From <= sinceStart)
        {
            state++;
        }

        return (int)state;
    }

    /// <summary>The first state at an instant of the week or after it in which a session begins; <see cref="End"/> where none does.</summary>
    public int NextAt(long sinceStart)
    {
        var states = _states;
        var state = At(sinceStart);
        state += states[state].From < sinceStart ? 1 : 0;

        // After a state without a session comes one with a session, or the end.
        state += states[state].Session is null ? 1 : 0;
        return Math.Min(state, End);
    }

    /// <summary>The session that is open at an instant of the week, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Session? SessionAt(long sinceStart) => _states[At(sinceStart)].Session;

    public bool Equals(WeekBlock? other) => other is not null && _states.AsSpan().SequenceEqual(other._states) && _days.AsSpan().SequenceEqual(other._days)
        && Enumerable.SequenceEqual(_hours ?? [], other._hours ?? []);

    public override bool Equals(object? obj) => Equals(obj as WeekBlock);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var state in _states)
        {
            hash.Add(state.From);
        }

        return hash.ToHashCode();
    }
}
