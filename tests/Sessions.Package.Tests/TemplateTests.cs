using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sessions.Package.Tests.Support;

namespace Sessions.Package.Tests;

// docs/decisions.md 167
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
        var lines = await RunNewBotAsync();

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

    /// <summary>A class of its own, a word of the language, an empty part, names of .NET and of a package; signs that a text in the source cannot hold as they are.</summary>
    [Fact]
    public async Task Whatever_it_is_called_and_trades_it_builds_and_runs()
    {
        await InstallAsync("hive-names");
        (string Name, string[] Options, string Assembly, string Currency)[] bots =
        [
            ("RangeBreakout", [], "RangeBreakout", "USD"),
            ("class", ["--symbol", @"a""b\c{d}"], "class", "USD"),
            ("a..b", ["--symbol", "eurjpy"], "a..b", "jpy"),
            ("System", ["--symbol", "AAPL"], "System.Bot", "USD"),
            ("Sessions.Simulation", ["--symbol", "eurusd"], "Sessions.Simulation.Bot", "usd"),
        ];
        foreach (var bot in bots)
        {
            await NewAsync("hive-names", bot.Name, bot.Options);
        }

        await File.WriteAllTextAsync(Path.Combine(package.Bots, "Names.slnx"), $"<Solution>{string.Concat(bots.Select(static bot => $"<Project Path=\"{bot.Name}/{bot.Name}.csproj\" />"))}</Solution>");
        Assert.Contains("0 Warning(s)", await SucceedAsync(["build", "Names.slnx", "-nodeReuse:false", "-warnaserror"]), StringComparison.Ordinal);
        foreach (var (name, _, assembly, currency) in bots)
        {
            var lines = (await SucceedAsync([Path.Combine(name, "bin", "Debug", "net10.0", assembly + ".dll")])).ReplaceLineEndings("\n").Trim().Split('\n');

            // Volumes follow what is traded: a thousandth of a lot of nothing would come to nothing.
            Assert.Matches($"^10 occurrences, 10 trades, net profit -?[0-9]+\\.[0-9]{{2}} {currency.ToUpperInvariant()}\\.$", lines[^1]);
            Assert.DoesNotContain("net profit 0.00", lines[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_bot_that_would_trade_nothing_says_so_instead_of_being_built()
    {
        await InstallAsync("hive-nothing");
        await NewAsync("hive-nothing", "Nothing", "--symbol", " ", "--skipRestore");

        Assert.Contains("The symbol is empty: write what the bot trades into Program.cs", await File.ReadAllTextAsync(Path.Combine(package.Bots, "Nothing", "Nothing.csproj")), StringComparison.Ordinal);
    }

    /// <summary>A namespace of such a name would hide what is meant by it.</summary>
    [Fact]
    public void No_name_that_its_source_uses_becomes_a_namespace()
    {
        var folder = Path.Combine(Repository.Root, "templates", "Sessions.Templates", "Content", "sessions-bot");
        using var template = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, ".template.config", "template.json")));
        var form = template.RootElement.GetProperty("forms").GetProperty("besideKnownNames");
        var (pattern, replacement) = (form.GetProperty("pattern").GetString()!, form.GetProperty("replacement").GetString()!);
        var names = Directory.GetFiles(folder, "*.cs").SelectMany(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens())
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken) && !token.GetPreviousToken().IsKind(SyntaxKind.DotToken) && char.IsAsciiLetterUpper(token.Text[0]))
            .Select(static token => token.Text).Where(static name => !name.EndsWith('1'))
            .Concat(SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText))
            .Concat(["Program", "System", "Sessions"]).Distinct().ToList();

        Assert.True(names.Count > 100);
        Assert.All(names, name => Assert.Equal((name + "Bot", $"My.{name}Bot.Own"), (Regex.Replace(name, pattern, replacement), Regex.Replace($"My.{name}.Own", pattern, replacement))));
        Assert.Equal("Acme.Breakouts", Regex.Replace("Acme.Breakouts", pattern, replacement));
    }

    [Fact]
    public async Task Live_says_what_the_adapter_lacks_and_trades_nothing()
    {
        await RunNewBotAsync();

        var run = await package.RunBotAsync(Path.Combine("MyBot", "bin", "Debug", "net10.0", "MyBot.dll"), "--live");

        Assert.Equal(
            (2, "", "MyBroker.cs does not say yet: the open positions of the account."),
            (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Fact]
    public async Task A_sweep_has_a_row_for_each_range_and_start()
    {
        await RunNewBotAsync();

        var run = await package.RunBotAsync(Path.Combine("MyBot", "bin", "Debug", "net10.0", "MyBot.dll"), "--sweep");

        Assert.Equal((0, ""), (run.ExitCode, run.Error.Trim()));
        Assert.StartsWith("range,start,trades,net_profit,", run.Output, StringComparison.Ordinal);
        Assert.Equal(13, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>What a new bot prints that nobody has changed; the first test that asks makes and builds it.</summary>
    private async Task<string[]> RunNewBotAsync()
    {
        if (!Directory.Exists(Path.Combine(package.Bots, "MyBot")))
        {
            await CreateAsync("MyBot");
        }

        return await RunAsync("MyBot", "net10.0");
    }

    /// <summary>Installs the template into a place of its own, and makes a bot of it.</summary>
    private async Task CreateAsync(string name, params string[] options)
    {
        await InstallAsync("hive-" + name);
        await NewAsync("hive-" + name, name, options);
    }

    private Task<string> InstallAsync(string hive) => SucceedAsync(["new", "install", package.FileOf("Sessions.Templates"), "--debug:custom-hive", Path.Combine(package.Bots, hive)]);

    private Task<string> NewAsync(string hive, string name, params string[] options) =>
        SucceedAsync(["new", "sessions-bot", "-n", name, .. options, "--debug:custom-hive", Path.Combine(package.Bots, hive)]);

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
