using Sessions.Schedule;

namespace Sessions.Analyzers.Zones;

/// <summary>What of a window decides whether it overlaps another one.</summary>
internal readonly record struct ZonedHours(int Start, int End, int Days, string Zone)
{
    public static ZonedHours Of(ScheduleWindow window) => new(window.Start, window.End, window.Days, window.Zone);

    /// <summary>The window again; the place is its order among those compared.</summary>
    public ScheduleWindow ToWindow(int place) => new(place, "", Start, End, Days, Zone);
}
