using Microsoft.Extensions.Configuration;

namespace Sessions.Hosting.Configuration;

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
    public static IEnumerable<ConfigurationLeaf> Of(IConfiguration section)
    {
        var all = section.AsEnumerable(makePathsRelative: true).Where(static pair => pair.Key.Length > 0).ToList();
        var parents = all.Select(static pair => pair.Key.LastIndexOf(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal) is > 0 and var colon ? pair.Key[..colon] : string.Empty)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return all.Where(pair => pair.Value is not null || !parents.Contains(pair.Key))
            .OrderBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Select(static pair => new ConfigurationLeaf(pair.Key, pair.Value));
    }

    /// <summary>What comes after a name at the beginning, or null where it begins otherwise; empty where nothing comes after it.</summary>
    public static string? After(string path, string name) =>
        !path.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? null
        : path.Length == name.Length ? string.Empty
        : path[name.Length] == ':' ? path[(name.Length + 1)..]
        : null;
}
