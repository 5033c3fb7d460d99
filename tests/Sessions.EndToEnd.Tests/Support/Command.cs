using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Sessions.EndToEnd.Tests.Support;

/// <summary>A command run to its end.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    private const string Hosted = "HostedBot.dll";

    public static Task<Command> RunAsync(string folder, params string[] dotnet) => RunAsync(folder, new Dictionary<string, string>(), "dotnet", dotnet);

    /// <summary>Runs any program, with variables beside those that are set already.</summary>
    public static async Task<Command> RunAsync(string folder, IReadOnlyDictionary<string, string> variables, string program, params string[] arguments)
    {
        using var process = Start(folder, variables, program, arguments);
        return await EndAsync(process);
    }

    public static Task<Command> SampleAsync(params string[] arguments) =>
        RunAsync(AppContext.BaseDirectory, ["LondonBreakout.dll", .. arguments]);

    public static Task<Command> HostedSampleAsync(string[] arguments) =>
        RunAsync(AppContext.BaseDirectory, [Hosted, .. arguments]);

    /// <summary>Runs the hosted sample, and asks it to stop as soon as it says something.</summary>
    public static async Task<Command> HostedSampleAsync(string stopAt, params string[] arguments)
    {
        using var process = Start(AppContext.BaseDirectory, new Dictionary<string, string>(), "dotnet", [Hosted, .. arguments]);
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Append(line).Append('\n');
            if (line.Contains(stopAt, StringComparison.Ordinal))
            {
                using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
                await kill.WaitForExitAsync();
                break;
            }
        }

        var rest = await EndAsync(process);
        return rest with { Output = said + rest.Output };
    }

    private static Process Start(string folder, IReadOnlyDictionary<string, string> variables, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // What the test host sets for itself is not for the command.
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name == "DOTNET_HOST_PATH").ToArray())
        {
            start.Environment.Remove(name);
        }

        // What the SDK says is looked at in English, whatever the machine's language is.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<Command> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Command(process.ExitCode, await output, await error);
    }
}
