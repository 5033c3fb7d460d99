using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

/// <summary>What <c>dotnet new sessions-bot</c> makes, from the packed template and the packed packages.</summary>
[Collection(PackageCollection.Name)]
public sealed class TemplateTests(PackedPackage package)
{
    [Fact]
    public void The_package_holds_the_template_and_no_library() => Assert.Equal(
        [
            "README.md",
            "Sessions.Templates.nuspec",
            "content/sessions-bot/.template.config/template.json",
            "content/sessions-bot/MyBroker.cs",
            "content/sessions-bot/Program.cs",
            "content/sessions-bot/RangeBreakout.cs",
            "content/sessions-bot/SampleBot1.csproj",
            "icon.png",
        ],
        PackedPackage.EntriesOf(package.FileOf("Sessions.Templates")));

    [Fact]
    public async Task A_new_bot_builds_without_a_warning_and_runs_at_once()
    {
        await CreateAsync("MyBot");

        var lines = await RunAsync("MyBot", "net10.0");

        // London's clock is that of UTC until the end of March.
        Assert.Equal(11, lines.Length);
        Assert.StartsWith("Morning 2024-03-04T08:00:00Z to 2024-03-04T12:00:00Z: 1 trades, ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("10 occurrences, 10 trades, net profit ", lines[^1], StringComparison.Ordinal);
        Assert.EndsWith(" USD.", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_symbol_zone_and_framework_are_taken_over()
    {
        await CreateAsync("my-first.bot", "--symbol", "USDJPY", "--time-zone", "America/New_York", "--framework", "net8.0");

        // New York's clock went forward on 10 March.
        var lines = await RunAsync("my-first.bot", "net8.0");
        Assert.StartsWith("Morning 2024-03-04T13:00:00Z to 2024-03-04T17:00:00Z: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Morning 2024-03-15T12:00:00Z to 2024-03-15T16:00:00Z: ", lines[^2], StringComparison.Ordinal);
        Assert.EndsWith(" JPY.", lines[^1], StringComparison.Ordinal);

        var texts = Directory.GetFiles(Path.Combine(package.Bots, "my-first.bot")).Select(File.ReadAllText).ToList();
        Assert.Contains(texts, static text => text.Contains("namespace my_first.bot;", StringComparison.Ordinal));
        Assert.All(texts, static text => Assert.DoesNotMatch("(Bot|BotNamespace|Symbol|Zone|Framework|Version)1", text));
    }

    [Fact]
    public async Task Live_says_what_the_adapter_lacks_and_trades_nothing()
    {
        await CreateAsync("LiveBot");
        await RunAsync("LiveBot", "net10.0");

        var run = await package.RunBotAsync(Path.Combine("LiveBot", "bin", "Debug", "net10.0", "LiveBot.dll"), "--live");

        Assert.Equal(
            (2, "", "MyBroker.cs does not say yet: the open positions of the account."),
            (run.ExitCode, run.Output, run.Error.Trim()));
    }

    /// <summary>Installs the template into a place of its own, and makes a bot of it.</summary>
    private async Task CreateAsync(string name, params string[] options)
    {
        string[] hive = ["--debug:custom-hive", Path.Combine(package.Bots, "hive-" + name)];
        await SucceedAsync(["new", "install", package.FileOf("Sessions.Templates"), .. hive]);
        await SucceedAsync(["new", "sessions-bot", "-n", name, .. options, .. hive]);
    }

    private async Task<string[]> RunAsync(string name, string framework)
    {
        var build = await SucceedAsync(["build", name, "-nodeReuse:false", "-warnaserror"]);
        Assert.Contains("0 Warning(s)", build, StringComparison.Ordinal);
        return (await SucceedAsync([Path.Combine(name, "bin", "Debug", framework, name + ".dll")])).ReplaceLineEndings("\n").Trim().Split('\n');
    }

    private async Task<string> SucceedAsync(string[] dotnet)
    {
        var command = await package.RunBotAsync(dotnet);
        Assert.True(command.ExitCode == 0, $"dotnet {string.Join(' ', dotnet)}\n{command.Output}{command.Error}");
        return command.Output;
    }
}
