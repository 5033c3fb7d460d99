using Sessions.Simulation;

namespace Sessions.Reports;

/// <summary>How long after their boundaries occurrences began and were done, in one line.</summary>
internal static class LateWords
{
    public static string Of(IReadOnlyList<OccurrenceResult> occurrences)
    {
        var late = occurrences.Select(By).Where(static late => late > TimeSpan.Zero).ToList();
        var early = occurrences.Count(static occurrence => occurrence.EndedAt < occurrence.Occurrence.End);
        var said = late.Count == 0 ? $"none in {Words.Count(occurrences.Count, "occurrence")}" : $"{Words.Count(late.Count)} of {Words.Count(occurrences.Count)}, at most {TimeWords.Length(late.Max())}";
        return early == 0 ? said : $"{said}; {Words.Count(early)} ended before the boundary";
    }

    /// <summary>A begin after its start, or an end that was done after its boundary. What ended before that is not late.</summary>
    public static TimeSpan By(OccurrenceResult occurrence)
    {
        var (begun, done) = (occurrence.BegunAt - occurrence.Occurrence.Start, occurrence.DoneAt - occurrence.Occurrence.End);
        return begun > done ? begun : done;
    }
}
