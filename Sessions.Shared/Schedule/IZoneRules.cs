namespace Sessions.Schedule;

/// <summary>What the rules need to know of time zones: the one thing that differs between the compiler and the running machine.</summary>
internal interface IZoneRules
{
    /// <summary>
    /// The zone's offsets from UTC over the judged years, in order, the first from the beginning;
    /// null where the zone is unknown.
    /// </summary>
    IReadOnlyList<OffsetSpan>? OffsetsOf(string zone);

    /// <summary>What to write instead of an unknown zone.</summary>
    ZoneAdvice AdviceFor(string zone);

    /// <summary>Where two windows overlap in the judged years; null where they do not, or where a zone is unknown.</summary>
    ZoneOverlap? OverlapOf(ScheduleWindow first, ScheduleWindow second);
}
