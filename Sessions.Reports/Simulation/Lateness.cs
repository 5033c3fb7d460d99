using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>How long after its boundary something happened, in classes that a person tells apart.</summary>
internal static class Lateness
{
    private static readonly (TimeSpan Most, string Words)[] _classes =
    [
        (TimeSpan.Zero, "at the boundary"),
        (TimeSpan.FromMilliseconds(100), "up to 100 ms after it"),
        (TimeSpan.FromSeconds(1), "up to 1 s after it"),
        (TimeSpan.FromSeconds(10), "up to 10 s after it"),
        (TimeSpan.FromMinutes(1), "up to 1 min after it"),
        (TimeSpan.MaxValue, "later"),
    ];

    /// <summary>Begins, ends and completed ends, each class that has any.</summary>
    public static IReadOnlyList<BarRow> Rows(SimulationResult result)
    {
        var occurrences = result.Occurrences;
        return
        [
            .. Rows("Begun", Ink.Series(0), occurrences.Select(static occurrence => occurrence.BegunAt - occurrence.Occurrence.Start)),
            .. Rows("Ended", Ink.Series(3), occurrences.Where(IsAtBoundary).Select(static occurrence => occurrence.EndedAt - occurrence.Occurrence.End)),
            .. Rows("End done", Ink.Series(5), occurrences.Where(IsAtBoundary).Select(static occurrence => occurrence.DoneAt - occurrence.Occurrence.End)),
            .. Early(occurrences.Count(static occurrence => !IsAtBoundary(occurrence))),
        ];
    }

    private static bool IsAtBoundary(OccurrenceResult occurrence) => occurrence.EndedAt >= occurrence.Occurrence.End;

    /// <summary>A strategy that failed and data that were over end an occurrence before its boundary: that is not lateness.</summary>
    private static IEnumerable<BarRow> Early(int count)
    {
        if (count > 0)
        {
            yield return new BarRow("Ended before the boundary", count, Words.Count(count), Ink.Loss);
        }
    }

    private static IEnumerable<BarRow> Rows(string what, Ink ink, IEnumerable<TimeSpan> lateness) => lateness
        .GroupBy(static late => Array.FindIndex(_classes, known => late <= known.Most)).OrderBy(static group => group.Key)
        .Select(group => new BarRow($"{what} {_classes[group.Key].Words}", group.Count(), Words.Count(group.Count()), ink));
}
