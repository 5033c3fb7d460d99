using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Sessions.Schedule;
using Sessions.Tool.Commands;
using Sessions.Tool.Files;

namespace Sessions.Tool.Checks;

/// <summary>The section of a configuration file that a host reads.</summary>
internal static partial class ConfigurationFile
{
    private const long LongestFile = 16 * 1024 * 1024;

    /// <summary>The section, read as a host reads the file; one that says nothing is one too.</summary>
    /// <exception cref="ToolException">The file cannot be read, is no JSON, or has no such section.</exception>
    public static IConfigurationSection Read(string path, string section)
    {
        var configuration = Read(path);
        IConfiguration around = ConfigurationPath.GetParentPath(section) is { } parent ? configuration.GetSection(parent) : configuration;
        return around.GetChildren().FirstOrDefault(child => child.Path.Equals(section, StringComparison.OrdinalIgnoreCase))
            ?? throw new ToolException($"'{path}' has no section '{section}'; {Instead(configuration, section)}");
    }

    private static IConfigurationRoot Read(string path)
    {
        var content = InputFile.Read(path, LongestFile, "configuration");
        try
        {
            using var stream = new MemoryStream(content);
            return new ConfigurationBuilder().AddJsonStream(stream).Build();
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException)
        {
            // The last of them where a text has half of a surrogate pair.
            throw new ToolException($"'{path}' is no JSON configuration: {Why(exception)}", exception);
        }
    }

    /// <summary>The place, or what the platform says of it; values are not repeated, and of keys no more than of others.</summary>
    private static string Why(Exception exception) => (exception as JsonException ?? exception.InnerException as JsonException) is { LineNumber: { } line, BytePositionInLine: var place }
        ? FormattableString.Invariant($"it cannot be parsed at line {line + 1}, byte {place + 1}.")
        : Quoted().Replace(exception.Message, static quoted => $"'{string.Join(':', quoted.Value.Trim('\'').Split(':').Select(ShownKey.Of))}'");

    private static string Instead(IConfigurationRoot configuration, string section)
    {
        var there = configuration.GetChildren().Select(static child => child.Key).ToList();
        var words = there.Where(ShownKey.IsWords).ToList();
        return there.Count == 0 ? "it is empty."
            : NearestName.Meant(section, there) is { } meant ? $"did you mean '{meant}'?"
            : words.Count == 0 ? "none of its sections has a name that is near."
            : CommandLine.Instead(section, words);
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();
}
