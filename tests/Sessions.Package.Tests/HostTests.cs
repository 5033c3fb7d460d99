using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

/// <summary>The oldest compiler served loads what the package holds for it, from the package and from nowhere else.</summary>
[Collection(PackageCollection.Name)]
public sealed class HostTests(PackedPackage package)
{
    [Fact]
    public async Task Compiler_4_8_runs_generator_and_analyzers_and_loads_them_from_the_package()
    {
        var facts = await CompilerHost.CompileAsync(package, await File.ReadAllTextAsync(Path.Combine(package.Consumers, "Overlapping", "Bot.cs")));

        Assert.Equal(["4.8.0"], facts["compiler"]);
        Assert.Empty(facts["failure"]);
        Assert.Equal(["1 "], facts["generated"]);
        Assert.StartsWith("SES0003 Session '11:00-13:00' overlaps session '08:00-12:00'", Assert.Single(facts["diagnostic"]), StringComparison.Ordinal);

        // File, analyzers, generators; fixes are an editor's part, and a compiler finds nothing to load in them.
        Assert.Contains("Sessions.Generator.dll 0 1", facts["part"]);
        Assert.Contains("Sessions.CodeFixes.dll 0 0", facts["part"]);
        Assert.Contains(facts["part"], static part => part.StartsWith("Sessions.Analyzers.dll ", StringComparison.Ordinal) && part.EndsWith(" 0", StringComparison.Ordinal) && part != "Sessions.Analyzers.dll 0 0");

        Assert.Contains(facts["loaded"], static path => Path.GetFileName(path) == "Sessions.Generator.dll");
        Assert.Contains(facts["loaded"], static path => Path.GetFileName(path) == "Sessions.Analyzers.dll");
        Assert.Contains(facts["loaded"], static path => Path.GetFileName(path) == "NodaTime.dll");
        Assert.All(facts["loaded"], path => Assert.Equal(CompilerHost.AnalyzersOf(package), Path.GetDirectoryName(path)));
    }

    [Fact]
    public async Task The_error_that_the_README_shows_is_the_one_that_comes()
    {
        var program = PackageReadme.Block(package, "csharp").Replace(
            "public sealed partial class", "[Session(\"11:00\", \"13:00\", TimeZone = \"Europe/London\")]\npublic sealed partial class", StringComparison.Ordinal);

        var facts = await CompilerHost.CompileAsync(package, program);

        Assert.Equal(PackageReadme.Block(package, "text").Trim(), "error " + Assert.Single(facts["diagnostic"]).Replace("SES0003 ", "SES0003: ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_host_has_nothing_of_the_package_beside_it() =>
        Assert.DoesNotContain(Directory.GetFiles(CompilerHost.Folder, "*.dll").Select(Path.GetFileName), static name =>
            name!.StartsWith("NodaTime", StringComparison.Ordinal) || name.StartsWith("System.Composition", StringComparison.Ordinal)
            || (name.StartsWith("Sessions.", StringComparison.Ordinal) && name != "Sessions.Package.Host.dll")
            || name is "System.Collections.Immutable.dll" or "System.Reflection.Metadata.dll" or "Microsoft.CodeAnalysis.Workspaces.dll");
}
