using Sessions.EndToEnd.Tests.Support;

namespace Sessions.EndToEnd.Tests;

/// <summary>A bot of somebody else's, built by the SDK's own compiler.</summary>
public sealed class ConsumerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessions-consumer-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_overlap_fails_the_build_on_its_argument_and_names_both_windows()
    {
        await WriteAsync("""[Session("08:00", "12:00")]""", """[Session("09:00", "11:00")]""");

        var build = await BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        var error = build.Output.Split('\n').First(static line => line.Contains("error", StringComparison.Ordinal));
        Assert.Contains("Bot.cs(2,10): error SES0003: Session '09:00-11:00' overlaps session '08:00-12:00'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_analyzers_off_the_overlap_builds_and_throws_when_it_runs()
    {
        await WriteAsync("""[Session("08:00", "12:00")]""", """[Session("09:00", "11:00")]""");

        var build = await BuildAsync("-p:RunAnalyzers=false");
        var run = await RunAsync();

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("SessionTableException: SES0003: Session '09:00-11:00' overlaps session '08:00-12:00'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Valid_sessions_build_and_run()
    {
        await WriteAsync("""[Session("08:00", "12:00", OnEnd = CloseAll)]""", """[Session("12:00", "13:00")]""");

        var build = await BuildAsync();
        var run = await RunAsync();

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal((0, "2\n"), (run.ExitCode, run.Output));
    }

    private async Task WriteAsync(params string[] sessions)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Bot.csproj"), ConsumerProject.Text("Exe"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Bot.cs"), $$"""
            {{string.Join('\n', sessions)}}
            public sealed partial class Bot : IStrategy
            {
                public ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken) => default;
            }
            """);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Program.cs"), "Console.Write(Bot.Sessions.Count + \"\\n\");\n");
    }

    private Task<Command> BuildAsync(params string[] options) => Command.RunAsync(_folder.FullName, ["build", "-o", "out", "-nologo", .. options]);

    private Task<Command> RunAsync() => Command.RunAsync(_folder.FullName, Path.Combine("out", "Bot.dll"));
}
