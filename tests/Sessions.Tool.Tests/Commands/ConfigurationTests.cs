namespace Sessions.Tool.Tests.Commands;

/// <summary>A configuration is read as the host reads it, and judged by the rules of the compiler.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Changes_that_keep_the_rules_are_exit_code_0() =>
        Snapshot.Match(await CheckAsync(ToolRun.Sample, """{ "Sessions": { "Breakout": { "London": { "End": "11:45" }, "Options": { "IdleInterval": "00:00:02" } } } }"""));

    [Fact]
    public async Task A_broken_rule_is_told_by_its_id_at_its_place() =>
        Snapshot.Match(await CheckAsync(ToolRun.Sample, """{ "Sessions": { "Breakout": { "London": { "End": "13:00", "TimeZone": "America/New_York" } } } }"""));

    [Fact]
    public async Task Names_and_values_that_are_not_right_are_all_told() =>
        Snapshot.Match(await CheckAsync(ToolRun.Sample, """{ "Sessions": { "Breakuot": {}, "Breakout": { "Lodnon": { "End": "11:45" }, "London": { "End": "25:00", "Ende": "11:45" }, "Options": { "IdleInterval": "soon" } } } }"""));

    [Fact]
    public async Task A_file_that_no_configuration_is_as_long_as_is_not_read()
    {
        var path = _folder["appsettings.json"];
        using (var file = File.Create(path))
        {
            file.SetLength((16 * 1024 * 1024) + 1);
        }

        (await ToolRun.RunAsync("check", ToolRun.Sample, "--config", path)).AssertRefused($"'{path}' has 16777217 bytes; no configuration has more than 16777216.");
    }

    [Fact]
    public async Task A_program_reads_the_same() =>
        Snapshot.Match(await CheckAsync(ToolRun.Sample, """{ "Sessions": { "Breakout": { "London": { "End": "25:00", "Ende": "11:45" } } } }""", "--json"));

    [Fact]
    public async Task What_it_makes_is_warned_of_as_a_declaration_would_be() =>
        Snapshot.Match(await CheckAsync(ToolRun.Sample, """{ "Sessions": { "Breakout": { "London": { "Start": "22:00", "End": "02:00" } } } }"""));

    [Fact]
    public async Task An_instance_that_it_names_is_one_of_its_class() =>
        Snapshot.Match(await CheckAsync(ToolRun.Sample, """{ "Sessions": { "Breakout/EURUSD": { "London": { "End": "7:99" } } } }"""));

    [Fact]
    public async Task Of_a_strategy_that_cannot_run_the_configuration_is_not_judged() =>
        Snapshot.Match(await CheckAsync(ToolRun.BrokenBot, """{ "Sessions": { "Overlapping": { "Noon": { "Start": "12:00" } } } }"""));

    [Fact]
    public async Task An_explicit_id_is_told_by_whoever_knows_it()
    {
        const string Text = """{ "Sessions": { "scalper": { "London": { "End": "11:45" } } } }""";

        Assert.Equal(ExitCodes.Problem, (await CheckAsync(ToolRun.Sample, Text)).ExitCode);
        Assert.Equal(ExitCodes.Done, (await CheckAsync(ToolRun.Sample, Text, "--id", "scalper=Breakout")).ExitCode);
        (await CheckAsync(ToolRun.Sample, Text, "--id", "scalper")).AssertRefused("'scalper' is no id of a strategy; write --id ID=STRATEGY, such as --id scalper=Acme.Breakout");
        (await CheckAsync(ToolRun.Sample, Text, "--id", "scalper=Breakuot")).AssertRefused("LondonBreakout has no strategy 'Breakuot'; there is 'LondonBreakout.Breakout'.");
    }

    [Fact]
    public async Task Strategies_of_several_assemblies_are_named_by_one_configuration()
    {
        await File.WriteAllTextAsync(_folder["appsettings.json"], """{ "Sessions": { "Breakout": { "London": { "End": "11:45" } }, "Gap": { "Gap": { "End": "01:30" } } } }""");

        Assert.Equal(ExitCodes.Problem, (await ToolRun.RunAsync("check", ToolRun.Sample, "--config", _folder["appsettings.json"])).ExitCode);
        Assert.Equal(ExitCodes.Done, (await ToolRun.RunAsync("check", ToolRun.Sample, ToolRun.Bot, "--config", _folder["appsettings.json"])).ExitCode);
    }

    [Fact]
    public async Task A_host_may_read_another_section() =>
        Assert.Equal(ExitCodes.Done, (await CheckAsync(ToolRun.Sample, """{ "Bots": { "Hours": { "Breakout": { "London": { "End": "11:45" } } } } }""", "--section", "Bots:Hours")).ExitCode);

    [Theory]
    [InlineData("{ \"Session\": { \"Breakout\": {} } }", "has no section 'Sessions'; did you mean 'Session'?")]
    [InlineData("{ \"Logging\": { \"Level\": 1 }, \"Hosts\": \"*\" }", "has no section 'Sessions'; there is 'Hosts', 'Logging'.")]
    [InlineData("{ }", "has no section 'Sessions'; it is empty.")]
    public async Task A_file_without_the_section_is_one_line(string text, string told) =>
        (await CheckAsync(ToolRun.Sample, text)).AssertRefused($"'{_folder["appsettings.json"]}' {told}");

    [Theory]
    [InlineData("{ \"Sessions\": ")]
    [InlineData("Sessions=1")]
    [InlineData("[1, 2]")]
    [InlineData("")]
    [InlineData("{ \"Sessions\": { \"A\": 1, \"a\": 2 } }")]
    public async Task A_file_that_is_no_configuration_is_one_line(string text)
    {
        var run = await CheckAsync(ToolRun.Sample, text);

        Assert.Equal((ExitCodes.CannotDo, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"'{_folder["appsettings.json"]}' is no JSON configuration: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_line() =>
        (await ToolRun.RunAsync("check", ToolRun.Sample, "--config", _folder["none.json"])).AssertRefused($"There is no file '{_folder["none.json"]}'.");

    [Fact]
    public async Task A_folder_is_one_line() =>
        (await ToolRun.RunAsync("check", ToolRun.Sample, "--config", _folder.Path)).AssertRefused($"'{_folder.Path}' cannot be read: it is a folder.");

    private async Task<ToolRun> CheckAsync(string bot, string text, params string[] more)
    {
        await File.WriteAllTextAsync(_folder["appsettings.json"], text);
        return await ToolRun.RunAsync(["check", bot, "--config", _folder["appsettings.json"], .. more]);
    }
}
