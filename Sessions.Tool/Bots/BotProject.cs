using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Sessions.Tool.Bots;

// docs/decisions.md 217
/// <summary>A bot that is named by its project, or by the folder of that: it is built, so that what is shown is what is written there.</summary>
internal static class BotProject
{
    private const string Extension = ".csproj";
    private const int MostErrors = 5;

    /// <summary>Whether a path names a project, or a folder that has to have one.</summary>
    public static bool IsProject(string path) => Directory.Exists(path) || (Path.GetExtension(path).Equals(Extension, StringComparison.OrdinalIgnoreCase) && File.Exists(path));

    /// <summary>The project of a path that names one.</summary>
    /// <exception cref="ToolException">The folder has none, or several.</exception>
    public static string Find(string path) => !Directory.Exists(path) ? path : Directory.GetFiles(path, "*" + Extension) switch
    {
        [var one] => one,
        [] => throw new ToolException($"'{path}' is a folder without a project; name the folder of the bot's {Extension}, or its assembly, such as {Path.Combine(path, "Bot.dll")}"),
        var several => throw new ToolException($"'{path}' has {several.Length} projects; name one, such as {several.Order(StringComparer.Ordinal).First()}"),
    };

    /// <summary>Builds a project; gives its assembly, of the first framework where it has several.</summary>
    /// <exception cref="ToolException">It cannot be built; the message has the compiler's first errors.</exception>
    public static string Build(string project)
    {
        var (exitCode, output) = Run("build", project, "--nologo", "--verbosity", "quiet", "-consoleLoggerParameters:NoSummary");
        if (exitCode != 0)
        {
            var errors = output.Split('\n').Select(static line => line.Trim()).Where(static line => line.Contains(": error ", StringComparison.Ordinal)).Distinct().Take(MostErrors).ToList();
            throw new ToolException($"'{project}' cannot be built: {(errors.Count == 0 ? output.Trim() : string.Join("; ", errors))}");
        }

        var properties = Properties(project);
        if (properties.Target.Length == 0 && properties.Frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries) is [var first, ..])
        {
            properties = Properties(project, $"-property:TargetFramework={first}");
        }

        return properties.Target.Length > 0 ? properties.Target : throw new ToolException($"'{project}' builds no assembly.");
    }

    private static (string Target, string Frameworks) Properties(string project, params string[] arguments)
    {
        var (exitCode, output) = Run(["msbuild", project, "-nologo", "-getProperty:TargetPath", "-getProperty:TargetFrameworks", .. arguments]);
        try
        {
            using var read = JsonDocument.Parse(exitCode == 0 ? output : "");
            var properties = read.RootElement.GetProperty("Properties");
            return (properties.GetProperty("TargetPath").GetString() ?? "", properties.GetProperty("TargetFrameworks").GetString() ?? "");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException)
        {
            throw new ToolException($"'{project}' does not say where its assembly is: {output.Trim()}", exception);
        }
    }

    private static (int ExitCode, string Output) Run(params IReadOnlyList<string> arguments)
    {
        // Another SDK's variables, where this runs inside a build, would make this one look in the wrong place.
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception exception)
        {
            throw new ToolException("A project is built by the .NET SDK, and there is no 'dotnet' on the path; name the bot's assembly instead.", exception);
        }
    }
}
