using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Clocks;

namespace Sessions.Gates;

/// <summary>
/// Runs a strategy's boundaries one after another, whoever says that they may be due. An occurrence begins once and ends
/// once, and nothing that has passed comes back, whatever the clock does.
/// </summary>
internal sealed class GateEngine(GateServices services, bool trades) : IDisposable
{
    /// <summary>A start this late was not meant to be a start on time.</summary>
    private static readonly TimeSpan _lateness = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _stopped = new();
    private readonly GateCell _cell = new(services.Clock);
    private GateWake? _wake;
    private OccurrenceScope? _previous;
    private DateTimeOffset _passed = DateTimeOffset.MinValue;
    private long _advancedTo;
    private Exception? _failure;
    private int _busy;
    private int _asked;
    private volatile bool _stopping;

    public GateParking Parking { get; } = new(services.Clock);

    /// <summary>What ended the gate, or null.</summary>
    public Exception? Failure => Volatile.Read(ref _failure);

    public GateState State => _cell.State;

    /// <summary>Completed soon after the next change of state.</summary>
    public Task Changed => _cell.Changed;

    /// <summary>Whether the gate has come to its end.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>Completed soon after that.</summary>
    public Task Stopped => _stopped.Task;

    private DateTimeOffset Now
    {
        get
        {
            var now = services.Clock.UtcNow;
            var advanced = Volatile.Read(ref _advancedTo);
            return now.UtcTicks >= advanced ? now : new DateTimeOffset(advanced, TimeSpan.Zero);
        }
    }

    private GateWake Wake => _wake ??= new GateWake(services.Clock, () => Advance());

    /// <summary>Does what is due, unless that is under way; never waits for it.</summary>
    public void Advance(DateTimeOffset? utcNow = null)
    {
        if (utcNow is { } tick && tick.UtcTicks > Volatile.Read(ref _advancedTo))
        {
            Volatile.Write(ref _advancedTo, tick.UtcTicks);
        }

        Volatile.Write(ref _asked, 1);
        if (Interlocked.Exchange(ref _busy, 1) == 0)
        {
            services.Clock.Run(() => _ = ProcessAsync());
        }
    }

    /// <summary>Ends the open occurrence now; gives the task of its end, or a completed one where none is open.</summary>
    public Task End(EndReason reason, Exception? failure = null)
    {
        Fail(failure);
        var ended = _cell.AskToEnd(reason)?.Ended.Task ?? Task.CompletedTask;
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
        _wake?.Dispose();
        _stop.Dispose();
    }

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

    [SuppressMessage("Design", "CA1031", Justification = "Whatever breaks the gate must come out of it.")]
    private async Task ProcessAsync()
    {
        do
        {
            Parking.BeginWork();
            try
            {
                while (Interlocked.Exchange(ref _asked, 0) == 1)
                {
                    while (await RunNextAsync())
                    {
                    }
                }
            }
            catch (Exception exception)
            {
                Finish(exception);
            }
            finally
            {
                Parking.EndWork();
                Volatile.Write(ref _busy, 0);
            }
        }
        while (Volatile.Read(ref _asked) == 1 && Interlocked.Exchange(ref _busy, 1) == 0);
    }

    /// <summary>Runs the next boundary where it is due, and otherwise sees to it that it is not slept through; false when there is nothing to do.</summary>
    private async Task<bool> RunNextAsync()
    {
        if (_cell.Scope is { } scope)
        {
            if (_stopping)
            {
                scope.EndAsked ??= EndReason.Shutdown;
            }

            if (scope.EndAsked is null && (Now < scope.Occurrence.End || !services.Clock.HasReached(SimulationPhase.Ends)))
            {
                Wake.Set(scope.Occurrence.End, SimulationPhase.Ends);
                return false;
            }

            await EndAsync(scope);
            return true;
        }

        if (_stopping || Failure is not null)
        {
            await AwaitPreviousAsync();
            Finish(Failure);
            return false;
        }

        if (!TryFindNext(Now, out var next))
        {
            services.Logger.NoneNext();
            return false;
        }

        if (Now < next.Start || !services.Clock.HasReached(SimulationPhase.Starts))
        {
            if (Wake.Set(next.Start, SimulationPhase.Starts))
            {
                services.Logger.Next(next.Session.Name, next.Start);
            }

            return false;
        }

        await AwaitPreviousAsync();
        if (_stopping)
        {
            return true;
        }

        if (Now >= next.End)
        {
            services.Logger.Missed(next.Session.Name, next.Start);
            return true;
        }

        return await BeginAsync(next);
    }

    /// <summary>The first occurrence that has not begun and is not over.</summary>
    private bool TryFindNext(DateTimeOffset now, out SessionOccurrence next)
    {
        var from = now > _passed ? now : _passed;
        return (services.Table.TryFind(from, out next) && next.Start >= _passed) || services.Table.TryFindNext(from, out next);
    }

    private async Task<bool> BeginAsync(SessionOccurrence occurrence)
    {
        var scope = new OccurrenceScope(services, occurrence, isLate: Now - occurrence.Start > _lateness);
        _passed = occurrence.End;
        _cell.Change(GateStatus.Closed, scope);
        var failure = await new OccurrenceStart(services, scope).RunAsync(_stop.Token);
        if (failure is not null && services.Options.OnStrategyError == StrategyErrorPolicy.Stop)
        {
            _ = End(EndReason.Fault, failure);
            return true;
        }

        if (scope.EndAsked is null)
        {
            _cell.Change(GateStatus.Open, scope);
            StartTrading(scope);
        }

        return true;
    }

    private async Task EndAsync(OccurrenceScope scope)
    {
        _cell.Change(GateStatus.Ending, scope);
        await new OccurrenceEnd(services, scope, scope.EndAsked ?? EndReason.Boundary).RunAsync(_stop.Token);
        _previous = scope;
        _cell.Change(GateStatus.Closed, null);
        _cell.Complete(scope.Ended);
    }

    /// <summary>Two occurrences of one strategy never run at once: the next one begins when the last one's code has returned.</summary>
    private async Task AwaitPreviousAsync()
    {
        if (_previous is not { } previous)
        {
            return;
        }

        if (!await previous.Trading.EndsWithinAsync(services.Options.EndGrace, services.Waits))
        {
            services.Logger.TradingIgnoresEnd(previous.Session.Name, services.Options.EndGrace);
            var error = new TimeoutException(
                $"TradeAsync has not returned after the end of {previous.Occurrence}; no session begins until it does. Pass the session's token to what it awaits.");
            services.Notify(observer => observer.OnStrategyError(previous.Context, error));
            await previous.Trading.EndAsync(_stop.Token);
        }

        if (previous.Trading.IsCompleted)
        {
            previous.Dispose();
            _previous = null;
        }
    }

    private void StartTrading(OccurrenceScope scope)
    {
        if (!trades)
        {
            return;
        }

        var done = new TaskCompletionSource();
        scope.Trading = done.Task;
        services.Clock.Post(() => _ = TradeAsync(scope, done));
    }

    private async Task TradeAsync(OccurrenceScope scope, TaskCompletionSource done)
    {
        var failure = await new TradeLoop(services, Parking, scope).RunAsync();
        _cell.Complete(done);
        if (failure is not null)
        {
            _ = End(EndReason.Fault, failure);
        }
    }

    private void Finish(Exception? failure)
    {
        Fail(failure);
        IsFinished = true;
        _cell.Complete(_stopped);
        _cell.Change(GateStatus.Closed, null);
    }

    private void Fail(Exception? failure) => Interlocked.CompareExchange(ref _failure, failure, null);
}
