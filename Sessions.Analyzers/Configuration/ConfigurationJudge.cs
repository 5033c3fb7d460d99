using System.Globalization;
using Microsoft.CodeAnalysis;
using Sessions.Configuration;
using Sessions.Json;
using Sessions.Schedule;

namespace Sessions.Analyzers.Configuration;

/// <summary>Says of configuration files what a host would, as far as it can be known before one runs.</summary>
internal static class ConfigurationJudge
{
    public static IReadOnlyList<Diagnostic> Judge(IEnumerable<AdditionalText> texts, Compilation compilation)
    {
        var files = ConfigurationFile.Read(texts);
        var found = files.Where(static file => file.Fault is not null).Select(FaultOf).ToList();
        var classes = new Lazy<IReadOnlyList<ConfigurableClass>>(() => ConfigurableClass.Of(compilation));
        foreach (var layers in LayersOf(files).Where(static layers => layers.Leaves.Count > 0 || layers.HasValue))
        {
            found.AddRange(new LayersJudge(layers, classes.Value).Judge());
        }

        // What is wrong with the file below is wrong under each of those over it.
        return [.. found
            .GroupBy(static diagnostic => (diagnostic.Id, diagnostic.Location, diagnostic.GetMessage(CultureInfo.InvariantCulture)))
            .Select(static same => same.First())];
    }

    private static IEnumerable<LayeredConfiguration> LayersOf(IReadOnlyList<ConfigurationFile> files)
    {
        foreach (var folder in files.GroupBy(static file => Path.GetDirectoryName(file.Path), StringComparer.Ordinal))
        {
            var under = folder.FirstOrDefault(static file => file.IsBase);
            if (under is { Fault: not null })
            {
                // No host gets as far as the files over it.
                continue;
            }

            if (under is not null)
            {
                yield return new LayeredConfiguration(under);
            }

            foreach (var over in folder.Where(file => file != under && file.Fault is null))
            {
                yield return under is null ? new LayeredConfiguration(over) : new LayeredConfiguration(under, over);
            }
        }
    }

    private static Diagnostic FaultOf(ConfigurationFile file) => Diagnostic.Create(
        ConfigurationDescriptors.Of(Rules.SES0032NoSuchSetting), file.At(new JsonSpan(file.Fault!.Offset, 1)),
        file.Name, file.Fault.Message + "; a host does not start while it cannot read this file");
}
