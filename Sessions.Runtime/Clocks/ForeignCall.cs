namespace Sessions.Clocks;

// docs/decisions.md 136
/// <summary>
/// Calls a broker or a handler, which may block its thread and never give it back. By the system's clock that is a thread of the
/// pool's, so that who called can go on without it; any other clock may have one thread alone, or be moved by whoever waits.
/// </summary>
internal static class ForeignCall
{
    public static ValueTask<T> Start<T>(TimeProvider clock, Func<CancellationToken, ValueTask<T>> call) =>
        MayBlock(clock) ? new(Task.Run(() => call(CancellationToken.None).AsTask())) : call(CancellationToken.None);

    public static Task Start(TimeProvider clock, Func<ValueTask> call) => MayBlock(clock) ? Task.Run(() => call().AsTask()) : call().AsTask();

    private static bool MayBlock(TimeProvider clock) => clock == TimeProvider.System || clock is WatchedTimeProvider { IsSystem: true };
}
