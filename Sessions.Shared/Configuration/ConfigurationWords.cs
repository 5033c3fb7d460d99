using System.Globalization;
using Sessions.Schedule;

namespace Sessions.Configuration;

/// <summary>Sorts what a configuration says by what it is said of.</summary>
internal sealed class ConfigurationWords
{
    public const string OptionsKey = "Options";
    public const string HostKey = "Host";
    public const string CalendarsKey = "Calendars";
    public const string EnabledKey = "Enabled";

    /// <summary>An id, an instance and a session of 256 characters each, and a key.</summary>
    private const int LongestPath = 1024;

    /// <summary>The longest path of a file.</summary>
    private const int LongestValue = 4096;

    private readonly IReadOnlyList<NamedStrategy> _strategies;
    private readonly FaultList _faults;
    private readonly StrategyNames _names;
    private readonly StrategyWords[] _words;
    private readonly Dictionary<string, ConfigurationEntry> _host = new(StringComparer.OrdinalIgnoreCase);

    public ConfigurationWords(IReadOnlyList<NamedStrategy> strategies, FaultList faults)
    {
        _strategies = strategies;
        _faults = faults;
        _names = new StrategyNames(strategies);
        _words = [.. strategies.Select(static _ => new StrategyWords())];
    }

    /// <summary>What is said of the host, by key.</summary>
    public IReadOnlyDictionary<string, ConfigurationEntry> Host => _host;

    /// <summary>The files of days, by the calendar that they change.</summary>
    public Dictionary<string, ConfigurationEntry> Calendars { get; } = new(StringComparer.OrdinalIgnoreCase);

    public StrategyWords Of(int strategy) => _words[strategy];

    public void Take(ConfigurationLeaf leaf)
    {
        if (leaf.Path.Length > LongestPath)
        {
            _faults.Add(
                ConfigurationFaultKind.UnknownKey, ShownKey.Beginning(leaf.Path),
                $"a name of {Number(leaf.Path.Length)} characters; no strategy, session and key together have more than {Number(LongestPath)}",
                place: leaf.Path);
        }
        else if (leaf.Value?.Length > LongestValue)
        {
            _faults.Add(
                ConfigurationFaultKind.InvalidValue, leaf.Path, $"a value of {Number(leaf.Value.Length)} characters; none has more than {Number(LongestValue)}");
        }
        else if (ConfigurationLeaf.After(leaf.Path, OptionsKey) is { } option)
        {
            TakeOption(leaf, option, [.. Enumerable.Range(0, _words.Length)], 0);
        }
        else if (ConfigurationLeaf.After(leaf.Path, HostKey) is { } host)
        {
            TakeHost(leaf, host);
        }
        else if (ConfigurationLeaf.After(leaf.Path, CalendarsKey) is { } calendar)
        {
            TakeCalendar(leaf, calendar);
        }
        else if (_names.All.FirstOrDefault(name => ConfigurationLeaf.After(leaf.Path, name) is not null) is { } name)
        {
            TakeStrategy(leaf, name, ConfigurationLeaf.After(leaf.Path, name)!);
        }
        else
        {
            _faults.AddUnknown(ConfigurationFaultKind.UnknownStrategy, "", leaf.Path.Split(':')[0], "strategy", [.. _names.All.Reverse(), OptionsKey, HostKey, CalendarsKey]);
        }
    }

    private void TakeStrategy(ConfigurationLeaf leaf, string name, string rest)
    {
        var (strategies, isInstance) = _names.Find(name, out var classes);
        if (classes.Count > 1)
        {
            _faults.Add(ConfigurationFaultKind.UnknownStrategy, name, $"'{name}' is {string.Join(" and ", classes)}; write the full name");
            return;
        }

        var level = isInstance ? 2 : 1;
        foreach (var strategy in strategies)
        {
            _words[strategy].SetName(name);
        }

        if (rest.Length == 0)
        {
            NeedsNothing(leaf, "a strategy has sessions and options below its name");
        }
        else if (ConfigurationLeaf.After(rest, OptionsKey) is { } option)
        {
            TakeOption(leaf, option, strategies, level);
        }
        else if (rest.Equals(EnabledKey, StringComparison.OrdinalIgnoreCase))
        {
            Say(leaf, entry => strategies.All(strategy => _words[strategy].Add(level, EnabledKey, entry)));
        }
        else
        {
            TakeSession(leaf, rest, name, strategies, level);
        }
    }

