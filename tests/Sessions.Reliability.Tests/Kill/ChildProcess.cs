using System.Diagnostics;
using System.Globalization;

namespace Sessions.Reliability.Kill;

/// <summary>A run of the child program.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>What it says is read all along: one that stands by says something ten times a second, and would stop at a pipe that is full.</summary>
    private readonly Task<string> _error;

    private ChildProcess(Process process) => (_process, _error) = (process, process.StandardError.ReadToEndAsync());

    public bool HasExited => _process.HasExited;

    public int Id => _process.Id;

    /// <summary>Starts it, and waits until its strategy is about to run.</summary>
    public static async Task<ChildProcess> StartAsync(string socket, string journal, DateTimeOffset began)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Sessions.Reliability.Child.dll"), socket, journal, began.UtcTicks.ToString(CultureInfo.InvariantCulture),
            },
        };
        start.Environment["DOTNET_TieredCompilation"] = "1";
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1";

        // Who is killed does not clear up the sockets for debuggers that the runtime puts into the temp folder.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var child = new ChildProcess(Process.Start(start)!);
        if (await child._process.StandardOutput.ReadLineAsync() != "ready")
        {
            throw new InvalidOperationException($"the child did not start: {await child._error}");
        }

        return child;
    }

    /// <summary>SIGSTOP or SIGCONT.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        if (kill.ExitCode != 0)
        {
            throw new InvalidOperationException($"kill -{signal} has failed with {kill.ExitCode}");
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, and gives its exit code and what it said.</summary>
    public async Task<(int ExitCode, string Error)> StopAsync()
    {
        _process.StandardInput.Close();
        return await EndAsync();
    }

    public async Task<(int ExitCode, string Error)> EndAsync()
    {
        var error = await _error;
        await _process.WaitForExitAsync();
        return (_process.ExitCode, error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
