using Sessions.Zones;

namespace Sessions.Schedule;

/// <summary>What to write instead of a zone that is not known.</summary>
/// <param name="Words">The same for people, as the end of a sentence.</param>
/// <param name="Replacement">
/// The id that may be written without asking; null where only the author knows what was meant, as of an abbreviation.
/// </param>
internal readonly record struct ZoneAdvice(string Words, string? Replacement)
{
    private const string WriteAnId = "write an IANA id such as 'Europe/London'";

    /// <summary>
    /// Advice by the one table of names and, for slips of the pen alone, by the ids that are known where it is asked for.
    /// </summary>
    /// <param name="zone">What stands there.</param>
    /// <param name="known">The ids that are known. Not enumerated where the table has the name.</param>
    public static ZoneAdvice For(string zone, IEnumerable<string> known)
    {
        var name = zone.Trim();
        return OfOffset(name) ?? OfAbbreviation(name) ?? OfOtherName(name) ?? OfCentre(name) ?? OfSlip(zone, known) ?? OfCentreElsewhere(name)
            ?? new ZoneAdvice(WriteAnId, null);
    }

    private static ZoneAdvice? OfOffset(string name)
    {
        if (ZoneOffset.Of(name) is not { } offset)
        {
            return null;
        }

        const string Reason = "an offset is no zone, since it does not say when clocks change: write the city whose clock is meant";
        var words = offset switch
        {
            { Minutes: 0 } => "write 'UTC'",
            { Id: { } id } => Reason + ", or '" + id + "', whose sign is reversed, for " + offset + " all year",
            _ => Reason,
        };
        return new ZoneAdvice(words, null);
    }

    private static ZoneAdvice? OfAbbreviation(string name) => ZoneTable.ZonesOfAbbreviation(name) switch
    {
        [] => null,
        [var zone] => new ZoneAdvice("as an abbreviation it means '" + zone + "': write that if it is meant", null),
        var zones => new ZoneAdvice("as an abbreviation it may mean " + Either(zones) + ": write the one that is meant", null),
    };

    private static ZoneAdvice? OfOtherName(string name)
    {
        if (WindowsZones.Find(name) is { } iana)
        {
            return new ZoneAdvice("it is the name that Windows has for '" + iana + "'", iana);
        }

        return ZoneTable.TargetInAnyCase(name) is { } target ? new ZoneAdvice("it is an older name of '" + target + "'", target) : null;
    }

    /// <summary>A financial centre by itself, or after its area where the tz data has another name there, as in Asia/Beijing.</summary>
    private static ZoneAdvice? OfCentre(string name)
    {
        var slash = name.LastIndexOf('/');
        var centre = WordsOf(name);
        return ZoneTable.ZoneOfCentre(centre) is { } zone && (slash < 0
            || (zone.StartsWith(name.Substring(0, slash + 1), StringComparison.OrdinalIgnoreCase) && !string.Equals(WordsOf(zone), centre, StringComparison.OrdinalIgnoreCase)))
            ? new ZoneAdvice(ZoneOf(centre, zone), zone)
            : null;
    }

    /// <summary>A financial centre after the area of another continent: one of the two is wrong, and nobody but the author knows which.</summary>
    private static ZoneAdvice? OfCentreElsewhere(string name)
    {
        var centre = WordsOf(name);
        return ZoneTable.ZoneOfCentre(centre) is { } zone ? new ZoneAdvice(ZoneOf(centre, zone), null) : null;
    }

    private static string ZoneOf(string centre, string zone) => "the zone of " + centre + " is '" + zone + "'";

    /// <summary>The place of an id as people write it.</summary>
    private static string WordsOf(string id) =>
        id.Substring(id.LastIndexOf('/') + 1).Replace('_', ' ').Replace('-', ' ').Replace(".", "").Trim();

    private static ZoneAdvice? OfSlip(string zone, IEnumerable<string> known) => ZoneSlip.Of(zone, known) switch
    {
        [] => null,
        [var only] => new ZoneAdvice("did you mean '" + only + "'?", only),
        var several => new ZoneAdvice("did you mean " + Either(several) + "?", null),
    };

    private static string Either(IReadOnlyList<string> zones)
    {
        var last = zones.Count - 1;
        return string.Join(", ", zones.Take(last).Select(static zone => "'" + zone + "'")) + " or '" + zones[last] + "'";
    }
}
