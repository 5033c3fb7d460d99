using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Sessions.Gates;

namespace Sessions.Generated;

// docs/decisions.md 11, 145
/// <summary>Runs a gated strategy. The emitted <c>RunAsync</c> calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SessionRunner
{
    /// <summary>
    /// Runs a strategy until the token is cancelled: its sessions begin and end at their boundaries, and it trades while
    /// one is open. Returns when the token is cancelled and what <see cref="RunOptions.OnShutdown"/> asks for is done.
    /// </summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="runtime">What it runs on.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SessionTableException">The strategy's sessions break a rule.</exception>
    /// <exception cref="NotSupportedException">It cannot be told whose positions are whose, see <see cref="SessionScope"/>.</exception>
    /// <remarks>What the strategy throws while a session is open ends that session and comes out of here.</remarks>
    [SuppressMessage("Reliability", "CA2000", Justification = "The gate disposes of itself when its run is over.")]
    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps it from starting comes out of the task.")]
    public static Task RunAsync(IGatedStrategy strategy, SessionRuntime runtime, CancellationToken cancellationToken)
    {
        try
        {
            ArgumentNullException.ThrowIfNull(strategy);
            ArgumentNullException.ThrowIfNull(runtime);
            return new GateEngine(new GateServices(strategy, runtime)).RunAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            return Task.FromException(exception);
        }
    }
}
