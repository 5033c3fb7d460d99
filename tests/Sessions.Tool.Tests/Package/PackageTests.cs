using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using Ical.Net;

namespace Sessions.Tool.Tests.Package;

/// <summary>What is installed from the package is what was tested, with everything that it needs.</summary>
public sealed class PackageTests(InstalledTool tool) : IClassFixture<InstalledTool>
{
    private static readonly string[] _platforms = ["linux-arm64", "linux-musl-arm64", "linux-musl-x64", "linux-x64", "osx-arm64", "osx-x64", "win-arm64", "win-x64"];

    [Fact]
    public void The_packages_say_what_they_are_and_whose_their_parts_are() => Assert.All([tool.Package, tool.Part], static path =>
    {
        using var package = ZipFile.OpenRead(path);
        Assert.All(["README.md", "icon.png", "THIRD-PARTY-NOTICES.txt"], name => Assert.NotNull(package.GetEntry(name)));
    });

    [Fact]
    public async Task There_is_a_package_for_each_platform_on_which_people_run_bots()
    {
        var asked = await Command.RunAsync(Repository.Root, "msbuild", "Sessions.Tool/Sessions.Tool.csproj", "-getProperty:RuntimeIdentifiers");

        Assert.Equal(_platforms, asked.Output.Trim().Split(';').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_package_that_is_named_points_to_that_of_the_platform()
    {
        using var package = ZipFile.OpenRead(tool.Package);
        using var settings = new StreamReader(await package.GetEntry("tools/any/any/DotnetToolSettings.xml")!.OpenAsync());
        var parts = XDocument.Parse(await settings.ReadToEndAsync()).Descendants("RuntimeIdentifierPackage").Select(static part => (part.Attribute("RuntimeIdentifier")!.Value, part.Attribute("Id")!.Value));

        Assert.Equal([(InstalledTool.Platform, $"Sessions.Tool.{InstalledTool.Platform}")], parts);
        Assert.DoesNotContain(package.Entries, static entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal));
    }

    [Fact]
    public void It_brings_one_native_part_and_no_program()
    {
        using var package = ZipFile.OpenRead(tool.Part);
        var files = package.Entries.Where(static entry => entry.FullName.StartsWith("tools/", StringComparison.Ordinal) && Path.GetExtension(entry.Name) is not (".dll" or ".pdb" or ".json" or ".xml"))
            .Concat(package.Entries.Where(static entry => entry.Name == "e_sqlite3.dll"));

        Assert.Equal(["e_sqlite3"], files.Select(static entry => Path.GetFileNameWithoutExtension(entry.Name).Replace("lib", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void They_take_no_more_than_6_MB() => Assert.All([tool.Package, tool.Part], static path => Assert.InRange(new FileInfo(path).Length, 1, 6_000_000));

    [Fact]
    public async Task Every_command_that_reads_a_bot_runs()
    {
        var list = await tool.RunAsync("list", ToolRun.Sample);
        var next = await tool.RunAsync("next", ToolRun.Sample, "--at", "2026-03-27T12:00Z", "--json");
        var timeline = await tool.RunAsync("timeline", ToolRun.Sample, "--week", "2026-03-27");
        var check = await tool.RunAsync("check", ToolRun.BrokenBot);

        Assert.Equal((0, (await ToolRun.RunAsync("list", ToolRun.Sample)).Output, ""), (list.ExitCode, list.Output.ReplaceLineEndings("\n"), list.Error));
        Assert.Equal((0, (await ToolRun.RunAsync("next", ToolRun.Sample, "--at", "2026-03-27T12:00Z", "--json")).Output), (next.ExitCode, next.Output.ReplaceLineEndings("\n")));
        Assert.Equal((0, (await ToolRun.RunAsync("timeline", ToolRun.Sample, "--week", "2026-03-27")).Output), (timeline.ExitCode, timeline.Output.ReplaceLineEndings("\n")));
        Assert.Equal((1, (await ToolRun.RunAsync("check", ToolRun.BrokenBot)).Output), (check.ExitCode, check.Output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task Files_are_written()
    {
        var picture = await tool.RunAsync("timeline", ToolRun.Sample, "--week", "2026-03-27", "-o", "week.svg");
        var export = await tool.RunAsync("export", ToolRun.Sample, "--ics", "-o", "bot.ics", "--from", "2026-01-01", "--to", "2027-01-01");

        Assert.Equal((0, ""), (picture.ExitCode, picture.Error));
        Assert.StartsWith("<svg", await File.ReadAllTextAsync(tool["week.svg"]), StringComparison.Ordinal);
        Assert.Equal((0, ""), (export.ExitCode, export.Error));
        Assert.Equal(522, Calendar.Load(await File.ReadAllTextAsync(tool["bot.ics"]))!.Events.Count);
    }

    [Fact]
    public async Task Every_command_on_a_journal_runs_beside_the_process_that_writes_it()
    {
        using var journal = new TestJournal();
        await using var running = await journal.WriteAsync(TestJournal.Night, [TestJournal.Closing, .. TestJournal.Stuck]);

        var status = await tool.RunAsync("status", "--journal", journal.Path);
        var halt = await tool.RunAsync("halt", "--journal", journal.Path, "--strategy", "Acme.Night", "--reason", "spread too wide");
        var halted = await journal.ReadAsync(TestJournal.Night);
        var acknowledge = await tool.RunAsync("acknowledge", "--journal", journal.Path, "--strategy", "Acme.Night");
        var release = await tool.RunAsync("release", "--journal", journal.Path, "--strategy", "Acme.Night");

        Assert.Equal((1, ""), (status.ExitCode, status.Error));
        Assert.Contains($"'Acme.Night' on account 'live', run by process {Environment.ProcessId}", status.Output, StringComparison.Ordinal);
        Assert.Equal((0, "spread too wide"), (halt.ExitCode, Assert.Single(halted.Halts).Reason));
        Assert.Equal((0, 0), (acknowledge.ExitCode, release.ExitCode));
        var state = await journal.ReadAsync(TestJournal.Night);
        Assert.Empty(state.Halts);
        Assert.Single(state.Acknowledgments);
    }

    [Fact]
    public async Task What_cannot_be_done_is_one_line_on_the_error_stream()
    {
        var run = await tool.RunAsync("list", "Bot.dll");

        Assert.Equal((2, "", "There is no file 'Bot.dll'."), (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [BashFact]
    public async Task The_completion_that_the_page_gives_for_bash_completes()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "tool.md"));
        var completion = page.Split("```bash\n")[1].Split("```")[0];

        var zones = await tool.CompleteAsync(completion, "sessions next Bot.dll --zone Europe/Lo");
        var commands = await tool.CompleteAsync(completion, "sessions ti");

        Assert.Equal(["Europe/London"], zones);
        Assert.Equal(["timeline"], commands);
    }

    [Fact]
    public async Task It_needs_no_more_than_the_base_of_NET_and_runs_on_a_newer_one()
    {
        using var package = ZipFile.OpenRead(tool.Part);
        using var settings = await JsonDocument.ParseAsync(await package.GetEntry($"tools/net10.0/{InstalledTool.Platform}/Sessions.Tool.runtimeconfig.json")!.OpenAsync());
        var options = settings.RootElement.GetProperty("runtimeOptions");

        Assert.Equal(("Microsoft.NETCore.App", "Major"), (options.GetProperty("framework").GetProperty("name").GetString(), options.GetProperty("rollForward").GetString()));
    }
}
