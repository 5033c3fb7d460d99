using Sessions.Schedule;
using Sessions.Zones;

namespace Sessions.Occurrences;

/// <summary>The zones of the machine that runs the bot.</summary>
internal sealed class SystemZoneRules : IZoneRules
{
    private const string NoDatabase =
        "this machine has no time zone database: install the package tzdata (apt-get install tzdata, apk add tzdata, dnf install tzdata), "
        + "or set TZDIR to a zoneinfo folder";

    public static SystemZoneRules Instance { get; } = new();

    public IReadOnlyList<OffsetSpan>? OffsetsOf(string zone) =>
        ZoneClock.TryGet(zone, out var clock) ? clock.Offsets(JudgedYears.First, JudgedYears.End) : null;

    public ZoneAdvice AdviceFor(string zone) => AdviceFor(zone, [.. TimeZoneInfo.GetSystemTimeZones().Select(static known => WindowsZones.ToIana(known.Id))]);

    public ZoneOverlap? OverlapOf(ScheduleWindow first, ScheduleWindow second) =>
        OffsetsOf(first.Zone) is { } firstOffsets && OffsetsOf(second.Zone) is { } secondOffsets
            ? ZoneOverlap.Find(first, firstOffsets, second, secondOffsets)
            : null;

    /// <summary>What to write instead of an unknown zone on a machine that knows these.</summary>
    internal static ZoneAdvice AdviceFor(string zone, IReadOnlyCollection<string> known) =>
        // UTC needs no database. A machine that knows nothing else, as a minimal container does, lacks all of it.
        known.All(static id => id is "UTC" or "Etc/UTC") ? new ZoneAdvice(NoDatabase, null) : ZoneAdvice.For(zone, known);
}
