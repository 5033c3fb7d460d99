namespace Sessions.Shared.Tests;

/// <summary>Zones with offsets that a test makes up, in hours.</summary>
internal sealed class FakeZoneRules(params (string Zone, (DateTime From, double Hours)[] Spans)[] zones) : IZoneRules
{
    public IReadOnlyList<OffsetSpan>? OffsetsOf(string zone)
    {
        var found = zones.Where(known => known.Zone == zone).ToList();
        return found.Count == 0
            ? null
            : [.. found[0].Spans.Select(static span => new OffsetSpan(span.From.Ticks, (int)(span.Hours * WallTime.Hour)))];
    }

    public ZoneAdvice AdviceFor(string zone) => new($"try '{zones[0].Zone}'", zones[0].Zone);

    /// <summary>How many pairs were judged over all dates.</summary>
    public int Judged { get; private set; }

    public ZoneOverlap? OverlapOf(ScheduleWindow first, ScheduleWindow second)
    {
        Judged++;
        return OffsetsOf(first.Zone) is { } firstOffsets && OffsetsOf(second.Zone) is { } secondOffsets
            ? ZoneOverlap.Find(first, firstOffsets, second, secondOffsets)
            : null;
    }
}
