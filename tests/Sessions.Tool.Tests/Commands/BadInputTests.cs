using System.Text;
using Sessions.Generated;

namespace Sessions.Tool.Tests.Commands;

/// <summary>Whatever is given in place of a bot or a command is one line that says what would be right, and exit code 2.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Line = "start=08:00;end=12:00;zone=Europe/London;days=Weekdays;onStart=None;onEnd=CloseAll";

    private readonly TestFolder _folder = new();

    public static TheoryData<string> ReadingCommands => ["list", "next", "timeline", "check"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(ReadingCommands))]
    public async Task A_file_that_is_not_there(string command) => (await ToolRun.RunAsync(command, _folder["Bot.dll"])).AssertRefused($"There is no file '{_folder["Bot.dll"]}'.");

    [Theory]
    [MemberData(nameof(ReadingCommands))]
    public async Task A_folder(string command) =>
        (await ToolRun.RunAsync(command, _folder.Path)).AssertRefused($"'{_folder.Path}' is a folder without a project; name the folder of the bot's .csproj, or its assembly, such as {_folder["Bot.dll"]}");

    [Theory]
    [MemberData(nameof(ReadingCommands))]
    public async Task A_text(string command)
    {
        await File.WriteAllTextAsync(_folder["Bot.cs"], "[Session(8, 12)]");

        (await ToolRun.RunAsync(command, _folder["Bot.cs"])).AssertRefused($"'{_folder["Bot.cs"]}' is no .NET assembly, or is damaged.");
    }

    [Fact]
    public async Task An_empty_file()
    {
        await File.WriteAllBytesAsync(_folder["Bot.dll"], []);

        (await ToolRun.RunAsync("list", _folder["Bot.dll"])).AssertRefused($"'{_folder["Bot.dll"]}' is no .NET assembly, or is damaged.");
    }

    [Theory]
    [MemberData(nameof(ReadingCommands))]
    public async Task A_native_program_of_Windows(string command)
    {
        await File.WriteAllBytesAsync(_folder["Bot.exe"], NativeProgram());
        await File.WriteAllBytesAsync(_folder["Bot.dll"], []);

        (await ToolRun.RunAsync(command, _folder["Bot.exe"])).AssertRefused($"'{_folder["Bot.exe"]}' is a native program without .NET code; did you mean '{_folder["Bot.dll"]}'?");
    }

    [Fact]
    public async Task The_program_that_starts_the_bot()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "LondonBreakout");
        await File.WriteAllBytesAsync(_folder["LondonBreakout"], File.Exists(program) ? await File.ReadAllBytesAsync(program) : [0x7f, (byte)'E', (byte)'L', (byte)'F']);
        await File.WriteAllBytesAsync(_folder["LondonBreakout.dll"], []);

        (await ToolRun.RunAsync("list", _folder["LondonBreakout"])).AssertRefused($"'{_folder["LondonBreakout"]}' is no .NET assembly, or is damaged; did you mean '{_folder["LondonBreakout.dll"]}'?");
    }

    [Theory]
    [MemberData(nameof(ReadingCommands))]
    public async Task An_assembly_without_strategies(string command)
    {
        var library = typeof(Session).Assembly.Location;

        (await ToolRun.RunAsync(command, library)).AssertRefused($"'{library}' has no strategies: no class of it bears [Session], or it was built without Sessions' generator.");
    }

    [Theory]
    [InlineData(256)]
    [InlineData(4096)]
    public async Task An_assembly_that_was_cut_off(int length)
    {
        await File.WriteAllBytesAsync(_folder["Bot.dll"], (await File.ReadAllBytesAsync(ToolRun.Bot))[..length]);

        (await ToolRun.RunAsync("list", _folder["Bot.dll"])).AssertRefused($"'{_folder["Bot.dll"]}' is no .NET assembly, or is damaged.");
    }

    [Fact]
    public async Task A_manifest_of_a_newer_version()
    {
        ManifestAssembly.Write(_folder["Bot.dll"], 5, "Bot", Line, null);

        (await ToolRun.RunAsync("list", _folder["Bot.dll"])).AssertRefused(
            $"'{_folder["Bot.dll"]}' was built with a newer version of Sessions: its manifest has version 5, this tool reads versions 3 to 4. Use the tool of that version: dotnet tool update Sessions.Tool");
    }

    [Fact]
    public async Task A_manifest_with_a_key_that_is_not_known()
    {
        ManifestAssembly.Write(_folder["Bot.dll"], SessionManifestAttribute.CurrentVersion, "Bot", Line + ";moon=full", null);

        (await ToolRun.RunAsync("list", _folder["Bot.dll"])).AssertRefused(
            $"'{_folder["Bot.dll"]}' has a manifest of 'Bot' that cannot be read: The manifest has a field 'moon' that is not known here, in '{Line};moon=full'.");
    }

    [Fact]
    public async Task A_manifest_with_an_action_that_is_none()
    {
        ManifestAssembly.Write(_folder["Bot.dll"], SessionManifestAttribute.CurrentVersion, "Bot", Line.Replace("CloseAll", "9", StringComparison.Ordinal), null);

        var run = await ToolRun.RunAsync("list", _folder["Bot.dll"]);

        Assert.Equal((ExitCodes.Problem, ""), (run.ExitCode, run.Error));
        Assert.Contains("SES0025: OnEnd = 9 of session '08:00-12:00' is not an action; write None, CloseAll, CloseWin, CloseLoss or Custom", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ReadingCommands))]
    public async Task A_session_whose_name_would_speak_to_the_terminal(string command)
    {
        ManifestAssembly.Write(_folder["Bot.dll"], SessionManifestAttribute.CurrentVersion, "Bot", @"name=a\000ab\001b[31m;" + Line, null);

        var run = await ToolRun.RunAsync(command, _folder["Bot.dll"]);

        Assert.Equal((ExitCodes.Problem, ""), (run.ExitCode, run.Error));
        Assert.Contains(@"SES0025: Name 'a\u000Ab\u001B[31m' has the character \u000A", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain("a\nb", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_line_breaks_stays_one_line()
    {
        var run = await ToolRun.RunAsync("list", "no\nsuch\u001b[31m.dll");

        run.AssertRefused("There is no file 'no such[31m.dll'.");
    }

    [Theory]
    [InlineData("lst", "'lst' is not known here; did you mean 'list'? See 'sessions --help'.")]
    [InlineData("next|Bot.dll|--zoen|UTC", "'--zoen' is not known here; did you mean '--zone'? See 'sessions next --help'.")]
    [InlineData("list", "Required argument 'BOT' missing for command: 'list'. See 'sessions list --help'.")]
    [InlineData("export|Bot.dll|-o|x.ics", "Option '--ics' is required. See 'sessions export --help'.")]
    [InlineData("acknowledge|--journal|x.db", "Option '--strategy' is required. See 'sessions acknowledge --help'.")]
    public async Task A_command_line_that_is_not_right(string words, string told) => (await ToolRun.RunAsync(words.Split('|'))).AssertRefused(told);

    /// <summary>The head of a program for Windows that has no .NET directory.</summary>
    private static byte[] NativeProgram()
    {
        var image = new byte[1024];
        Encoding.ASCII.GetBytes("MZ").CopyTo(image, 0);
        image[0x3c] = 0x80;
        Encoding.ASCII.GetBytes("PE").CopyTo(image, 0x80);
        BitConverter.TryWriteBytes(image.AsSpan(0x84), (ushort)0x8664);
        BitConverter.TryWriteBytes(image.AsSpan(0x94), (ushort)240);
        BitConverter.TryWriteBytes(image.AsSpan(0x96), (ushort)0x22);
        BitConverter.TryWriteBytes(image.AsSpan(0x98), (ushort)0x20b);
        BitConverter.TryWriteBytes(image.AsSpan(0x98 + 108), 16);
        return image;
    }
}
