namespace Sessions.Configuration;

/// <summary>What a configuration says of one strategy, from the general to the particular: what comes later counts.</summary>
internal sealed class StrategyWords
{
    private readonly Dictionary<string, ConfigurationEntry>[] _levels = [new(StringComparer.OrdinalIgnoreCase), new(StringComparer.OrdinalIgnoreCase), new(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The name by which the configuration means it most particularly, for its problems; null where it says nothing of it.</summary>
    public string? Name { get; private set; }

    /// <summary>What is said of its sessions, by session and key.</summary>
    public Dictionary<(string Session, string Key), ConfigurationEntry> Sessions { get; } = [];

    /// <summary>What is said of the strategy itself: <c>Enabled</c> and options, by key.</summary>
    public IEnumerable<KeyValuePair<string, ConfigurationEntry>> Own => _levels
        .SelectMany(static level => level).GroupBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(static said => said.Last());

    private Dictionary<(string Session, string Key), int> SaidAt { get; } = [];

    public void SetName(string name) => Name = Name?.Length > name.Length ? Name : name;

    /// <summary>Notes what is said at a level: 0 for all strategies, 1 for those of a class, 2 for an instance. False where it was said there already.</summary>
    public bool Add(int level, string key, ConfigurationEntry entry)
    {
        if (_levels[level].ContainsKey(key))
        {
            return false;
        }

        _levels[level].Add(key, entry);
        return true;
    }

    /// <summary>The same for a session.</summary>
    public bool Add(int level, string session, string key, ConfigurationEntry entry)
    {
        var place = (session, key);
        if (SaidAt.TryGetValue(place, out var before) && before >= level)
        {
            var said = Sessions[place];
            if (before == level && SessionKeys.AreOfOneList(key, said.Path, entry.Path))
            {
                Sessions[place] = said with { Value = $"{said.Value}, {entry.Value}" };
                return true;
            }

            return before > level;
        }

        SaidAt[place] = level;
        Sessions[place] = entry;
        return true;
    }
}
