using System.Diagnostics;

namespace Sessions.EndToEnd.Tests.Support;

/// <summary>A command run to its end.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    public static async Task<Command> RunAsync(string folder, params string[] dotnet)
    {
        var start = new ProcessStartInfo("dotnet", dotnet) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // What the test host sets for itself is not for the command.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name == "DOTNET_HOST_PATH").ToArray())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Command(process.ExitCode, await output, await error);
    }

    public static Task<Command> SampleAsync(params string[] arguments) =>
        RunAsync(AppContext.BaseDirectory, ["LondonBreakout.dll", .. arguments]);
}
