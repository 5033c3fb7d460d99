using System.Reflection;

namespace Sessions.Package.Tests.Support;

/// <summary>A compiler of the oldest version served, in a process of its own, that takes the package's parts from the package.</summary>
internal static class CompilerHost
{
    private const string Usings = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Sessions;
        using static Sessions.SessionWords;

        """;

    /// <summary>Where the host lies.</summary>
    public static string Folder { get; } = Path.GetFullPath(
        typeof(CompilerHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Host").Value!);

    /// <summary>Compiles a program; each word of the host's output gives what it said under it.</summary>
    public static async Task<ILookup<string, string>> CompileAsync(PackedPackage package, string program)
    {
        var source = Path.Combine(package.Consumers, Path.GetRandomFileName() + ".cs");
        await File.WriteAllTextAsync(source, Usings + program);
        var logging = Directory.GetFiles(
            Path.Combine(package.Cache, "microsoft.extensions.logging.abstractions"), "Microsoft.Extensions.Logging.Abstractions.dll", SearchOption.AllDirectories);
        var run = await package.RunAsync(
            Path.Combine(Folder, "Sessions.Package.Host.dll"), AnalyzersOf(package), source,
            Path.Combine(package.Restored, "lib", "net10.0", "Sessions.Runtime.dll"), logging.First(static path => path.Contains("net10.0", StringComparison.Ordinal)));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.TrimEnd('\r').Split('\t', 2))
            .ToLookup(static fact => fact[0], static fact => fact[1]);
    }

    public static string AnalyzersOf(PackedPackage package) => Path.Combine(package.Restored, "analyzers", "dotnet", "cs");
}
