using System.Diagnostics.CodeAnalysis;
using Sessions.Brokers;
using Sessions.Hosting.Monitoring;
using Sessions.Journals;

namespace Sessions.Hosting.Running;

// docs/decisions.md 120, 238
/// <summary>One strategy of the host, and its gate.</summary>
internal sealed class HostedStrategy(StrategyDraft draft, SessionRuntime runtime, StrategyRecorder recorder) : IAsyncDisposable
{
    /// <summary>How soon it is shown that it is taken over.</summary>
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(50);

    [SuppressMessage("Usage", "CA2213", Justification = "RunAsync disposes of it; a gate that never ran holds nothing, and disposing of it would open the journal.")]
    private volatile SessionGate _gate = new(draft.Strategy, runtime);
    private readonly ProfitRecorder _profit = new();
    private readonly Lock _lock = new();
    private volatile StrategyState _state;
    private StrategyHoldings? _holdings;
    private SessionProfit? _sessionProfit;
    private DateTimeOffset _startedAt;
    private long _standsBySince;
    private Exception? _failure;
    private int _disposed;

    public StrategyIdentity Identity => _gate.Identity;

    public IBroker Broker => runtime.Broker;

    public TimeProvider Clock => runtime.TimeProvider;

    public StrategyFailurePolicy OnFailure => draft.Plan.OnFailure;

    /// <summary>The options that were said last; in an open session those before may still hold.</summary>
    public RunOptions Options => Settings.Current.Options!;

    /// <summary>As a configuration can name it.</summary>
    public ConfigurableStrategy Configurable { get; } = draft.Configurable;

    public SessionTable Table => _gate.Table;

    /// <summary>The sessions that were said last; in an open session those before may still hold.</summary>
    public SessionTable SaidTable => Settings.Current.Table!;

    /// <summary>What ended it, or null.</summary>
    public Exception? Failure => Volatile.Read(ref _failure);

    /// <summary>What it found wrong with the journal, or null. A second process that runs it is nothing wrong with the journal.</summary>
    public string? JournalFailure => Failure is JournalException and not JournalLeaseException ? Failure.Message : null;

    private SessionSettingsSource Settings => runtime.Settings!;

    /// <summary>Changes hours and options from the next occurrence on; false where they are as they were.</summary>
    public bool TryChange(StrategyConfiguration configuration)
    {
        var current = Settings.Current;
        if (configuration.IsEnabled == current.IsEnabled && configuration.Options == current.Options
            && configuration.Table.Calendar == current.Table!.Calendar && configuration.Table.SequenceEqual(current.Table))
        {
            return false;
        }

        Settings.Change(new SessionSettings { Table = configuration.Table, Options = configuration.Options, IsEnabled = configuration.IsEnabled });
        return true;
    }

    /// <summary>Takes in what the account holds; null where it could not tell.</summary>
    public void See(PositionSnapshot? snapshot)
    {
        lock (_lock)
        {
            if (snapshot is null)
            {
                _holdings = null;
                return;
            }

            _holdings = new StrategyHoldings(snapshot.AsOf, snapshot.Complete, _gate.FindOwn(snapshot));
            _profit.See(_holdings, recorder.Read().Occurrence);
            _sessionProfit = _profit.Current;
        }
    }

