using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Sessions.Package.Tests.Editor;

namespace Sessions.Package.Tests.Support;

/// <summary>
/// The packages as they ship, packed once for all tests into a folder that serves it, and consumers built from there. The
/// package cache is empty at first and theirs alone, so that nothing but what was just packed can be meant.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
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

    /// <summary>Runs dotnet among the consumers.</summary>
    internal Task<Command> RunAsync(params string[] dotnet) => Command.RunAsync(Consumers, _variables, "dotnet", dotnet);

    /// <summary>Runs dotnet among the bots.</summary>
    internal Task<Command> RunBotAsync(params string[] dotnet) => Command.RunAsync(Bots, _variables, "dotnet", dotnet);

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
            System.IO.File.WriteAllText(Path.Combine(folder, "NuGet.config"), """
                <configuration>
                  <packageSources>
                    <add key="packed" value="../feed" />
                  </packageSources>
                </configuration>
                """);
        }
    }

    private async Task SucceedAsync(string folder, params string[] dotnet)
    {
        var command = await Command.RunAsync(folder, _variables, "dotnet", dotnet);
        Assert.True(command.ExitCode == 0, $"dotnet {string.Join(' ', dotnet)}\n{command.Output}{command.Error}");
    }
}
