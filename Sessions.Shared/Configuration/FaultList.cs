using Sessions.Schedule;

namespace Sessions.Configuration;

/// <summary>What is wrong with a configuration, each thing once.</summary>
internal sealed class FaultList(string section)
{
    private readonly List<ConfigurationFault> _faults = [];

    public IReadOnlyList<ConfigurationFault> All => _faults;

    /// <param name="kind">What kind of thing it is.</param>
    /// <param name="path">Where, seen from the section; empty for the section itself.</param>
    /// <param name="message">What is wrong, and what would be right.</param>
    /// <param name="ruleId">The broken rule, where it is one.</param>
    /// <param name="place">The same place, where what is shown of it is not all of it.</param>
    public void Add(ConfigurationFaultKind kind, string path, string message, string? ruleId = null, string? place = null)
    {
        var fault = new ConfigurationFault(kind, path.Length == 0 ? section : section + ":" + path, message, ruleId, place ?? path);
        if (!_faults.Contains(fault))
        {
            _faults.Add(fault);
        }
    }

    /// <summary>A name that is not there, with the nearest that are, or with all where none is near.</summary>
    /// <param name="kind">What kind of name.</param>
    /// <param name="parent">What stands before it, and is known; empty where nothing does.</param>
    /// <param name="name">The name.</param>
    /// <param name="what">What it is to name.</param>
    /// <param name="known">What there is.</param>
    public void AddUnknown(ConfigurationFaultKind kind, string parent, string name, string what, IReadOnlyCollection<string> known)
    {
        var near = NearestName.Find(name, known);
        var shown = ShownValue.Key(name, known);
        var before = parent.Length == 0 ? "" : parent + ":";
        Add(kind, before + shown, $"there is no {what} '{shown}'; "
            + (near.Count > 0 ? $"did you mean {Join(near)}?" : known.Count > 0 ? $"there is {Join(known)}" : "there is none at all"),
            place: before + name);
    }

    private static string Join(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));
}
