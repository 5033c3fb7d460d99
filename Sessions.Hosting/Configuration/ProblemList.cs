using Sessions.Schedule;

namespace Sessions.Hosting.Configuration;

/// <summary>What is wrong with a configuration, each thing once.</summary>
internal sealed class ProblemList(string section)
{
    private readonly List<ConfigurationProblem> _problems = [];

    public IReadOnlyList<ConfigurationProblem> All => _problems;

    /// <param name="kind">What kind of thing it is.</param>
    /// <param name="path">Where, seen from the section; empty for the section itself.</param>
    /// <param name="message">What is wrong, and what would be right.</param>
    /// <param name="ruleId">The broken rule, where it is one.</param>
    public void Add(ConfigurationProblemKind kind, string path, string message, string? ruleId = null)
    {
        var problem = new ConfigurationProblem(kind, path.Length == 0 ? section : $"{section}:{path}", message) { RuleId = ruleId };
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    /// <summary>A name that is not there, with the nearest that are, or with all where none is near.</summary>
    /// <param name="kind">What kind of name.</param>
    /// <param name="parent">What stands before it, and is known; empty where nothing does.</param>
    /// <param name="name">The name.</param>
    /// <param name="what">What it is to name.</param>
    /// <param name="known">What there is.</param>
    public void AddUnknown(ConfigurationProblemKind kind, string parent, string name, string what, IReadOnlyCollection<string> known)
    {
        var near = NearestName.Find(name, known);
        var shown = ShownValue.Key(name, known);
        Add(kind, parent.Length == 0 ? shown : $"{parent}:{shown}", $"there is no {what} '{shown}'; "
            + (near.Count > 0 ? $"did you mean {Join(near)}?" : known.Count > 0 ? $"there is {Join(known)}" : "there is none at all"));
    }

    private static string Join(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));
}
