using System.Diagnostics;

namespace Sessions.EndToEnd.Tests.Support;

/// <summary>A command run to its end.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    public static Task<Command> RunAsync(string folder, params string[] dotnet) => RunAsync(folder, new Dictionary<string, string>(), "dotnet", dotnet);

    /// <summary>Runs any program, with variables beside those that are set already.</summary>
    public static async Task<Command> RunAsync(string folder, IReadOnlyDictionary<string, string> variables, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // What the test host sets for itself is not for the command.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name == "DOTNET_HOST_PATH").ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Command(process.ExitCode, await output, await error);
    }

    public static Task<Command> SampleAsync(params string[] arguments) =>
        RunAsync(AppContext.BaseDirectory, ["LondonBreakout.dll", .. arguments]);

    public static Task<Command> HostedSampleAsync(params string[] arguments) =>
        RunAsync(AppContext.BaseDirectory, ["HostedBot.dll", .. arguments]);
}
