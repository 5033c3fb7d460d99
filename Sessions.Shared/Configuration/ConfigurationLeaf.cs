namespace Sessions.Configuration;

// docs/decisions.md 109
/// <summary>
/// One place of a configuration that says something, or that has a name and says nothing (<c>"London": {}</c>). An empty text says
/// something: it is what a variable leaves that nobody has set. Places are read whole, not level by level: a colon divides levels,
/// and may be part of a session's name.
/// </summary>
/// <param name="Path">Where, seen from the section.</param>
/// <param name="Value">What; null where it says nothing.</param>
internal readonly record struct ConfigurationLeaf(string Path, string? Value)
{
    /// <summary>The leaves among all places of a section, in the order in which they are judged.</summary>
    /// <param name="places">The places, seen from the section; what has places below it may be among them.</param>
    public static IEnumerable<ConfigurationLeaf> Of(IEnumerable<KeyValuePair<string, string?>> places)
    {
        var all = places.Where(static place => place.Key.Length > 0).ToList();
        var parents = new HashSet<string>(all.SelectMany(static place => ParentsOf(place.Key)), StringComparer.OrdinalIgnoreCase);
        return all.Where(place => place.Value is not null || !parents.Contains(place.Key))
            .OrderBy(static place => place.Key, StringComparer.OrdinalIgnoreCase)
            .Select(static place => new ConfigurationLeaf(place.Key, place.Value));
    }

    /// <summary>What comes after a name at the beginning, or null where it begins otherwise; empty where nothing comes after it.</summary>
    public static string? After(string path, string name) =>
        !path.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? null
        : path.Length == name.Length ? string.Empty
        : path[name.Length] == ':' ? path.Substring(name.Length + 1)
        : null;

    private static IEnumerable<string> ParentsOf(string path)
    {
        for (var colon = path.LastIndexOf(':'); colon > 0; colon = path.LastIndexOf(':', colon - 1))
        {
            yield return path.Substring(0, colon);
        }
    }
}
