namespace Sessions.Hosting.Configuration;

/// <summary>What can be said of a session.</summary>
internal static class SessionKeys
{
    private const string Days = nameof(SessionOverride.Days);

    public static IReadOnlyList<string> All { get; } =
    [
        nameof(SessionOverride.Start), nameof(SessionOverride.End), nameof(SessionOverride.TimeZone), Days, nameof(SessionOverride.EntriesUntil),
        nameof(SessionOverride.EndLead), nameof(SessionOverride.Breaks),
        nameof(SessionOverride.OnStart), nameof(SessionOverride.OnEnd), nameof(SessionOverride.Enabled),
    ];

    /// <summary>The key that a text is, or null. Days may be a list, whose places are numbered.</summary>
    public static string? Find(string text)
    {
        var key = ConfigurationLeaf.After(text, Days) is { Length: > 0 } place && place.All(char.IsAsciiDigit) ? Days : text;
        return All.FirstOrDefault(known => known.Equals(key, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether two places are of one list.</summary>
    public static bool AreOfOneList(string key, string path, string other) => key == Days && path[..path.LastIndexOf(':')] == other[..other.LastIndexOf(':')];

    /// <summary>The name of a session that nobody knows: what stands before a key, or else the first level.</summary>
    public static string NameIn(string path) => path.LastIndexOf(':') is > 0 and var colon && Find(path[(colon + 1)..]) is not null ? path[..colon] : path.Split(':')[0];

    /// <summary>The override with what a text says of a key.</summary>
    public static SessionOverride Apply(SessionOverride change, string key, ConfigurationEntry entry, ProblemList problems) => key switch
    {
        nameof(SessionOverride.Start) => change with { Start = Time(entry, problems) },
        nameof(SessionOverride.End) => change with { End = Time(entry, problems) },
        nameof(SessionOverride.TimeZone) => change with { TimeZone = Text(entry, ShownValue.IsZone(entry.Value), "what stands there is not a time zone known here; write an IANA id such as 'Europe/London'", problems) },
        nameof(SessionOverride.EntriesUntil) => change with { EntriesUntil = Time(entry, problems) },
        nameof(SessionOverride.EndLead) => change with { EndLead = Time(entry, problems) },
        nameof(SessionOverride.Breaks) => change with { Breaks = Read(ParsedValue.Name<SessionBreaks>(entry.Value), entry, problems) },
        Days => change with { Days = Read(ParsedValue.Names<SessionDays>(entry.Value), entry, problems) },
        nameof(SessionOverride.OnStart) => change with { OnStart = Read(ParsedValue.Name<SessionAction>(entry.Value), entry, problems) },
        nameof(SessionOverride.OnEnd) => change with { OnEnd = Read(ParsedValue.Name<SessionAction>(entry.Value), entry, problems) },
        _ => change with { Enabled = Read(ParsedValue.Truth(entry.Value), entry, problems) },
    };

    private static string? Time(ConfigurationEntry entry, ProblemList problems) =>
        Text(entry, ShownValue.IsTime(entry.Value), "what stands there is not a time of day; write it as HH:mm, such as 08:30", problems);

    /// <summary>A text for the rules of sessions, which quote what breaks them: what cannot have been meant never gets there.</summary>
    private static string? Text(ConfigurationEntry entry, bool isMeant, string problem, ProblemList problems)
    {
        if (!isMeant)
        {
            problems.Add(ConfigurationProblemKind.InvalidValue, entry.Path, problem);
        }

        return isMeant ? entry.Value : null;
    }

    private static T? Read<T>(ParsedValue<T> parsed, ConfigurationEntry entry, ProblemList problems)
        where T : struct
    {
        if (parsed.Problem is { } problem)
        {
            problems.Add(ConfigurationProblemKind.InvalidValue, entry.Path, problem);
        }

        return parsed.Value;
    }
}
