using Sessions.Zones;

namespace Sessions.Schedule;

/// <summary>Finds the id that a slip of the pen has changed: judged over the whole id, so that it never leads to another continent.</summary>
internal static class ZoneSlip
{
    /// <summary>The slips that a long name of a place may have. A short one is another place by then: Bergen is not Berlin.</summary>
    private const int MostSlips = 2;

    private const int LongPlace = 8;

    private const string AnyCase = "UTC";

    /// <summary>The ids with the fewest slips, in order; none where there are too many.</summary>
    public static IReadOnlyList<string> Of(string id, IEnumerable<string> known)
    {
        if (string.Equals(id, AnyCase, StringComparison.OrdinalIgnoreCase))
        {
            return [AnyCase];
        }

        string[] candidates = [.. known.Where(IsPlace).Distinct(StringComparer.Ordinal)];

        // Where the area is right as it stands, the slip is in the place.
        var area = AreaOf(id);
        var isKnownArea = candidates.Any(candidate => SameText(AreaOf(candidate), area));
        var nearest = new List<string>();
        var fewest = MostSlips;
        foreach (var candidate in candidates)
        {
            if (!MayBe(candidate, id) || (isKnownArea && !SameText(AreaOf(candidate), area)))
            {
                continue;
            }

            var slips = NearestName.Distance(id, candidate);
            if (slips > Math.Min(fewest, MostOf(candidate)))
            {
                continue;
            }

            if (slips < fewest)
            {
                nearest.Clear();
                fewest = slips;
            }

            nearest.Add(candidate);
        }

        nearest.Sort(StringComparer.Ordinal);
        return nearest;
    }

    /// <summary>Nobody is led to an older name, nor to one that is no place.</summary>
    private static bool IsPlace(string id) =>
        id.IndexOf('/') > 0 && PlacelessZone.Of(id) is null && ZoneTable.TargetOf(id) is null;

    /// <summary>A slip is rarely in the first letter of a place: Lublin is not Dublin.</summary>
    private static bool MayBe(string candidate, string id) =>
        Math.Abs(candidate.Length - id.Length) <= MostSlips && (id.IndexOf('/') < 0 || SameText(InitialOf(candidate), InitialOf(id)));

    private static int MostOf(string candidate) => candidate.Length - AreaOf(candidate).Length >= LongPlace ? MostSlips : 1;

    /// <summary>All before the place, with the slash.</summary>
    private static string AreaOf(string id) => id.Substring(0, id.LastIndexOf('/') + 1);

    private static string InitialOf(string id) => id.Substring(AreaOf(id).Length) is { Length: > 0 } place ? place.Substring(0, 1) : "";

    private static bool SameText(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
