namespace Sessions.Schedule;

/// <summary>A session that has been read: half-open [Start, End) in milliseconds since the midnight on which it starts.</summary>
/// <param name="Index">Its place in the declaration.</param>
/// <param name="Name">Its name, given or default.</param>
/// <param name="Start">In [0, 24 h).</param>
/// <param name="End">In (Start, Start + 7 days].</param>
/// <param name="Days">The weekdays on which it starts.</param>
/// <param name="Zone">Its zone id.</param>
/// <param name="EntriesUntil">The first instant at which it opens nothing more, in (Start, End], or null.</param>
/// <param name="EntriesLead">How long before its end, wherever that moves, it opens nothing more, or null.</param>
/// <param name="EndLead">How long before the market's close it ends, or null.</param>
internal sealed record ScheduleWindow(
    int Index, string Name, int Start, int End, int Days, string Zone, int? EntriesUntil = null, int? EntriesLead = null, int? EndLead = null)
{
    /// <summary>How long after the market's open it starts, or null.</summary>
    public int? StartLag { get; init; }

    /// <summary>How long a position may be held, or null.</summary>
    public int? MaxHold { get; init; }

    /// <summary>Whether it is on the next day only because its end is before its start, and no +1 says so.</summary>
    public bool IsNextDayImplied { get; init; }

    /// <summary>Whether a market gives its hours, so that nobody can trim them.</summary>
    public bool IsOfMarket { get; init; }

    public const string DefaultZone = "UTC";

    /// <summary>How long it lasts by the wall clock, in milliseconds.</summary>
    public int Length => End - Start;

    /// <summary>How many days after its start it ends, where its two times of day do not say so; else 0.</summary>
    public int EndDays => Length < WallTime.Day ? 0 : End / WallTime.Day;

    /// <summary>The same for the end of its entries.</summary>
    public int EntriesUntilDays => EntriesUntil is { } until && until - Start > WallTime.Day ? until / WallTime.Day : 0;

    /// <summary>The window as its author would write it: <c>08:00-12:00</c>, <c>22:00-02:00</c>, <c>17:00-17:00+1</c>, <c>17:00-16:00+5</c>.</summary>
    public string Hours => HoursOf(Start, End);

    /// <summary>Its words in a message: the quoted name and, where that is not the hours already, the hours.</summary>
    public string Words => Name == Hours ? "'" + Name + "'" : "'" + ShownText.CutLine(Name) + "' (" + Hours + ")";

    /// <summary>Whether both go by one clock, so that dates have no say in whether they overlap.</summary>
    public static bool AreOfOneZone(ScheduleWindow first, ScheduleWindow second) => string.Equals(first.Zone, second.Zone, StringComparison.Ordinal);

    /// <summary>One of its times in words: with its day where the window is so long that a time of day would be several of them.</summary>
    public string Show(int time) => Length > WallTime.Day ? WallTime.Format(time) : WallTime.FormatWithinDay(time);

    /// <summary>The hours in their shortest form, also the default name: the +1 only where a full day or a longer session needs it.</summary>
    public static string HoursOf(int start, int end) =>
        WallTime.FormatWithinDay(start) + "-" + (end - start >= WallTime.Day || end == WallTime.Day ? WallTime.Format(end) : WallTime.FormatWithinDay(end));
}
