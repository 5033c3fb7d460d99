using Microsoft.CodeAnalysis;
using Sessions.Configuration;
using Sessions.Json;

namespace Sessions.Analyzers.Configuration;

/// <summary>The section of one file, or of one over another: each setting as the last file has it, as the configuration system merges them.</summary>
internal sealed class LayeredConfiguration
{
    private const string Below = SectionWords.Name + ":";

    private readonly Dictionary<string, (JsonSetting Setting, ConfigurationFile File)> _said = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConfigurationFile _top;

    /// <param name="files">The files, none of which is refused; the last one counts.</param>
    public LayeredConfiguration(params ConfigurationFile[] files)
    {
        _top = files[files.Length - 1];
        foreach (var file in files)
        {
            foreach (var setting in file.Settings!.Values.Where(static setting => ConfigurationLeaf.After(setting.Path, SectionWords.Name) is not null))
            {
                _said[setting.Path] = (setting, file);
            }
        }

        Leaves = [.. ConfigurationLeaf.Of(_said.Values.Select(static said =>
            new KeyValuePair<string, string?>(ConfigurationLeaf.After(said.Setting.Path, SectionWords.Name)!, said.Setting.Value)))];
    }

    /// <summary>What is said, seen from the section.</summary>
    public IReadOnlyList<ConfigurationLeaf> Leaves { get; }

    /// <summary>Whether a value stands in the section's own place.</summary>
    public bool HasValue => _said.TryGetValue(SectionWords.Name, out var said) && said.Setting.Value is not null;

    /// <summary>Whether the last file says what stands at a place.</summary>
    public bool IsOnTop(string place) => _said.TryGetValue(Below + place, out var said) && said.File == _top;

    /// <summary>Where a value stands or, where there is none at that place, its name: in the last file, if that has it.</summary>
    public Location Find(string place, bool isOfValue)
    {
        var path = place.Length == 0 ? SectionWords.Name : Below + place;
        if (isOfValue && _said.TryGetValue(path, out var value))
        {
            return value.File.At(value.Setting.Span);
        }

        var (setting, file) = _said.Values
            .Where(said => ConfigurationLeaf.After(said.Setting.Path, path) is not null)
            .OrderBy(said => said.File == _top ? 0 : 1).ThenBy(static said => said.Setting.Span.Start)
            .FirstOrDefault();
        return setting is null ? _top.At(default) : file.At(setting.Keys.First(key => key.End >= path.Length).Span);
    }
}
