namespace Sessions.Schedule;

/// <summary>
/// The half hours of the week, in UTC, in which each window may be open: two windows that have none in common do not meet,
/// whatever their clocks do in the judged years.
/// </summary>
internal sealed class WeekMarks
{
    private const int Slot = WallTime.Day / 48;
    private const int SlotsOfWeek = 7 * 48;
    private const int BitsOfWord = 64;

    private readonly int _words;
    private readonly List<int>[] _slotsOf;
    private readonly ulong[] _windowsOf;
    private readonly ulong[] _near;
    private int _nearTo = -1;

    public WeekMarks(IReadOnlyList<ScheduleWindow> windows, IZoneRules? zones)
    {
        _words = (windows.Count + BitsOfWord - 1) / BitsOfWord;
        _slotsOf = new List<int>[windows.Count];
        _windowsOf = new ulong[SlotsOfWeek * _words];
        _near = new ulong[_words];
        var offsets = new Dictionary<string, (int Least, int Most)>(StringComparer.Ordinal);
        for (var i = 0; i < windows.Count; i++)
        {
            var window = windows[i];
            if (!offsets.TryGetValue(window.Zone, out var zone))
            {
                offsets[window.Zone] = zone = RangeOf(zones?.OffsetsOf(window.Zone));
            }

            _slotsOf[i] = [];
            for (var day = 0; day < 7; day++)
            {
                if (DayBits.Contains(window.Days, day))
                {
                    Mark(i, (day * WallTime.Day) + window.Start - zone.Most, (day * WallTime.Day) + window.End - zone.Least);
                }
            }
        }
    }

    /// <summary>Whether two windows have a half hour in common. Quick where one is asked about with many, one after another.</summary>
    public bool MayMeet(int first, int second)
    {
        if (first != _nearTo)
        {
            FindNear(first);
        }

        return (_near[second / BitsOfWord] & (1UL << (second % BitsOfWord))) != 0;
    }

    private static (int Least, int Most) RangeOf(IReadOnlyList<OffsetSpan>? offsets) =>
        offsets is null ? default : (offsets.Min(static span => span.Offset), offsets.Max(static span => span.Offset));

    private void FindNear(int window)
    {
        Array.Clear(_near, 0, _words);
        foreach (var slot in _slotsOf[window])
        {
            for (var word = 0; word < _words; word++)
            {
                _near[word] |= _windowsOf[(slot * _words) + word];
            }
        }

        _nearTo = window;
    }

    /// <summary>Marks [from, to), in milliseconds from Monday 00:00 UTC; it may lie outside the week.</summary>
    private void Mark(int window, int from, int to)
    {
        // A week later, so that what begins before the first Monday is not negative.
        const int Week = SlotsOfWeek * Slot;
        for (var slot = (from + Week) / Slot; slot <= (to + Week - 1) / Slot; slot++)
        {
            _slotsOf[window].Add(slot % SlotsOfWeek);
            _windowsOf[(slot % SlotsOfWeek * _words) + (window / BitsOfWord)] |= 1UL << (window % BitsOfWord);
        }
    }
}
