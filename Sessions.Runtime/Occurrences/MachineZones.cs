using Sessions.Zones;

namespace Sessions.Occurrences;

// docs/decisions.md 80
/// <summary>The zones of the machine that runs the bot, by their ids in the tz data or in Windows.</summary>
internal static class MachineZones
{
    /// <summary>The zone of an id, or null.</summary>
    public static TimeZoneInfo? Find(string id) => Find(id, OfMachine);

    /// <summary>
    /// The same on a machine that has the zones of a function. Where an older name is not there, as on Debian without the
    /// package tzdata-legacy, what has taken its place is the same clock.
    /// </summary>
    internal static TimeZoneInfo? Find(string id, Func<string, TimeZoneInfo?> machine)
    {
        var iana = WindowsZones.ToIana(id);
        return machine(iana) ?? (ZoneTable.TargetOf(iana) is { } target ? machine(target) : null);
    }

    private static TimeZoneInfo? OfMachine(string iana) =>
        // TimeZoneInfo takes letters of any case once something has listed all zones, and not before: ids are taken as they are.
        TimeZoneInfo.TryFindSystemTimeZoneById(iana, out var zone) && string.Equals(zone.Id, iana, StringComparison.Ordinal) ? zone : null;
}
