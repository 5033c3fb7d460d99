using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sessions.Json;

namespace Sessions.Analyzers.Configuration;

/// <summary>A configuration file, read.</summary>
internal sealed class ConfigurationFile
{
    /// <summary>What the package writes beside the files that it hands over: others may hand over files of the same names.</summary>
    private const string Mark = "build_metadata.AdditionalFiles.SessionsConfiguration";

    /// <summary>The file that all others lie over.</summary>
    private const string BaseName = "appsettings.json";

    private readonly SourceText _text;

    private ConfigurationFile(string path, SourceText text)
    {
        Path = path;
        _text = text;
        Settings = JsonSettings.Read(text.ToString(), out var fault);
        Fault = fault;
    }

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsBase => Name.Equals(BaseName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The settings by path; null where the file is refused.</summary>
    public IReadOnlyDictionary<string, JsonSetting>? Settings { get; }

    public JsonFault? Fault { get; }

    public static IReadOnlyList<AdditionalText> TextsOf(AnalyzerOptions options) =>
        [.. options.AdditionalFiles.Where(file => options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Mark, out var mark) && mark == "true")];

    /// <summary>The files that can be read at all, by path.</summary>
    public static IReadOnlyList<ConfigurationFile> Read(IEnumerable<AdditionalText> texts) =>
        [.. texts.GroupBy(static text => text.Path, StringComparer.Ordinal).OrderBy(static file => file.Key, StringComparer.Ordinal)
            .Select(static file => file.First().GetText() is { } text ? new ConfigurationFile(file.Key, text) : null)
            .OfType<ConfigurationFile>()];

    public Location At(JsonSpan span)
    {
        var start = Math.Min(span.Start, _text.Length);
        var place = TextSpan.FromBounds(start, Math.Min(Math.Max(span.End, start), _text.Length));
        return Location.Create(Path, place, _text.Lines.GetLinePositionSpan(place));
    }
}
