using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

/// <summary>Bots of other people, in projects as different as theirs are. That all but one build is said by the fixture.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackedPackage package)
{
    private const string Traded = "opened 07:00:00\nclosed 11:00:00";

    [Fact]
    public async Task A_bot_without_any_using_closes_its_position_at_the_end() => Assert.Equal(Traded, await package.OutputOfAsync("Plain"));

    [Fact]
    public void Hours_of_a_market_are_declared_without_any_using()
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(package.Consumers, "OwnNamespace", "bin", "Debug", "net10.0", "OwnNamespace.dll")));
        var metadata = image.GetMetadataReader();

        Assert.Contains("CityHours", metadata.TypeDefinitions.Select(type => metadata.GetString(metadata.GetTypeDefinition(type).Name)));
    }

    [Fact]
    public async Task The_same_bot_runs_from_the_library_for_NET_8()
    {
        Assert.Equal(Traded, await package.OutputOfAsync("Older", "net8.0"));
        var dependencies = await File.ReadAllTextAsync(Path.Combine(package.Consumers, "Older", "bin", "Debug", "net8.0", "Older.deps.json"));
        Assert.Contains("lib/net8.0/Sessions.Runtime.dll", dependencies, StringComparison.Ordinal);
    }

    [AheadFact]
    public async Task The_same_bot_compiled_ahead_of_time_gives_no_warning_and_runs_alone_and_in_a_host()
    {
        var publish = await package.RunAsync("publish", "Ahead", "-nodeReuse:false", "-o", "Ahead/native");
        Assert.True(publish.ExitCode == 0, publish.Output + publish.Error);
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

        var ahead = Path.Combine(package.Consumers, "Ahead", "native", "Ahead");
        var run = await Command.RunAsync(package.Consumers, new Dictionary<string, string>(), ahead);
        Assert.Equal((0, Traded), (run.ExitCode, run.Output.Trim()));

        // In a host, from the list of strategies that was compiled, over the durable journal and by the machine's clock.
        var hosted = await Command.RunAsync(package.Consumers, new Dictionary<string, string>(), ahead, "ahead.db");
        Assert.True(hosted.ExitCode == 0, hosted.Output + hosted.Error);
        Assert.Matches(@"^opened 10:59:5\d\s+closed 11:00:00$", hosted.Output.Trim());
        Assert.True(File.Exists(Path.Combine(package.Consumers, "ahead.db")));
        Assert.False(File.Exists(Path.Combine(package.Consumers, "Ahead", "native", "Sessions.Runtime.dll")));
    }

    [Fact]
    public async Task An_overlap_fails_the_build_on_its_argument()
    {
        var build = await package.RunAsync("build", "Overlapping", "-nodeReuse:false");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("Bot.cs(2,10): error SES0003: Session '11:00-13:00' overlaps session '08:00-12:00'", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Basic", "Bot.vb")]
    [InlineData("FSharp", "Bot.fs")]
    public async Task A_session_in_another_language_is_warned_of(string consumer, string file)
    {
        var build = await package.RunAsync("build", consumer, "-nodeReuse:false");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains(
            file + " : warning SES0027: a class with [Session] gets its members in C# projects alone; move it to one, or make a table with SessionTable.Create",
            build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net472")]
    [InlineData("netstandard2.0")]
    [InlineData("net6.0")]
    public async Task A_framework_that_there_is_no_library_for_is_refused_by_restore(string framework)
    {
        var restore = await package.RunAsync("restore", "WrongFramework", "-nodeReuse:false", $"-p:TargetFramework={framework}");

        Assert.NotEqual(0, restore.ExitCode);
        Assert.Contains($"error NU1202: Package Sessions {package.Version} is not compatible with {framework} ", restore.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sessions.Simulation")]
    [InlineData("Sessions.Calendars")]
    [InlineData("Sessions.Journals.Sqlite")]
    [InlineData("Sessions.Reports")]
    public async Task A_project_that_takes_only_a_package_which_stands_on_it_has_its_words_and_its_analyzers_too(string through)
    {
        var build = await package.RunAsync("build", "Overlapping", "-nodeReuse:false", $"-p:Through={through}");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("Bot.cs(2,10): error SES0003: ", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_simulates_and_writes_its_report_from_the_packages_alone()
    {
        var run = await package.RunAsync(Path.Combine("LondonBreakout", "bin", "Debug", "net10.0", "LondonBreakout.dll"), "--report", "report.html");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("Written: report.html", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(Path.Combine(package.Consumers, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bot_with_reports_takes_at_most_20_MB_and_has_no_native_library()
    {
        var output = new DirectoryInfo(Path.Combine(package.Consumers, "LondonBreakout", "bin", "Debug", "net10.0"));
        var files = output.GetFiles("*", SearchOption.AllDirectories);

        Assert.InRange(files.Sum(static file => file.Length), 1, 20_000_000);
        Assert.False(Directory.Exists(Path.Combine(output.FullName, "runtimes")));
        Assert.DoesNotContain(files, static file => file.Name.Contains("Skia", StringComparison.OrdinalIgnoreCase) || file.Extension is ".so" or ".dylib");
    }

    [Theory]
    [InlineData("--report", "no/such/report.html", "'no/such/report.html' cannot be written: there is no folder ")]
    [InlineData("--report", "report.pdf", "'report.pdf' does not say what to write: end it with .html.")]
    public async Task A_report_that_cannot_be_written_is_one_line_and_exit_code_2(string option, string path, string line)
    {
        var run = await package.RunAsync(Path.Combine("LondonBreakout", "bin", "Debug", "net10.0", "LondonBreakout.dll"), option, path);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(line, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("Readme", "2")]
    [InlineData("AnalyzersOff", "SES0003")]
    [InlineData("Strict", "2")]
    [InlineData("NullableOff", "1")]
    [InlineData("UsingsOff", "CloseLoss")]
    [InlineData("OwnUsings", "CloseLoss")]
    [InlineData("Names", "1 Session { Id = 7 } Custom CloseAll Sessions")]
    [InlineData("GlobalNames", "1 Session { Id = 7 } Custom CloseAll 3")]
    [InlineData("OwnNamespace", "1")]
    [InlineData("Derived", "13:00-14:00, Base; Base")]
    [InlineData("Tested", "1")]
    [InlineData("Tested.Tests", "08:00-12:00, 13:00-14:00")]
    public async Task Projects_of_every_kind_build_and_run(string consumer, string output) =>
        Assert.Equal(output, await package.OutputOfAsync(consumer));

    [Theory]
    [InlineData("Plain", true)]
    [InlineData("Derived", false)]
    [InlineData("Tested.Tests", false)]
    [InlineData("OwnUsings", false)]
    [InlineData("UsingsOff", false)]
    public async Task Words_are_imported_where_usings_are_implicit_and_a_project_takes_the_package_itself(string consumer, bool areImported)
    {
        var file = Path.Combine(package.Consumers, consumer, "obj", "Debug", "net10.0", consumer + ".GlobalUsings.g.cs");
        var usings = File.Exists(file) ? await File.ReadAllTextAsync(file) : "";

        Assert.Equal(areImported, usings.Contains("global using Sessions;", StringComparison.Ordinal) || usings.Contains("global using global::Sessions;", StringComparison.Ordinal));
        Assert.Equal(areImported, usings.Contains("Sessions.SessionWords;", StringComparison.Ordinal));
    }
}
