using System.Reflection;
using System.Runtime.InteropServices;

namespace Sessions.Tool.Tests.Package;

/// <summary>The tool as it ships: packed into a folder, and installed from there by the SDK into a folder of its own.</summary>
public sealed class InstalledTool : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();

    /// <summary>The platform of this machine.</summary>
    public static string Platform => RuntimeInformation.RuntimeIdentifier;

    /// <summary>The package that is named, which points to that of each platform.</summary>
    public string Package => Assert.Single(Directory.GetFiles(_folder["feed"], "*.nupkg"), static path => !Path.GetFileName(path).Contains(Platform, StringComparison.Ordinal));

    /// <summary>The package of this platform.</summary>
    public string Part => Assert.Single(Directory.GetFiles(_folder["feed"], $"*.{Platform}.*.nupkg"));

    /// <summary>A file beside the installed tool, in an otherwise empty folder.</summary>
    public string this[string name] => _folder["work/" + name];

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder["work"]);
        await File.WriteAllTextAsync(_folder["NuGet.config"], """
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="feed" />
              </packageSources>
            </configuration>
            """);

        // Of this platform alone: the packages of the others differ in one native file. What the tests were built with is packed.
        var configuration = typeof(InstalledTool).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string[] asBuilt = ["-c", configuration, "--no-restore", "-p:BuildProjectReferences=false", $"-p:ToolPlatforms={Platform}", "-nodeReuse:false"];
        await SucceedAsync(Repository.Root, new Dictionary<string, string>(), ["pack", "Sessions.Tool", "-o", _folder["feed"], .. asBuilt]);
        var version = Path.GetFileNameWithoutExtension(Package)["Sessions.Tool.".Length..];
        var cache = new Dictionary<string, string> { ["NUGET_PACKAGES"] = _folder["cache"] };
        await SucceedAsync(_folder.Path, cache, "tool", "install", "Sessions.Tool", "--tool-path", "tools", "--configfile", "NuGet.config", "--version", version);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs the installed tool, whose output is piped.</summary>
    internal Task<Command> RunAsync(params string[] arguments) => Command.RunAsync(
        _folder["work"], new Dictionary<string, string>(), Path.Combine(_folder["tools"], OperatingSystem.IsWindows() ? "sessions.exe" : "sessions"), arguments);

    /// <summary>What bash offers at the end of a line, after it has read a script.</summary>
    internal async Task<string[]> CompleteAsync(string script, string line)
    {
        var run = await Command.RunAsync(
            _folder["work"],
            new Dictionary<string, string>
            {
                ["PATH"] = $"{_folder["tools"]}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",

                // Bash complains of a language that the machine has not.
                ["LC_ALL"] = "C",
            },
            "bash",
            "-c",
            $"{script}\nCOMP_LINE='{line}'; COMP_WORDS=({line}); _sessions; printf '%s\\n' \"${{COMPREPLY[@]}}\"");
        Assert.Equal("", run.Error);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task SucceedAsync(string folder, IReadOnlyDictionary<string, string> variables, params string[] dotnet)
    {
        var command = await Command.RunAsync(folder, variables, "dotnet", dotnet);
        Assert.True(command.ExitCode == 0, $"dotnet {string.Join(' ', dotnet)}\n{command.Output}{command.Error}");
    }
}