    private void TakeSession(ConfigurationLeaf leaf, string rest, string strategyName, IReadOnlyList<int> strategies, int level)
    {
        var sessions = _strategies[strategies[0]].Sessions.OrderByDescending(static name => name.Length).ToList();
        if (sessions.Find(session => ConfigurationLeaf.After(rest, session) is not null) is not { } session)
        {
            _faults.AddUnknown(
                ConfigurationFaultKind.UnknownSession, strategyName, SessionKeys.NameIn(rest), $"session of {strategyName}", [.. sessions, OptionsKey, EnabledKey]);
            return;
        }

        var said = ConfigurationLeaf.After(rest, session)!;
        if (said.Length == 0)
        {
            NeedsNothing(leaf, $"a session has keys below its name: {string.Join(", ", SessionKeys.All)}");
        }
        else if (SessionKeys.Find(said) is not { } key)
        {
            _faults.AddUnknown(ConfigurationFaultKind.UnknownKey, ParentOf(leaf, said), said, "key", SessionKeys.All);
        }
        else
        {
            Say(leaf, entry => strategies.All(strategy => _words[strategy].Add(level, session, key, entry)));
        }
    }

    private void TakeOption(ConfigurationLeaf leaf, string option, IReadOnlyList<int> strategies, int level)
    {
        if (option.Length == 0)
        {
            NeedsNothing(leaf, $"options have keys: {string.Join(", ", OptionKeys.All)}");
        }
        else if (OptionKeys.Find(option) is not { } key)
        {
            _faults.AddUnknown(ConfigurationFaultKind.UnknownKey, ParentOf(leaf, option), option, "option", OptionKeys.All);
        }
        else
        {
            // Also where there is no strategy that would ask for it.
            if (!string.IsNullOrWhiteSpace(leaf.Value) && OptionKeys.ProblemOf(key, leaf.Value!) is { } problem)
            {
                _faults.Add(ConfigurationFaultKind.InvalidValue, leaf.Path, problem);
            }

            Say(leaf, entry => strategies.All(strategy => _words[strategy].Add(level, key, entry)));
        }
    }

    private void TakeHost(ConfigurationLeaf leaf, string key)
    {
        if (key.Length == 0)
        {
            NeedsNothing(leaf, $"the host has keys: {string.Join(", ", HostKeys.All)}");
        }
        else if (!HostKeys.All.Contains(key, StringComparer.OrdinalIgnoreCase))
        {
            _faults.AddUnknown(ConfigurationFaultKind.UnknownKey, ParentOf(leaf, key), key, "key", HostKeys.All);
        }
        else
        {
            Say(leaf, entry => Add(_host, key, entry));
        }
    }

    private void TakeCalendar(ConfigurationLeaf leaf, string calendar)
    {
        if (calendar.Length == 0)
        {
            NeedsNothing(leaf, "a calendar's code stands below it, such as XNYS, and the file of its days");
        }
        else
        {
            Say(leaf, entry => Add(Calendars, calendar, entry));
        }
    }

    /// <summary>A name by itself says nothing, and may stand there; a value in its place would be lost.</summary>
    private void NeedsNothing(ConfigurationLeaf leaf, string instead)
    {
        if (leaf.Value is { } value)
        {
            _faults.Add(ConfigurationFaultKind.InvalidValue, leaf.Path, $"{ShownValue.Time(value)} says nothing here; {instead}");
        }
    }

    private void Say(ConfigurationLeaf leaf, Func<ConfigurationEntry, bool> add)
    {
        if (leaf.Value is { } value && string.IsNullOrWhiteSpace(value))
        {
            // Not the same as what is not said: somebody wanted to say something, in a variable that nobody has set say.
            _faults.Add(ConfigurationFaultKind.InvalidValue, leaf.Path, "an empty value says nothing; write one, or leave the key out");
        }
        else if (leaf.Value is { } said && !add(new ConfigurationEntry(leaf.Path, said)))
        {
            _faults.Add(ConfigurationFaultKind.InvalidValue, leaf.Path, "this is said twice, under two names of one strategy; keep one of them");
        }
    }

    private static bool Add(Dictionary<string, ConfigurationEntry> said, string key, ConfigurationEntry entry)
    {
        if (said.ContainsKey(key))
        {
            return false;
        }

        said.Add(key, entry);
        return true;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands before the last part of a place.</summary>
    private static string ParentOf(ConfigurationLeaf leaf, string last) => leaf.Path.Substring(0, leaf.Path.Length - last.Length - 1);
}
