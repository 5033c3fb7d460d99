using System.IO.Compression;
using System.Text.Json;
using Ical.Net;

namespace Sessions.Tool.Tests.Package;

/// <summary>What is installed from the package is what was tested, with everything that it needs.</summary>
public sealed class PackageTests(InstalledTool tool) : IClassFixture<InstalledTool>
{
    private static readonly string[] _platforms = ["linux-arm64", "linux-musl-arm64", "linux-musl-x64", "linux-x64", "osx-arm64", "osx-x64", "win-arm64", "win-x64"];

    [Fact]
    public void The_package_says_what_it_is_and_whose_its_parts_are()
    {
        using var package = ZipFile.OpenRead(tool.Package);

        Assert.All(["README.md", "icon.png", "THIRD-PARTY-NOTICES.txt", "tools/net10.0/any/DotnetToolSettings.xml"], name => Assert.NotNull(package.GetEntry(name)));
    }

    [Fact]
    public void It_brings_the_native_parts_of_its_platforms_and_no_others()
    {
        using var package = ZipFile.OpenRead(tool.Package);
        var native = package.Entries.Select(static entry => entry.FullName.Split('/')).Where(static path => path.Contains("native"))
            .ToLookup(static path => path[4], static path => path[^1].Split('.')[0].Replace("lib", "", StringComparison.Ordinal));

        Assert.Equal(_platforms, native.Select(static platform => platform.Key).Order(StringComparer.Ordinal));
        Assert.All(_platforms, platform => Assert.Equal(["e_sqlite3"], native[platform]));
    }

    /// <summary>Seven of them are what keeps a journal, for eight platforms.</summary>
    [Fact]
    public void It_takes_no_more_than_10_MB() => Assert.InRange(new FileInfo(tool.Package).Length, 1, 10_000_000);

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
        using var package = ZipFile.OpenRead(tool.Package);
        using var settings = await JsonDocument.ParseAsync(await package.GetEntry("tools/net10.0/any/Sessions.Tool.runtimeconfig.json")!.OpenAsync());
        var options = settings.RootElement.GetProperty("runtimeOptions");

        Assert.Equal(("Microsoft.NETCore.App", "Major"), (options.GetProperty("framework").GetProperty("name").GetString(), options.GetProperty("rollForward").GetString()));
    }
}
