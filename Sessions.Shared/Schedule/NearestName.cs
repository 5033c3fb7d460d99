namespace Sessions.Schedule;

/// <summary>Finds the names that the author of a misspelt one may have meant.</summary>
internal static class NearestName
{
    private const int LongestName = 64;

    /// <summary>The letters of a short form.</summary>
    private const int ShortestForm = 2;

    /// <summary>The nearest candidates, best first, none further away than a third of the name.</summary>
    public static IReadOnlyList<string> Find(string name, IEnumerable<string> candidates, int most = 3)
    {
        if (name.Length > LongestName)
        {
            return [];
        }

        // Never as far as the whole name: nothing is near to an empty one.
        var limit = Math.Min(Math.Max(2, name.Length / 3), name.Length - 1);
        return [.. candidates
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(pair => pair.distance <= limit)
            .OrderBy(static pair => pair.distance)
            .ThenBy(static pair => pair.candidate, StringComparer.Ordinal)
            .Take(most)
            .Select(static pair => pair.candidate)];
    }

    /// <summary>The one name that was meant: the nearest, or the only one that a short form begins, as <c>Mon</c> does Monday.</summary>
    public static string? Meant(string name, IReadOnlyCollection<string> candidates)
    {
        var begun = name.Length < ShortestForm ? [] : candidates.Where(candidate => candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return begun.Count == 1 ? begun[0] : Find(name, candidates, most: 1) is [var nearest] ? nearest : null;
    }

    /// <summary>Damerau's and Levenshtein's distance: two neighbours that changed places are one slip. Letters are compared without case.</summary>
    public static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = SameLetter(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && SameLetter(left[i - 1], right[j - 2]) && SameLetter(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }

    private static bool SameLetter(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