    /// <summary>Runs until the token is cancelled or the strategy fails; gives the failure, or null.</summary>
    /// <param name="standsBy">Told that it stands by, and why.</param>
    /// <param name="takenUp">Told that it runs after that, and how long it has stood by.</param>
    /// <param name="pause">How often is looked whether it is free, while it stands by.</param>
    /// <param name="stop">Stops it.</param>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever ends one strategy must not end the others; the policy says what follows.")]
    public async Task<Exception?> RunAsync(Action<string> standsBy, Action<TimeSpan> takenUp, TimeSpan pause, CancellationToken stop)
    {
        _startedAt = runtime.TimeProvider.GetUtcNow();
        _state = StrategyState.Running;
        try
        {
            while (await RunOrBeRefusedAsync(takenUp, stop) is { } refusal && !stop.IsCancellationRequested)
            {
                if (_state != StrategyState.Standby)
                {
                    _standsBySince = runtime.TimeProvider.GetTimestamp();
                    _state = StrategyState.Standby;
                    standsBy(refusal.Message);
                }

                await Task.Delay(pause, runtime.TimeProvider, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _gate = new SessionGate(draft.Strategy, runtime);
            }

            _state = StrategyState.Stopped;
        }
        catch (Exception exception)
        {
            Fail(exception);
        }

        try
        {
            await DisposeAsync();
        }
        catch (Exception exception) when (Failure is { } failure)
        {
            // What ended it is neither hidden by what came of that, nor hides it.
            return new AggregateException(failure, exception);
        }
        catch (Exception exception)
        {
            Fail(exception);
        }

        return Failure;
    }

    /// <summary>Runs until the token is cancelled; gives why another process has the strategy, where this one is to wait for it.</summary>
    private async Task<JournalException?> RunOrBeRefusedAsync(Action<TimeSpan> takenUp, CancellationToken stop)
    {
        var gate = _gate;
        try
        {
            await using (gate)
            {
                var run = gate.RunAsync(stop);
                while (_state == StrategyState.Standby && !run.IsCompleted)
                {
                    if (gate.HoldsLease)
                    {
                        _state = StrategyState.Running;
                        takenUp(runtime.TimeProvider.GetElapsedTime(_standsBySince));
                    }

                    await Task.WhenAny(run, Task.Delay(_look, runtime.TimeProvider, CancellationToken.None));
                }

                await run;
            }

            return null;
        }
        catch (JournalException refusal)
            when (draft.Plan.OnLeaseHeld == LeaseHeldPolicy.Wait && (refusal is JournalLeaseException || _state == StrategyState.Standby))
        {
            // A journal that is away for a moment is no reason to stand by no more.
            return refusal;
        }
    }

    public StrategyStatus GetStatus()
    {
        var now = runtime.TimeProvider.GetUtcNow();
        var (occurrence, recent, alarms, error) = recorder.Read();
        var (holdings, profit) = ReadHoldings();
        var blackouts = ReadBlackouts();
        return new StrategyStatus
        {
            UtcNow = now,
            Identity = Identity,
            ClassName = Configurable.ClassName,
            Symbol = runtime.Symbol,
            Table = Table,
            State = _state,
            IsEnabled = Settings.Current.IsEnabled,
            Gate = _gate.Current.Status,
            Occurrence = occurrence,
            Blackouts = blackouts,
            Next = Table.TryFindNext(now.AddTicks(1), out var next) ? next.WithBlackouts(blackouts ?? BlackoutPlan.Empty) : null,
            Halts = _gate.Halts,
            Recent = recent,
            LateSince = LateSince(now, occurrence),
            ClockDoubt = _gate.ClockDoubt,
            ClockOffset = _gate.ClockOffset,
            Alarms = alarms,
            LastError = error,
            Holdings = holdings,
            Profit = profit,
        };
    }

    [SuppressMessage("Design", "CA1031", Justification = "A source is anybody's code, and the gate tells what it throws.")]
    private BlackoutPlan? ReadBlackouts()
    {
        try
        {
            return runtime.Blackouts?.Current;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private (StrategyHoldings? Holdings, SessionProfit? Profit) ReadHoldings()
    {
        lock (_lock)
        {
            return (_holdings, _sessionProfit);
        }
    }

    private void Fail(Exception exception)
    {
        recorder.Fail(exception, null);
        Volatile.Write(ref _failure, exception);
        _state = StrategyState.Failed;
    }

    /// <summary>
    /// Since when a boundary is due that the gate has not begun with, or null. The gate says what it waits for; where it waits for
    /// nothing while it is closed, the code of the last session keeps it from going on.
    /// </summary>
    private DateTimeOffset? LateSince(DateTimeOffset now, SessionOccurrence? occurrence)
    {
        if (_state != StrategyState.Running || _gate.Current.Status == GateStatus.Ending)
        {
            return null;
        }

        var due = _gate.NextBoundary
            ?? (occurrence is { } open ? open.End
            : _gate.Halts.Count == 0 && Settings.Current.IsEnabled && Table.TryFind(now, out var missing) ? missing.Start
            : null);
        return due < now ? due > _startedAt ? due : _startedAt : null;
    }

    /// <summary>Disposes of the strategy and its services.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        switch (draft.Strategy)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync();
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }

        await draft.Scope.DisposeAsync();
    }
}
