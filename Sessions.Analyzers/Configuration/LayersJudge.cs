using Microsoft.CodeAnalysis;
using Sessions.Analyzers.Zones;
using Sessions.Configuration;
using Sessions.Schedule;

namespace Sessions.Analyzers.Configuration;

/// <summary>
/// Judges one configuration for the strategies that can be known. Which ids strategies have, and which instances there are, a program
/// says when it runs: so a name that is no class's, or may be several classes', is passed over, and each instance that is named is taken
/// to be there.
/// </summary>
internal sealed class LayersJudge
{
    /// <summary>The keys, beginning with what most often decides whether sessions overlap.</summary>
    private static readonly string[] _byWeight = [.. SessionKeys.All];

    private readonly LayeredConfiguration _layers;
    private readonly List<ConfigurableClass> _classes = [];
    private readonly List<ConfigurationLeaf> _leaves = [];
    private readonly List<Diagnostic> _found = [];

    public LayersJudge(LayeredConfiguration layers, IReadOnlyList<ConfigurableClass> classes)
    {
        _layers = layers;
        foreach (var leaf in layers.Leaves)
        {
            var known = ConfigurableClass.Find(classes, StrategyNames.Split(FirstOf(leaf)).Name);
            if (known?.Sessions is not null)
            {
                _classes.Add(known);
            }

            if (known?.Sessions is not null || IsAbout(leaf, ConfigurationWords.OptionsKey) || IsAbout(leaf, ConfigurationWords.HostKey))
            {
                _leaves.Add(leaf);
            }
        }
    }

    public IReadOnlyList<Diagnostic> Judge()
    {
        var faults = new FaultList(SectionWords.Name);
        if (_layers.HasValue)
        {
            SectionWords.AddValueOfSection(faults);
        }

        var strategies = _classes.Distinct().SelectMany(StrategiesOf).ToList();
        var words = new ConfigurationWords([.. strategies.Select(static strategy => strategy.Name)], faults);
        foreach (var leaf in _leaves)
        {
            words.Take(leaf);
        }

        for (var i = 0; i < strategies.Count; i++)
        {
            var changes = StrategyChanges.Of(strategies[i].Name, words.Of(i), TzdbZoneNames.Instance, faults).Sessions;
            if (changes.Count > 0)
            {
                JudgeSessions(strategies[i].Class.Sessions!, changes, words.Of(i));
            }
        }

        HostKeys.Check(words.Host, faults);
        _found.AddRange(faults.All.Select(fault => Diagnostic.Create(
            ConfigurationDescriptors.Of(Rules.SES0032NoSuchSetting), _layers.Find(fault.Place, fault.IsOfValue), fault.Path, fault.Message)));
        return _found;
    }

    private static string FirstOf(ConfigurationLeaf leaf) => leaf.Path.Split(':')[0];

    private static bool IsAbout(ConfigurationLeaf leaf, string name) => ConfigurationLeaf.After(leaf.Path, name) is not null;

    /// <summary>The class by itself, and each instance that is named of it.</summary>
    private IEnumerable<(ConfigurableClass Class, NamedStrategy Name)> StrategiesOf(ConfigurableClass known)
    {
        var name = new NamedStrategy(known.Name, null, null, [.. known.Sessions!.Select(static session => session.Name)]);
        return StrategyNames.InstancesOf(name, _leaves.Select(FirstOf)).Select(instance => (known, name with { Instance = instance })).Prepend((known, name));
    }

    private void JudgeSessions(IReadOnlyList<DeclaredSession> declared, IReadOnlyDictionary<string, SessionChange> changes, StrategyWords words)
    {
        var kept = declared.Where(session => !(changes.TryGetValue(session.Name, out var change) && change.Enabled == false)).ToList();
        var raw = kept.ConvertAll(session =>
            changes.TryGetValue(session.Name, out var change) ? ChangedSession.Of(session.Raw, session.Name, change) : session.Raw);
        var schedule = ScheduleRules.Check(raw, TzdbZoneRules.Instance);
        var problems = schedule.Problems.ToList();
        for (var i = 0; i < kept.Count; i++)
        {
            UnboundHandlers.Check(raw[i], i, ScheduleArgument.OnStart, kept[i].HasStartHandler, schedule.Windows, problems);
            UnboundHandlers.Check(raw[i], i, ScheduleArgument.OnEnd, kept[i].HasEndHandler, schedule.Windows, problems);
        }

        _found.AddRange(problems.Select(problem => Diagnostic.Create(
            ConfigurationDescriptors.Of(problem.Rule), PlaceOf(problem, kept, words), [.. problem.Values])));
    }

    /// <summary>
    /// The value that breaks the rule, or else one that has to do with it, of this session or the other; what the last file says before
    /// what is said below it, since that one was right by itself.
    /// </summary>
    private Location PlaceOf(ScheduleProblem problem, List<DeclaredSession> sessions, StrategyWords words)
    {
        var argument = problem.Argument == ScheduleArgument.EntriesLead ? nameof(ScheduleArgument.EntriesUntil) : problem.Argument.ToString();
        var said = words.Sessions
            .OrderBy(said => said.Key.Session == NameAt(problem.Session) ? 0 : said.Key.Session == NameAt(problem.OtherSession) ? 1 : 2)
            .ThenBy(said => said.Key.Key == argument ? 0 : 1)
            .ThenBy(static said => Array.IndexOf(_byWeight, said.Key.Key))
            .Select(static said => said.Value.Path)
            .ToList();
        return _layers.Find(said.Find(_layers.IsOnTop) ?? said[0], isOfValue: true);

        string? NameAt(int session) => session >= 0 && session < sessions.Count ? sessions[session].Name : null;
    }
}
