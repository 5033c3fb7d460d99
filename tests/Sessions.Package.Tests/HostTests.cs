using System.Reflection;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

/// <summary>A compiler of the oldest version served, in a process of its own, loads the package's parts from the package.</summary>
[Collection(PackageCollection.Name)]
public sealed class HostTests(PackedPackage package)
{
    private static readonly string _folder = Path.GetFullPath(
        typeof(HostTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Host").Value!);

    [Fact]
    public async Task Compiler_4_8_runs_generator_and_analyzers_from_the_package()
    {
        var facts = await RunAsync("Overlapping");

        Assert.Equal(["4.8.0"], facts["compiler"]);
        Assert.Empty(facts["failure"]);
        Assert.Equal(["1 "], facts["generated"]);
        Assert.Contains("Session '11:00-13:00' overlaps session '08:00-12:00'", Assert.Single(facts["diagnostic"]), StringComparison.Ordinal);
        Assert.StartsWith("SES0003 ", facts["diagnostic"].Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_part_brings_what_it_is_there_for()
    {
        var facts = await RunAsync("Overlapping");

        var parts = facts["part"].Select(static part => part.Split(' ')).ToDictionary(
            static part => part[0], static part => (Analyzers: int.Parse(part[1]), Generators: int.Parse(part[2])), StringComparer.Ordinal);
        Assert.Equal((0, 1), parts["Sessions.Generator.dll"]);
        Assert.Equal((0, 0), parts["Sessions.CodeFixes.dll"]);
        Assert.Equal(0, parts["Sessions.Analyzers.dll"].Generators);
        Assert.True(parts["Sessions.Analyzers.dll"].Analyzers >= 2);
    }

    [Fact]
    public async Task What_is_loaded_lies_in_the_package_and_the_host_has_none_of_it()
    {
        var facts = await RunAsync("Overlapping");

        Assert.Contains(facts["loaded"], static path => Path.GetFileName(path) == "Sessions.Generator.dll");
        Assert.Contains(facts["loaded"], static path => Path.GetFileName(path) == "Sessions.Analyzers.dll");
        Assert.Contains(facts["loaded"], static path => Path.GetFileName(path) == "NodaTime.dll");
        Assert.All(facts["loaded"], path => Assert.Equal(AnalyzersFolder, Path.GetDirectoryName(path)));
        Assert.DoesNotContain(Directory.GetFiles(_folder, "*.dll").Select(Path.GetFileName), static name =>
            name!.StartsWith("NodaTime", StringComparison.Ordinal) || name.StartsWith("System.Composition", StringComparison.Ordinal)
            || (name.StartsWith("Sessions.", StringComparison.Ordinal) && name != "Sessions.Package.Host.dll")
            || name is "System.Collections.Immutable.dll" or "System.Reflection.Metadata.dll" or "Microsoft.CodeAnalysis.Workspaces.dll");
    }

    private string AnalyzersFolder => Path.Combine(package.Restored, "analyzers", "dotnet", "cs");

    /// <summary>Compiles a consumer's bot in the host; a word of its output gives what it said under it.</summary>
    private async Task<ILookup<string, string>> RunAsync(string consumer)
    {
        var obj = Path.Combine(package.Consumers, "Host");
        Directory.CreateDirectory(obj);
        var source = Path.Combine(obj, consumer + ".cs");
        await File.WriteAllTextAsync(source, """
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using Sessions;
            using static Sessions.SessionWords;

            """ + await File.ReadAllTextAsync(Path.Combine(package.Consumers, consumer, "Bot.cs")));
        var logging = Directory.GetFiles(Path.Combine(package.Cache, "microsoft.extensions.logging.abstractions"), "Microsoft.Extensions.Logging.Abstractions.dll", SearchOption.AllDirectories);
        var run = await package.RunAsync(
            Path.Combine(_folder, "Sessions.Package.Host.dll"), AnalyzersFolder, source,
            Path.Combine(package.Restored, "lib", "net10.0", "Sessions.Runtime.dll"), logging.First(static path => path.Contains("net10.0", StringComparison.Ordinal)));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimEnd('\r').Split('\t', 2))
            .ToLookup(static fact => fact[0], static fact => fact[1]);
    }
}
