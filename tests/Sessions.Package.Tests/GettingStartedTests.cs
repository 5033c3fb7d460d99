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
        var folder = Directory.CreateDirectory(Beside("start")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder, "packages"), Beside("feed"));
        var commands = Blocks("sh");
        Assert.Equal(5, commands.Count);

        // The packages are made as the first block says, once for all tests.
        Assert.Contains("dotnet pack sessions/Packages.slnf -c Release -o packages\n", commands[0], StringComparison.Ordinal);
        await package.RunShellAsync(folder, commands[1]);
        Assert.EndsWith(Blocks("text")[0], await package.RunShellAsync(folder, commands[2]), StringComparison.Ordinal);

        await package.RunShellAsync(folder, commands[3]);
        var bot = Path.Combine(folder, "ByHand");
        foreach (Match file in CodeFile().Matches(_page))
        {
            await File.WriteAllTextAsync(Path.Combine(bot, file.Groups["name"].Value), file.Groups["code"].Value);
        }

        Assert.Equal(Blocks("text")[1], await package.RunShellAsync(bot, commands[4]));
        Assert.True(File.Exists(Path.Combine(bot, "report.html")));
    }

    private string Beside(string name) => Path.GetFullPath(Path.Combine(package.Consumers, "..", name));

    private static List<string> Blocks(string language) =>
        [.. Regex.Matches(_page, $"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Select(static block => block.Groups[1].Value)];

    /// <summary>A block of code that follows a line which names its file.</summary>
    [GeneratedRegex("Write `(?<name>[\\w.]+\\.cs)`[^\n]*\n\n```csharp\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeFile();
}
