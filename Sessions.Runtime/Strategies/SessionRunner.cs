namespace Sessions;

/// <summary>Runs a gated strategy. The emitted <c>RunAsync</c> calls it.</summary>
public static class SessionRunner
{
    /// <summary>Runs a strategy until the token is cancelled: through its sessions, begun and ended at their boundaries.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="runtime">What it runs on.</param>
    /// <param name="cancellationToken">Stops it; <see cref="SessionOptions.OnShutdown"/> says what happens to an open occurrence.</param>
    /// <exception cref="SessionTableException">The strategy's sessions break a rule.</exception>
    public static Task RunAsync(IGatedStrategy strategy, SessionRuntime runtime, CancellationToken cancellationToken) => throw new InvalidOperationException();
}
