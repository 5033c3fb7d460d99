using System.Text.RegularExpressions;
using Sessions.Docs.Tests.Support;

namespace Sessions.Docs.Tests;

// docs/decisions.md 121
/// <summary>Every command of the pages is run by a test.</summary>
public sealed partial class CommandsTests
{
    private const string GettingStarted = "Sessions.Package.Tests/GettingStartedTests.cs";
    private const string Readme = "Sessions.Package.Tests/ReadmeTests.cs";
    private const string Packed = "Sessions.Package.Tests/Support/PackedPackage.cs";

    /// <summary>Which file of the tests runs a command, or one that differs from it in what the reason says.</summary>
    private static readonly Dictionary<string, (string RunBy, string? ButFor)> _runBy = new(StringComparer.Ordinal)
    {
        ["dotnet run --project samples/LondonBreakout"] = ("Sessions.EndToEnd.Tests/SampleTests.cs", "as it was built"),
        ["dotnet run --project samples/HostedBot -- --seconds 20"] = ("Sessions.EndToEnd.Tests/SampleTests.cs", "as it was built, for fewer seconds"),
        ["dotnet test"] = ("Sessions.Docs.Tests/ReadmeTests.cs", "it is the run in which this test runs"),
        ["dotnet pack Packages.slnf -c Release -o packages"] = (Packed, null),
        ["dotnet nuget add source \"$PWD/packages\" --name sessions"] = (GettingStarted, "into a file of the folder, not the user's"),
        ["dotnet new console -o Hero"] = (Readme, null),
        ["cd Hero"] = (Readme, null),
        ["dotnet add package Sessions.Simulation --prerelease"] = (Readme, null),
        ["git clone https://github.com/sessions-dotnet/sessions"] = (Packed, "in the clone in which the tests are"),
        ["dotnet pack sessions/Packages.slnf -c Release -o packages"] = (Packed, "seen from inside the clone"),
        ["dotnet pack Sessions.Tool -c Release -o packages"] = ("Sessions.Tool.Tests/Package/InstalledTool.cs", null),
        ["dotnet tool install --global Sessions.Tool --prerelease --add-source packages"] = ("Sessions.Tool.Tests/Package/InstalledTool.cs", "into a folder of its own"),
        ["dotnet new install Sessions.Templates@*-*"] = (GettingStarted, null),
        ["dotnet new sessions-bot -n MyBot"] = (GettingStarted, null),
        ["dotnet run --project MyBot"] = (GettingStarted, null),
        ["dotnet new console -o ByHand"] = (GettingStarted, null),
        ["cd ByHand"] = (GettingStarted, null),
        ["dotnet new nugetconfig"] = (GettingStarted, null),
        ["dotnet nuget add source packages --name sessions --configfile nuget.config"] = (GettingStarted, null),
        ["dotnet add package Sessions.Reports --prerelease"] = (GettingStarted, null),
        ["dotnet run"] = (GettingStarted, null),
    };

    [Fact]
    public void Each_is_run_by_a_test_that_is_there()
    {
        var commands = DocPages.All.SelectMany(static page => Shell().Matches(DocPages.Read(page)))
            .SelectMany(static block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Where(static line => !line.StartsWith('#')).Distinct().ToList();

        Assert.Equal(commands.Order(StringComparer.Ordinal), _runBy.Keys.Order(StringComparer.Ordinal));
        Assert.All(commands, static command => Assert.True(File.Exists(Path.Combine(Repository.Root, "tests", _runBy[command].RunBy)), _runBy[command].RunBy));
    }

    [Fact]
    public void What_the_tool_is_asked_in_passing_is_what_its_own_page_shows()
    {
        // That page's blocks are run one by one by Sessions.Tool.Tests.
        var tool = DocPages.Read("docs/tool.md");
        var commands = DocPages.HowTo.SelectMany(static page => ToolCommand().Matches(DocPages.Read(page))).Select(static code => code.Groups[1].Value).ToList();

        Assert.True(commands.Count >= 8);
        Assert.All(commands, command =>
        {
            Assert.Contains($"$ sessions {command.Split(' ')[0]} ", tool, StringComparison.Ordinal);
            Assert.All(command.Split(' ').Where(static word => word.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains(option, tool, StringComparison.Ordinal));
        });
    }

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Shell();

    [GeneratedRegex("`sessions ([a-z][^`]*)`")]
    private static partial Regex ToolCommand();
}
