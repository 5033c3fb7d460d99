using System.Text.RegularExpressions;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

/// <summary>The page on getting started, followed from an empty folder: its commands, its files, its output.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class GettingStartedTests(PackedPackage package)
{
    private static readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "getting-started.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Who_follows_the_page_sees_what_it_shows()
    {
        var folder = Directory.CreateDirectory(Path.Combine(package.Consumers, "..", "start")).FullName;
        var (making, commands) = (Blocks("sh")[0], Blocks("sh")[1..]);
        Assert.Contains(" -o packages\n", making, StringComparison.Ordinal);
        Directory.CreateSymbolicLink(Path.Combine(folder, "packages"), Path.GetFullPath(Path.Combine(package.Consumers, "..", "feed")));

        await RunAsync(folder, commands[0]);
        var bot = Path.Combine(folder, "MyBot");
        foreach (Match file in CodeFile().Matches(_page))
        {
            await File.WriteAllTextAsync(Path.Combine(bot, file.Groups["name"].Value), file.Groups["code"].Value);
        }

        var output = await RunAsync(bot, commands[1]);

        Assert.Equal(2, commands.Count);
        Assert.Equal(Blocks("text")[0], output);
        Assert.True(File.Exists(Path.Combine(bot, "report.html")));
    }

    private async Task<string> RunAsync(string folder, string commands)
    {
        var variables = new Dictionary<string, string> { ["NUGET_PACKAGES"] = package.Cache, ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1", ["MSBUILDDISABLENODEREUSE"] = "1" };
        var run = await Command.RunAsync(folder, variables, "bash", "-ec", commands);
        Assert.True(run.ExitCode == 0, $"{commands}\n{run.Output}{run.Error}");
        return run.Output;
    }

    private static List<string> Blocks(string language) =>
        [.. Regex.Matches(_page, $"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Select(static block => block.Groups[1].Value)];

    /// <summary>A block of code that follows a line which names its file.</summary>
    [GeneratedRegex("Write `(?<name>[\\w.]+\\.cs)`[^\n]*\n\n```csharp\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeFile();
}
