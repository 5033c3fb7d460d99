using Sessions.Generated;

namespace Sessions.Tool.Tests.Hostile;

/// <summary>Nothing that stands in somebody else's assembly, journal, configuration or file name speaks to the terminal.</summary>
public sealed class TerminalInjectionTests : IDisposable
{
    private const string Hours = "start=08:00;end=12:00;zone=Europe/London;days=Weekdays;onStart=None;onEnd=CloseAll";

    private readonly TestFolder _folder = new();

    public static TheoryData<string> Commands => ["list", "next", "timeline", "check", "list|--json", "next|--json", "timeline|--json", "check|--json", "export|--ics|-o|x.ics", "timeline|-o|x.html"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_assembly_does_not(string command)
    {
        ManifestAssembly.Write(_folder["Bot.dll"], Nasty.Text, [[SessionManifestAttribute.CurrentVersion, "Acme." + Nasty.Text, Hours, Nasty.Text + ", Acme"], [SessionManifestAttribute.CurrentVersion, "Acme.Other", Hours + "\n" + Hours.Replace("08", "09", StringComparison.Ordinal), null]]);

        await AssertHarmlessAsync(command);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_sessions_name_and_its_handler_do_not(string command)
    {
        ManifestAssembly.Write(_folder["Bot.dll"], SessionManifestAttribute.CurrentVersion, "Bot", $"name={Nasty.InManifest};{Hours.Replace("CloseAll", "Custom;customEnd=" + Nasty.InManifest, StringComparison.Ordinal)}", null);

        await AssertHarmlessAsync(command);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_manifest_that_cannot_be_read_does_not(string command)
    {
        ManifestAssembly.Write(_folder["Bot.dll"], SessionManifestAttribute.CurrentVersion, Nasty.Text, Nasty.Text + "=" + Nasty.Text, null);

        await AssertHarmlessAsync(command);
    }

    [Fact]
    public async Task A_program_reads_what_was_there_letter_for_letter()
    {
        ManifestAssembly.Write(_folder["Bot.dll"], SessionManifestAttribute.CurrentVersion, "Acme.\u202Eevil\u009b", Hours, null);

        var run = await ToolRun.RunAsync("list", _folder["Bot.dll"], "--json");

        Nasty.AssertHarmless(run);
        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        Assert.Equal("Acme.\u202Eevil\u009b", json.RootElement.GetProperty("strategies")[0].GetProperty("type").GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_configuration_does_not(bool isTerminal)
    {
        var name = System.Text.Json.JsonSerializer.Serialize(Nasty.Text);
        await File.WriteAllTextAsync(_folder["a.json"], $$"""{ {{name}}: 1, "Sessions": { {{name}}: { "a": {{name}} }, "Breakout": { {{name}}: { "End": {{name}} }, "London": { {{name}}: 1, "End": {{name}}, "TimeZone": {{name}}, "Days": {{name}} }, "Options": { {{name}}: 1 } } } }""");
        string[] arguments = ["check", ToolRun.Sample, "--config", _folder["a.json"]];

        Nasty.AssertHarmless(isTerminal ? await ToolRun.RunInTerminalAsync(false, arguments) : await ToolRun.RunAsync(arguments));
        Nasty.AssertHarmless(await ToolRun.RunAsync([.. arguments, "--section", Nasty.Text]));
    }

    [Theory]
    [InlineData("list|{0}")]
    [InlineData("{0}")]
    [InlineData("list|Bot.dll|{0}")]
    [InlineData("next|Bot.dll|--zone|{0}")]
    [InlineData("next|Bot.dll|--at|{0}")]
    [InlineData("timeline|Bot.dll|-o|{0}")]
    [InlineData("export|Bot.dll|--ics|-o|{0}")]
    [InlineData("check|Bot.dll|--id|{0}")]
    [InlineData("list|Bot.dll|--strategy|{0}")]
    [InlineData("status|--journal|{0}")]
    public async Task Words_of_the_command_line_do_not(string words)
    {
        foreach (var nasty in new[] { Nasty.Text, Nasty.Text.Replace("\0", "", StringComparison.Ordinal) })
        {
            var arguments = words.Split('|').Select(word => string.Format(System.Globalization.CultureInfo.InvariantCulture, word, nasty)).Select(word => word == "Bot.dll" ? ToolRun.Sample : word).ToArray();

            Nasty.AssertHarmless(await ToolRun.RunAsync(arguments));
            Nasty.AssertHarmless(await ToolRun.RunInTerminalAsync(false, arguments));
        }
    }

    [Fact]
    public async Task The_name_of_a_journal_that_is_none_does_not()
    {
        var path = _folder[Nasty.Text.Replace("\0", "", StringComparison.Ordinal)];
        await File.WriteAllTextAsync(path, "no journal");

        var run = await ToolRun.RunAsync("status", "--journal", path);

        Assert.Contains("is damaged or is no journal", run.Error, StringComparison.Ordinal);
        Nasty.AssertHarmless(run);
        Nasty.AssertHarmless(await ToolRun.RunInTerminalAsync(false, "status", "--journal", path));
    }

    [Fact]
    public async Task Names_of_files_do_not()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var name = Nasty.Text.Replace("\0", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal);
        File.Copy(ToolRun.Sample, _folder[name]);

        Nasty.AssertHarmless(await ToolRun.RunAsync("export", _folder[name], "--ics", "-o", _folder[name + ".ics"]));
        Nasty.AssertHarmless(await ToolRun.RunAsync("check", _folder[name], "--config", _folder[name]));
        Nasty.AssertHarmless(await ToolRun.RunAsync("status", "--journal", _folder[name]));
    }

    private async Task AssertHarmlessAsync(string command)
    {
        string[] arguments = [.. command.Split('|').Select(word => word.StartsWith("x.", StringComparison.Ordinal) ? _folder[word] : word)];
        string[] all = [arguments[0], _folder["Bot.dll"], .. arguments[1..]];

        var piped = await ToolRun.RunAsync(all);
        Nasty.AssertHarmless(piped);
        Assert.True(piped.Output.Length + piped.Error.Length > 0);
        Nasty.AssertHarmless(await ToolRun.RunInTerminalAsync(false, all));
        Nasty.AssertHarmless(await ToolRun.RunInTerminalAsync(true, all));
    }
}
