using Sessions.Schedule;

namespace Sessions.Hosting.Configuration;

/// <summary>What is wrong with a configuration, each thing once.</summary>
internal sealed class ProblemList(string section)
{
    private readonly List<ConfigurationProblem> _problems = [];

    public IReadOnlyList<ConfigurationProblem> All => _problems;

    public void Add(ConfigurationProblemKind kind, string path, string message, string? ruleId = null)
    {
        var problem = new ConfigurationProblem(kind, $"{section}:{path}", message) { RuleId = ruleId };
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }

    /// <summary>A name that is not there, with the nearest that are, or with all where none is near.</summary>
    public void AddUnknown(ConfigurationProblemKind kind, string path, string name, string what, IReadOnlyCollection<string> known)
    {
        var near = NearestName.Find(name, known);
        Add(kind, path, $"there is no {what} '{ShownText.Cut(name)}'; "
            + (near.Count > 0 ? $"did you mean {Join(near)}?" : known.Count > 0 ? $"there is {Join(known)}" : "there is none at all"));
    }

    private static string Join(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));
}
