using Spectre.Console;

namespace Sessions.Tool.Tests.Support;

/// <summary>A command of the tool, run in this process to its end, at a noon in London's last week of winter.</summary>
internal sealed record ToolRun(string CommandLine, int ExitCode, string Output, string Error)
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 25, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The bots, as they lie beside the tests.</summary>
    public static readonly string Bot = Path.Combine(AppContext.BaseDirectory, "Acme.Bots.dll");
    public static readonly string BrokenBot = Path.Combine(AppContext.BaseDirectory, "Acme.Bots.Broken.dll");
    public static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "LondonBreakout.dll");

    public static Task<ToolRun> RunAsync(params string[] arguments) => RunAsync(Noon, arguments);

    public static Task<ToolRun> RunAsync(DateTimeOffset now, params string[] arguments) => RunAsync(now, static host => host, arguments);

    /// <summary>With a variable that names a journal in PostgreSQL.</summary>
    public static Task<ToolRun> OnPostgresAsync(string connectionString, params string[] arguments) =>
        RunAsync(Noon, host => host with { Postgres = connectionString }, arguments);

    /// <summary>In a terminal that has colours, 80 characters wide; what lasts is not shown, however busy the machine is.</summary>
    public static Task<ToolRun> RunInTerminalAsync(bool noColor, params string[] arguments) => RunAsync(
        Noon,
        host => host with
        {
            IsTerminal = true,
            IsErrorTerminal = true,
            NoColor = noColor,
            Ansi = AnsiSupport.Yes,
            Colors = ColorSystemSupport.TrueColor,
            Patience = Timeout.InfiniteTimeSpan,
        },
        arguments);

    private static async Task<ToolRun> RunAsync(DateTimeOffset now, Func<ToolHost, ToolHost> change, string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = change(new ToolHost(new StoppedClock(now), output, error, IsTerminal: false, NoColor: false));
        var exitCode = await SessionsTool.RunAsync(arguments, host, CancellationToken.None);
        return new ToolRun($"sessions {string.Join(' ', arguments.Select(Shown))}", exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>That the command could not be done, and said why in one line and nowhere else.</summary>
    public void AssertRefused(string told)
    {
        Assert.Equal((ExitCodes.CannotDo, ""), (ExitCode, Output));
        Assert.Equal(told + "\n", Error);
    }

    private static string Shown(string argument)
    {
        var name = Path.IsPathRooted(argument) ? Path.GetFileName(argument) : argument;
        return name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
