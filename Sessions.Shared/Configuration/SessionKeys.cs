using Sessions.Schedule;

namespace Sessions.Configuration;

// docs/decisions.md 208
/// <summary>What can be said of a session: the properties of the public SessionOverride.</summary>
internal static class SessionKeys
{
    private const string Days = nameof(SessionChange.Days);

    public static IReadOnlyList<string> All { get; } =
    [
        nameof(SessionChange.Start), nameof(SessionChange.End), nameof(SessionChange.TimeZone), Days, nameof(SessionChange.EntriesUntil),
        nameof(SessionChange.StartLag), nameof(SessionChange.EndLead), nameof(SessionChange.MaxHold), nameof(SessionChange.Breaks),
        nameof(SessionChange.OnStart), nameof(SessionChange.OnEnd), nameof(SessionChange.Enabled),
    ];

    /// <summary>The key that a text is, or null. Days may be a list, whose places are numbered.</summary>
    public static string? Find(string text)
    {
        var key = ConfigurationLeaf.After(text, Days) is { Length: > 0 } place && place.All(static digit => digit is >= '0' and <= '9') ? Days : text;
        return All.FirstOrDefault(known => known.Equals(key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether two places are of one list.</summary>
    public static bool AreOfOneList(string key, string path, string other) => key == Days && ListOf(path) == ListOf(other);

    /// <summary>The name of a session that nobody knows: what stands before a key, or else the first level.</summary>
    public static string NameIn(string path) =>
        path.LastIndexOf(':') is > 0 and var colon && Find(path.Substring(colon + 1)) is not null ? path.Substring(0, colon) : path.Split(':')[0];

    /// <summary>The change with what a text says of a key.</summary>
    public static SessionChange Apply(SessionChange change, string key, ConfigurationEntry entry, IZoneNames zones, FaultList faults) => key switch
    {
        nameof(SessionChange.Start) => change with { Start = Time(entry, faults) },
        nameof(SessionChange.End) => change with { End = Time(entry, faults) },
        nameof(SessionChange.TimeZone) => change with
        {
            TimeZone = Text(
                entry, ShownValue.IsZone(entry.Value, zones), "what stands there is not a time zone known here; write an IANA id such as 'Europe/London'", faults),
        },
        nameof(SessionChange.EntriesUntil) => change with { EntriesUntil = Time(entry, faults) },
        nameof(SessionChange.StartLag) => change with { StartLag = Time(entry, faults) },
        nameof(SessionChange.EndLead) => change with { EndLead = Time(entry, faults) },
        nameof(SessionChange.MaxHold) => change with { MaxHold = Time(entry, faults) },
        nameof(SessionChange.Breaks) => change with { Breaks = Read(ParsedValue.Name(entry.Value, FrozenNames.Breaks), entry, faults) },
        Days => change with { Days = Read(ParsedValue.Days(entry.Value), entry, faults) },
        nameof(SessionChange.OnStart) => change with { OnStart = Read(ParsedValue.Name(entry.Value, FrozenNames.Actions), entry, faults) },
        nameof(SessionChange.OnEnd) => change with { OnEnd = Read(ParsedValue.Name(entry.Value, FrozenNames.Actions), entry, faults) },
        _ => change with { Enabled = Read(ParsedValue.Truth(entry.Value), entry, faults) },
    };

    private static string ListOf(string path) => path.Substring(0, path.LastIndexOf(':'));

    private static string? Time(ConfigurationEntry entry, FaultList faults) =>
        Text(entry, ShownValue.IsTime(entry.Value), "what stands there is not a time of day; write it as HH:mm, such as 08:30", faults);

    /// <summary>A text for the rules of sessions, which quote what breaks them: what cannot have been meant never gets there.</summary>
    private static string? Text(ConfigurationEntry entry, bool isMeant, string problem, FaultList faults)
    {
        if (!isMeant)
        {
            faults.Add(ConfigurationFaultKind.InvalidValue, entry.Path, problem);
        }

        return isMeant ? entry.Value : null;
    }

    private static T? Read<T>(ParsedValue<T> parsed, ConfigurationEntry entry, FaultList faults)
        where T : struct
    {
        if (parsed.Problem is { } problem)
        {
            faults.Add(ConfigurationFaultKind.InvalidValue, entry.Path, problem);
        }

        return parsed.Value;
    }
}
