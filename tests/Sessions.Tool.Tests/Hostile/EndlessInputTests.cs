using System.Diagnostics;
using System.Globalization;
using Sessions.Tool.Files;
using Sessions.Tool.Tests.Package;

namespace Sessions.Tool.Tests.Hostile;

/// <summary>Files without an end, and some that never begin: every read is bounded in bytes and in time, and ends with a signal.</summary>
public sealed class EndlessInputTests : IDisposable
{
    private const string Zero = "/dev/zero";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BashFact]
    public async Task A_device_without_an_end_is_no_bot() =>
        (await ToolRun.RunAsync("list", Zero)).AssertRefused($"'{Zero}' goes on after 16777216 bytes; no assembly that comes from a device or through a pipe is longer.");

    [BashFact]
    public async Task A_device_without_an_end_is_no_configuration() => (await ToolRun.RunAsync("check", ToolRun.Sample, "--config", Zero)).AssertRefused(
        $"'{Zero}' goes on after 16777216 bytes; no configuration that comes from a device or through a pipe is longer.");

    [BashFact]
    public async Task A_device_without_an_end_is_no_journal()
    {
        var run = await ToolRun.RunAsync("status", "--journal", Zero);

        Assert.Equal((ExitCodes.CannotDo, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [BashFact]
    public async Task A_pipe_that_nobody_writes_to_is_given_up()
    {
        var pipe = await MakePipeAsync();

        var refused = Assert.Throws<ToolException>(() => InputFile.Read(pipe, 1_000, "configuration", TimeSpan.FromMilliseconds(1)));

        Assert.Equal($"'{pipe}' cannot be read: nothing more came of it for 0.001 s.", refused.Message);
    }

    [BashFact]
    public async Task What_comes_through_a_pipe_is_read()
    {
        var pipe = await MakePipeAsync();
        var writing = Task.Run(() => File.WriteAllText(pipe, """{ "Sessions": { "Breakout": { "London": { "End": "11:45" } } } }"""));

        var run = await ToolRun.RunAsync("check", ToolRun.Sample, "--config", pipe);

        await writing;
        Assert.Equal((ExitCodes.Done, ""), (run.ExitCode, run.Error));
    }

    [BashFact]
    public async Task A_signal_ends_a_command_that_waits_at_once_and_without_a_word()
    {
        await EndAsync("TERM", 143);
        await EndAsync("INT", 130);
    }

    private async Task EndAsync(string signal, int exitCode)
    {
        var pipe = await MakePipeAsync();
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [typeof(ToolHost).Assembly.Location, "check", ToolRun.Sample, "--config", pipe]) { RedirectStandardError = true, RedirectStandardOutput = true })!;

        // It opens when the tool does, and holds it there.
        using var writer = new FileStream(pipe, FileMode.Open, FileAccess.Write);
        using (var kill = Process.Start("kill", [$"-{signal}", tool.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        var (output, error) = (await tool.StandardOutput.ReadToEndAsync(), await tool.StandardError.ReadToEndAsync());
        await tool.WaitForExitAsync();

        Assert.Equal((exitCode, "", ""), (tool.ExitCode, output, error));
    }

    private async Task<string> MakePipeAsync()
    {
        var path = _folder[Path.GetRandomFileName()];
        using var making = Process.Start("mkfifo", [path]);
        await making.WaitForExitAsync();
        return path;
    }
}
