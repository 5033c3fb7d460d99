using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Sessions.Tool.Checks;

/// <summary>The section of a configuration file that a host reads.</summary>
internal static class ConfigurationFile
{
    private const long LongestFile = 16 * 1024 * 1024;

    /// <summary>The section, read as a host reads the file.</summary>
    /// <exception cref="ToolException">The file cannot be read, is no JSON, or has no such section.</exception>
    public static IConfigurationSection Read(string path, string section)
    {
        var configuration = Read(path);
        var found = configuration.GetSection(section);
        return found.Exists()
            ? found
            : throw new ToolException($"'{path}' has no section '{section}'; {CommandWords(configuration, section)}");
    }

    private static IConfigurationRoot Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.Length > LongestFile)
            {
                throw new ToolException($"'{path}' has {file.Length} bytes; no configuration has more than {LongestFile}.");
            }

            return new ConfigurationBuilder().AddJsonStream(file).Build();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolException($"There is no file '{path}'.", exception);
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            throw new ToolException($"'{path}' is no JSON configuration: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ToolException($"'{path}' cannot be read: {(Directory.Exists(path) ? "it is a folder." : exception.Message)}", exception);
        }
    }

    private static string CommandWords(IConfigurationRoot configuration, string section) =>
        configuration.GetChildren().Select(static child => child.Key).ToList() is { Count: > 0 } there
            ? Commands.CommandLine.Instead(section, there)
            : "it is empty.";
}
