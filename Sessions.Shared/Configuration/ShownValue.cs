using System.Text.RegularExpressions;
using Sessions.Schedule;
using Sessions.Zones;

namespace Sessions.Configuration;

// docs/decisions.md 124
/// <summary>
/// A value as a problem shows it. Problems reach logs, the status page, health results and the build's output, and what stands in
/// a wrong place may be a key or a password: so a value is quoted only where it looks like one that was meant for its place.
/// </summary>
internal static class ShownValue
{
    /// <summary>No time, number or name of a zone is longer.</summary>
    private const int Longest = 64;

    private const string Hidden = "what stands there";

    private static readonly string[] _truths = ["true", "false", "yes", "no", "on", "off", "maybe", "enabled", "disabled"];

    private static readonly Regex _restOfName = Pattern("^[./:][A-Za-z0-9_.+/ :-]{0,64}\\z");
    private static readonly Regex _timeLike = Pattern("^[0-9 :.,+-]{1,32}([ ]?[aApP]\\.?[mM]\\.?|[ ]?(h|m|s|d|ms|min))?\\z");
    private static readonly Regex _digitsOnly = Pattern("^[+-]?[0-9]{1,16}([.,][0-9]{0,16})?\\z");
    private static readonly Regex _zoneLike = Pattern("^(?=.{1,64}\\z)[A-Za-z]{1,32}([ _+-][A-Za-z0-9()_+-]{1,16}|/[A-Za-z][A-Za-z0-9_+-]{0,31}){0,4}\\z");

    public static string Time(string value) => Quote(value, IsTime(value));

    /// <summary>A file's name, where it is written like one of a table.</summary>
    public static string File(string value) => value.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || value.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
        ? $"'{ShownText.Cut(PrintableText.Of(value))}'"
        : "that is named there";

    public static string Number(string value) => Quote(value, _digitsOnly.IsMatch(value));

    public static string Truth(string value) => Quote(value, _digitsOnly.IsMatch(value) || IsNear(value, _truths));

    /// <summary>A name among others; a number is quoted too, since it is what somebody writes who knows an enum's numbers.</summary>
    public static string Name(string value, IEnumerable<string> known) => Quote(value, _digitsOnly.IsMatch(value) || IsNear(value, known));

    /// <summary>A name that is not known: whole where it is near to a known one, begins with one, or is hours; else as <see cref="ShownKey"/> has it.</summary>
    public static string Key(string key, IReadOnlyCollection<string> known) =>
        IsNear(key, known) || (IsTime(key) && key.LastIndexOf(':') >= 0) || known.Any(name => IsOf(key, name))
            ? ShownText.Cut(PrintableText.Of(key))
            : ShownKey.Of(key);

    /// <summary>Whether it is written as a time of day or a length of time may be, rightly or wrongly.</summary>
    public static bool IsTime(string value) => _timeLike.IsMatch(value);

    /// <summary>Whether it is a zone's name or near to one, or names a place in a part of the world that has zones.</summary>
    public static bool IsZone(string value, IZoneNames zones)
    {
        // The platform opens a file of that name, so whatever is not written like a zone never gets there.
        if (!_zoneLike.IsMatch(value))
        {
            return false;
        }

        return IsName(value) || zones.Knows(value) || IsNear(value, zones.Ids)
            || (value.Split('/') is [var area, _, ..] && IsNear(area, zones.Ids.Select(static id => id.Split('/')[0]).Distinct()));
    }

    /// <summary>Whether it is what people call a zone, though it is no id.</summary>
    private static bool IsName(string value) =>
        ZoneOffset.Of(value) is not null || ZoneTable.ZoneOfCentre(value) is not null || ZoneTable.ZonesOfAbbreviation(value).Count > 0;

    private static bool IsNear(string value, IEnumerable<string> known) => NearestName.Meant(value, [.. known]) is not null;

    /// <summary>Whether it is a known name and more after it, or of a known class's namespace.</summary>
    private static bool IsOf(string key, string known)
    {
        var rest = key.StartsWith(known, StringComparison.OrdinalIgnoreCase) ? key.Substring(known.Length)
            : known.IndexOf('.') is > 0 and var dot && key.StartsWith(known.Substring(0, dot + 1), StringComparison.OrdinalIgnoreCase) ? key.Substring(dot)
            : "";
        return _restOfName.IsMatch(rest);
    }

    private static string Quote(string value, bool isMeant) => isMeant && value.Length <= Longest ? $"'{value}'" : Hidden;

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
