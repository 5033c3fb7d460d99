namespace Sessions.Schedule;

/// <summary>
/// Tells of two among many windows whether they are worth comparing. All pairs of thousands are millions, and a pair of two
/// zones is judged over ten years of dates.
/// </summary>
internal sealed class WindowSieve
{
    /// <summary>Fewer are compared each with each: that is done before anything is prepared.</summary>
    private const int FewWindows = 32;

    private readonly IReadOnlyList<ScheduleWindow> _windows;
    private readonly IZoneRules? _zones;
    private readonly WeekMarks _marks;
    private readonly Dictionary<(string First, string Second), ZonePair?> _pairs = [];

    private WindowSieve(IReadOnlyList<ScheduleWindow> windows, IZoneRules? zones)
    {
        _windows = windows;
        _zones = zones;
        _marks = new WeekMarks(windows, zones);
    }

    /// <summary>The sieve for these windows; null where they are few, and every pair may be compared.</summary>
    public static WindowSieve? Of(IReadOnlyList<ScheduleWindow> windows, IZoneRules? zones) =>
        windows.Count > FewWindows ? new WindowSieve(windows, zones) : null;

    /// <summary>Whether two windows can overlap at all.</summary>
    public bool MayOverlap(int first, int second) =>
        _marks.MayMeet(first, second)
        && (ScheduleWindow.AreOfOneZone(_windows[first], _windows[second]) || PairOf(first, second)?.MayOverlap(_windows[first], _windows[second]) == true);

    /// <summary>Whether two windows can overlap on every date on which both start.</summary>
    public bool MayOverlapAlways(int first, int second) => MayOverlap(first, second) && !IsApartOnSomeDates(first, second);

    /// <summary>Whether two windows of two zones overlap, and are certain not to on some dates on which both start.</summary>
    public bool OverlapsOnSomeDates(int first, int second) => MayOverlap(first, second) && IsApartOnSomeDates(first, second);

    private bool IsApartOnSomeDates(int first, int second) =>
        !ScheduleWindow.AreOfOneZone(_windows[first], _windows[second]) && PairOf(first, second)?.IsApartOnSomeDates(_windows[first], _windows[second]) == true;

    private ZonePair? PairOf(int first, int second)
    {
        var zones = (_windows[first].Zone, _windows[second].Zone);
        if (!_pairs.TryGetValue(zones, out var pair))
        {
            _pairs[zones] = pair = _zones?.OffsetsOf(zones.Item1) is { } one && _zones.OffsetsOf(zones.Item2) is { } other ? new ZonePair(one, other) : null;
        }

        return pair;
    }
}
