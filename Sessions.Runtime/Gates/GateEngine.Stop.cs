using Sessions.Clocks;

namespace Sessions.Gates;

// docs/decisions.md 17
/// <content>From the first look to the last: how a gate is run, stopped and done with.</content>
internal sealed partial class GateEngine
{
    private readonly TaskCompletionSource _stopped = new();
    private LazyCancellation _stop;
    private CancellationTokenRegistration _asksToStop;
    private volatile bool _stopping;
    private volatile bool _isFinished;
    private volatile bool _runs;

    /// <summary>Whether the strategy has stopped itself and nobody is there to release it, as in a simulation: its run is over.</summary>
    private bool IsStoppedForGood => _runs && services.Control is { HasHaltedItself: true, IsHalted: true } && services.TimeProvider is ISimulatedClock;

    /// <summary>Runs until the token is cancelled or the strategy fails, and is disposed of then; the task bears the failure.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        _runs = true;

        // Who is stopped before he has started begins nothing.
        _stopping = cancellationToken.IsCancellationRequested;
        Parking.BeginWait();
        Advance();

        // Whoever cancels need not be where boundaries are handled. A task of its own for this wait would weigh half a kilobyte.
        _asksToStop = cancellationToken.UnsafeRegister(static gate => ((GateEngine)gate!).PostStop(), this);
        return _stopped.Task;
    }

    /// <summary>Ends the open occurrence now; gives the task of its end, or a completed one where none is open.</summary>
    public Task End(EndReason reason, Exception? failure = null)
    {
        Fail(failure);
        var scope = _cell.AskToEnd(reason);
        var ended = scope?.Ended.Task ?? Task.CompletedTask;
        scope?.OnOrdered?.Invoke();
        Advance();
        return ended;
    }

    /// <summary>Comes to the end: an open occurrence is ended or left as the options say, and none begins any more.</summary>
    public Task StopAsync()
    {
        services.Clock.Post(CancelWaits);
        _stopping = true;
        _cell.AskToEnd(EndReason.Shutdown);
        Advance();
        return _stopped.Task;
    }

    public void Dispose()
    {
        CancelWake();
        _venueLook?.Dispose();
        services.TimeStop?.Dispose();
        _stop.Dispose();
        _held?.Dispose();
        services.Control.Dispose();
    }

    private void PostStop() => services.Clock.Post(() => _ = StopAsync());

    private void CancelWaits()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The gate came to its end before anybody had to be hurried.
        }
    }

    private async Task FinishAsync(Exception? failure)
    {
        Fail(failure);
        await (services.Closings?.AllAsync() ?? Task.CompletedTask);
        _changes?.Unwatch();
        services.Blackouts?.Unwatch();
        if (services.Journal.IsOpen)
        {
            // Where it was refused, the gate that is known is another one's.
            GateRegistry.Of(services.Journal.Store).Set(services.Identity, null);
        }

        await services.Journal.DisposeAsync();
        _isFinished = true;

        // An end that has failed comes to none; who waits for it is told why.
        _cell.Scope?.Ended.Complete(services.Clock);
        services.Clock.Post(CompleteStop);
        _cell.Change(GateStatus.Closed, null);
    }

    private void CompleteStop()
    {
        if (!_runs)
        {
            _stopped.TrySetResult();
            return;
        }

        _asksToStop.Unregister();
        Parking.EndWait();
        Dispose();
        if (Failure is { } failure)
        {
            _stopped.TrySetException(failure);
        }
        else
        {
            _stopped.TrySetResult();
        }
    }
}
