namespace Sessions.Brokers.Oanda.Http;

/// <summary>
/// A read that all share who ask for it before it begins: each has an answer that was asked for after it asked, and a hundred
/// that ask at once cost two requests.
/// </summary>
internal sealed class SharedRead<T>(Func<CancellationToken, Task<T>> read, TimeSpan timeout, TimeProvider timeProvider)
{
    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private Task<T>? _next;

    public Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<T> joined;
        lock (_lock)
        {
            joined = _next ??= FollowAsync(_running);
        }

        return joined.WaitAsync(cancellationToken);
    }

    private async Task<T> FollowAsync(Task before)
    {
        // Off the lock, and also where nothing runs.
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        lock (_lock)
        {
            (_running, _next) = (_next!, null);
        }

        using var budget = new CancellationTokenSource(timeout, timeProvider);
        try
        {
            return await read(budget.Token);
        }
        catch (OperationCanceledException exception) when (budget.IsCancellationRequested)
        {
            throw new TimeoutException(FormattableString.Invariant($"The venue has not answered within {timeout.TotalSeconds:0.###} s."), exception);
        }
    }
}
