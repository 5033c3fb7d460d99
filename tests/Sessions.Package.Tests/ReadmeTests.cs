using System.Text.RegularExpressions;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

/// <summary>The README's program, pasted into an empty project as it says.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReadmeTests(PackedPackage package)
{
    private static readonly string _readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Its_program_pasted_into_an_empty_project_trades_and_prints_what_it_shows()
    {
        var folder = Path.GetFullPath(Path.Combine(package.Consumers, "..", "readme"));
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "NuGet.config"), PackedPackage.FeedConfig);
        var commands = Blocks("sh").Single(static block => block.StartsWith("dotnet new console ", StringComparison.Ordinal)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        // The program is pasted after the project is made and before it is run.
        await package.RunShellAsync(folder, string.Join('\n', commands[..^1]));
        var project = Path.Combine(folder, "Hero");
        await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), Assert.Single(Blocks("csharp")));
        var printed = await package.RunShellAsync(project, commands[^1]);

        Assert.Equal(Blocks("text")[0], printed);
        Assert.Contains(": 1 trades, ", printed, StringComparison.Ordinal);
    }

    private static List<string> Blocks(string language) =>
        [.. Regex.Matches(_readme, $"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Select(static block => block.Groups[1].Value)];
}
