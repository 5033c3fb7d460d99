using System.Runtime.InteropServices;

namespace Sessions.Tool;

/// <summary>The signals by which a person or a system ends a program; the command ends at once, and says nothing more.</summary>
internal sealed class StopSignals : IDisposable
{
    /// <summary>What a shell adds to a signal's number.</summary>
    private const int FirstExitCode = 128;

    private static readonly Dictionary<PosixSignal, int> _numbers = new() { [PosixSignal.SIGHUP] = 1, [PosixSignal.SIGINT] = 2, [PosixSignal.SIGQUIT] = 3, [PosixSignal.SIGTERM] = 15 };

    private readonly CancellationTokenSource _stopping = new();
    private readonly List<PosixSignalRegistration> _registrations;

    public StopSignals() => _registrations = [.. _numbers.Select(known => PosixSignalRegistration.Create(known.Key, context =>
    {
        context.Cancel = true;
        ExitCode = FirstExitCode + known.Value;
        _stopping.Cancel();
    }))];

    /// <summary>Cancelled by the first of them.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>What the shell is told where one came; null where none did.</summary>
    public int? ExitCode { get; private set; }

    public void Dispose()
    {
        _registrations.ForEach(static registration => registration.Dispose());
        _stopping.Dispose();
    }
}
