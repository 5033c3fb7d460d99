using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Sessions.Package.Tests.Editor;
using Sessions.Package.Tests.Server;

namespace Sessions.Package.Tests.Support;

/// <summary>
/// The packages as they ship, packed once for all tests into a folder that serves it, and consumers built from there. The
/// package cache is empty at first and theirs alone, so that nothing but what was just packed can be meant.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>What a folder beside the packages says, so that projects in it find them.</summary>
    public const string FeedConfig = """
        <configuration>
          <packageSources>
            <add key="packed" value="../feed" />
          </packageSources>
        </configuration>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessions-package-");
    private Dictionary<string, string> _variables = [];
    private OpenedSample? _sample;

    /// <summary>The file of the package that all others stand on.</summary>
    public string File => FileOf("Sessions");

    /// <summary>The file of its symbols.</summary>
    public string Symbols => FileOf("Sessions", "snupkg");

    /// <summary>What follows the name in the file's name.</summary>
    public string Version => Path.GetFileNameWithoutExtension(File)["Sessions.".Length..];

    /// <summary>The package as a consumer's restore laid it out.</summary>
    public string Restored => Path.Combine(Cache, "sessions", Version);

    /// <summary>The packages of the consumers.</summary>
    public string Cache => Path.Combine(_folder.FullName, "cache");

    public string Consumers => Path.Combine(_folder.FullName, "consumers");

    /// <summary>Where bots are made from the template: outside of the consumers, whose properties are not theirs.</summary>
    public string Bots => Path.Combine(_folder.FullName, "bots");

    /// <summary>The names of the entries, but for those that the format itself asks for.</summary>
    public static IReadOnlyList<string> EntriesOf(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return
        [
            .. archive.Entries.Select(static entry => entry.FullName)
                .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A package's file, or that of its symbols.</summary>
    public string FileOf(string id, string extension = "nupkg") => Assert.Single(
        Directory.GetFiles(Path.Combine(_folder.FullName, "feed"), $"{id}.*.{extension}"), file => char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1]));

    public static MemoryStream Open(string package, string entry)
    {
        using var archive = ZipFile.OpenRead(package);
        using var packed = archive.GetEntry(entry)!.Open();
        var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }

    public async Task InitializeAsync()
    {
        // As the README says, into another folder. The analyses have been through the same source already, in the build of the tests.
        await SucceedAsync(
            Repository.Root,
            [
                .. ReadmeCommand("dotnet pack ").Replace("-o packages", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                "-o", Path.Combine(_folder.FullName, "feed"), "--no-restore", "-nodeReuse:false", "-p:RunAnalyzers=false", "-p:ContinuousIntegrationBuild=true",
            ]);
        CopyConsumers();
        _variables = new()
        {
            ["NUGET_PACKAGES"] = Cache,
            ["SessionsVersion"] = Version,
            ["DOTNET_ROLL_FORWARD"] = "Major",
        };
        await SucceedAsync(Consumers, "restore", "Consumers.slnx", "-nodeReuse:false");
        await SucceedAsync(Consumers, "build", "Consumers.slnx", "--no-restore", "-nodeReuse:false");
    }

    public Task DisposeAsync()
    {
        _sample?.Dispose();
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The sample as a consumer of the package, opened once.</summary>
    internal async Task<Project> OpenSampleAsync()
    {
        _sample ??= await OpenedSample.OpenAsync(Path.Combine(Consumers, "LondonBreakout", "LondonBreakout.csproj"), _variables);
        return _sample.Project;
    }

    /// <summary>A language server, restored by the consumers' tool manifest, with a consumer open.</summary>
    internal async Task<LanguageServer> StartLanguageServerAsync(string consumer)
    {
        await SucceedAsync(Consumers, "tool", "restore");
        return await LanguageServer.StartAsync(Path.Combine(Consumers, consumer), _variables);
    }

    /// <summary>Runs dotnet among the consumers.</summary>
    internal Task<Command> RunAsync(params string[] dotnet) => Command.RunAsync(Consumers, _variables, "dotnet", dotnet);

    /// <summary>Runs dotnet among the bots.</summary>
    internal Task<Command> RunBotAsync(params string[] dotnet) => Command.RunAsync(Bots, _variables, "dotnet", dotnet);

    /// <summary>Runs what a page tells its reader to type, and gives what it printed.</summary>
    internal async Task<string> RunShellAsync(string folder, string commands)
    {
        // Templates are installed for a user: here for one who is not there otherwise.
        var variables = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Cache,
            ["DOTNET_CLI_HOME"] = Path.Combine(_folder.FullName, "home"),
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
            ["MSBUILDDISABLENODEREUSE"] = "1",
        };
        var run = await Command.RunAsync(folder, variables, "bash", "-ec", commands);
        Assert.True(run.ExitCode == 0, $"{commands}\n{run.Output}{run.Error}");
        return run.Output;
    }

    /// <summary>Runs a consumer that was built, and gives what it printed.</summary>
    public async Task<string> OutputOfAsync(string consumer, string framework = "net10.0")
    {
        var run = await RunAsync(Path.Combine(consumer, "bin", "Debug", framework, consumer + ".dll"));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return run.Output.ReplaceLineEndings("\n").Trim();
    }

    private static string ReadmeCommand(string command) => System.IO.File.ReadLines(Path.Combine(Repository.Root, "README.md"))
        .Single(line => line.StartsWith(command, StringComparison.Ordinal))["dotnet ".Length..];

    private void CopyConsumers()
    {
        var source = Path.Combine(Repository.Root, "tests", "Sessions.Package.Tests", "Consumers");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Consumers, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "samples", "LondonBreakout"), "*.cs"))
        {
            System.IO.File.Copy(file, Path.Combine(Consumers, "LondonBreakout", Path.GetFileName(file)));
        }

        System.IO.File.WriteAllText(Path.Combine(Consumers, "Readme", "Breakout.cs"), PackageReadme.Block(this, "csharp"));
        Directory.CreateDirectory(Bots);
        foreach (var folder in new[] { Consumers, Bots })
        {
            System.IO.File.WriteAllText(Path.Combine(folder, "NuGet.config"), FeedConfig);
        }
    }

    private async Task SucceedAsync(string folder, params string[] dotnet)
    {
        var command = await Command.RunAsync(folder, _variables, "dotnet", dotnet);
        Assert.True(command.ExitCode == 0, $"dotnet {string.Join(' ', dotnet)}\n{command.Output}{command.Error}");
    }
}
