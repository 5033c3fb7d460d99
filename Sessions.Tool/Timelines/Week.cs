using Sessions.Tool.Times;

namespace Sessions.Tool.Timelines;

/// <summary>Seven days of a zone's clock from a Monday, half-open.</summary>
internal sealed class Week
{
    public const int Days = 7;

    public Week(DateOnly day, ShownZone zone)
    {
        Monday = day.AddDays(-(((int)day.DayOfWeek + 6) % Days));
        Zone = zone;
        Start = zone.Resolve(Monday, 0);
        End = zone.Resolve(Monday.AddDays(Days), 0);
    }

    public DateOnly Monday { get; }

    public ShownZone Zone { get; }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }

    /// <summary>The occurrences that have an instant in the week.</summary>
    public IReadOnlyList<SessionOccurrence> OccurrencesOf(SessionTable? table) => table is null ? []
        : table.TryFind(Start, out var open) && open.Start < Start ? [open, .. table.Occurrences(Start, End)]
        : [.. table.Occurrences(Start, End)];

    /// <summary>The windows that would start in the week and do not occur.</summary>
    public IReadOnlyList<SkippedOccurrence> SkippedOf(SessionTable? table) => table is null ? [] : [.. table.Skipped(Start, End)];
}
