using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Clocks;

namespace Sessions.Gates;

// docs/decisions.md 127
/// <summary>
/// Runs a strategy's boundaries one after another, whoever says that they may be due. An occurrence begins once and ends
/// once, and nothing that has passed comes back, whatever the clock does.
/// </summary>
internal sealed partial class GateEngine(GateServices services) : IDisposable, IThreadPoolWorkItem
{
    private readonly GateCell _cell = new(services.Clock);
    private readonly GateClock _clock = new(services);
    private readonly GateChanges? _changes = services.Runtime.Settings is { } settings ? new GateChanges(services, settings) : null;
    private DateTime _toldTo = DateTime.MinValue;
    private Exception? _failure;
    private int _busy;
    private int _asked;
    private volatile bool _isPrepared;

    public GateParking Parking { get; } = GateParking.Of(services.Clock);

    /// <summary>What ended the gate, or null.</summary>
    public Exception? Failure => Volatile.Read(ref _failure);

    public GateState State => _cell.State;

    /// <summary>Completed soon after the next change of state.</summary>
    public Task Changed => _cell.Changed;

    /// <summary>Whether the journal is open and everything that was due then is done.</summary>
    public bool IsPrepared => _isPrepared;

    /// <summary>Whether the gate has come to its end.</summary>
    public bool IsFinished => _isFinished;

    /// <summary>What keeps anything from beginning, since a clock is or was wrong; or null.</summary>
    public ClockDoubt? ClockDoubt => _clock.Hold?.Doubt;

    private DateTimeOffset Now => services.Clock.UtcNow;

    /// <summary>Something was ordered by way of the journal, by whomever.</summary>
    public void Notice() => services.Clock.Receive(TakeNotice);

    /// <summary>Does what is due, unless that is under way; never waits for it.</summary>
    public void Advance(DateTimeOffset? utcNow = null)
    {
        if (utcNow is { } tick)
        {
            _clock.Tell(tick);
        }

        Volatile.Write(ref _asked, 1);
        if (Interlocked.Exchange(ref _busy, 1) == 0)
        {
            services.Clock.Run(this);
        }
    }

    /// <summary>Whether an occurrence has begun and its end has not.</summary>
    private bool HasBegun => _held is not null || _cell.State is { Session: not null, Status: not GateStatus.Ending };

    void IThreadPoolWorkItem.Execute() => _ = ProcessAsync();

    private void TakeNotice()
    {
        // It may have come to its end since that was ordered.
        if (!IsFinished)
        {
            services.Control.Tell();
            _cell.Scope?.OnOrdered?.Invoke();
            Advance();
        }
    }

    /// <summary>Settings were changed, or another process has taken the strategy over.</summary>
    private void Look() => services.Clock.Receive(() => Advance());

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
                    while (!IsFinished && await RunNextAsync())
                    {
                    }

                    if (!_isPrepared)
                    {
                        _isPrepared = true;
                        _cell.Tell();
                    }
                }
            }
            catch (Exception exception) when (Failure is null && HasBegun)
            {
                // What has begun has its end first.
                Fail(exception);
                Volatile.Write(ref _asked, 1);
            }
            catch (Exception exception)
            {
                await FinishAsync(exception);
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
        await PrepareAsync();
        if (services.Journal.IsLost)
        {
            Fail(services.Journal.Failure);
        }

        if (_clock.Look(_cell.Scope ?? _held))
        {
            _changes?.Forget(Now);
        }

        services.Blackouts?.Look(Now);
        await EndEarlierAsync(_cell.Scope ?? _held);
        StopOnTime();
        if (_cell.Scope is { } scope)
        {
            return await RunOpenAsync(scope);
        }

        if (Failure is null)
        {
            await services.Control.HasHaltedItselfAsync();
        }

        if (!_stopping && Failure is null && await TakeUpAsync())
        {
            return true;
        }

        if (_held is { } held)
        {
            return await RunHeldAsync(held);
        }

        if (_stopping || Failure is not null || IsStoppedForGood)
        {
            if (await HasPreviousReturnedAsync() || _stopping)
            {
                await FinishAsync(Failure);
            }

            return false;
        }

        if (_clock.Hold is { } hold)
        {
            return await RunInDoubtAsync(hold);
        }

        return !services.Control.IsHalted && TakeOverChanges() && await RunClosedAsync();
    }

    /// <summary>Nothing is open: takes over what was changed meanwhile; false where nothing is to begin.</summary>
    private bool TakeOverChanges()
    {
        if (_changes is { IsDue: true } changes)
        {
            // By the hours that were: the new ones have missed nothing.
            TellMissed(Now);
            changes.TakeOver();
            services.TimeStop ??= TimeStop.For(this, null);
            _toldTo = Now.UtcDateTime;
        }

        return _changes is not { IsEnabled: false };
    }

    /// <summary>Nothing is open: begins what is due.</summary>
    private async Task<bool> RunClosedAsync()
    {
        TellMissed(Now);
        if (!TryFindNext(Now, out var next))
        {
            services.Logger.NoneNext();
            return false;
        }

        if (Now < next.Start || !services.Clock.HasReached(SimulationPhase.Starts))
        {
            if (WakeAt(next.Start, SimulationPhase.Starts))
            {
                services.Logger.Next(next.Session.Name, next.Start);
            }

            return false;
        }

        // Waiting for the last one takes time, in which anything may have been ordered.
        if (_previous is not null)
        {
            return await HasPreviousReturnedAsync();
        }

        // Where a flatten was done beside an end, the next one waits for that end all the same.
        return !(services.Options.AfterEnd == AfterEndPolicy.Wait && services.Closings is { IsBusy: true }) && await BeginAsync(next);
    }

    /// <summary>An occurrence is open: ends it where that is due, and lets it go on otherwise.</summary>
    private async Task<bool> RunOpenAsync(OccurrenceScope scope)
    {
        if (_stopping || Failure is not null)
        {
            scope.EndAsked ??= _stopping ? EndReason.Shutdown : EndReason.Fault;
        }

        if (scope.EndAsked is not null || IsDue(scope))
        {
            await EndAsync(scope);
            return true;
        }

        if (services.Control.IsHalted)
        {
            await HoldAsync(scope);
            return true;
        }

        var next = Pause(scope);
        StartTrading(scope);
        WakeAt(_clock.ShownAt(next), SimulationPhase.Ends);
        return false;
    }

    private bool IsDue(OccurrenceScope scope) => _clock.HasReached(scope.EndsAt) && services.Clock.HasReached(SimulationPhase.Ends);

    /// <summary>Tells once of the occurrences that came and went unseen since the last look, while the machine slept or the clock was set forward.</summary>
    private void TellMissed(DateTimeOffset now)
    {
        // What was over before the program began was not missed by it. A clock that was set back has yet to come to what is still ahead.
        _toldTo = _toldTo == DateTime.MinValue || _toldTo > now.UtcDateTime ? now.UtcDateTime : _toldTo;
        SessionOccurrence? first = null, last = null;
        var count = 0;
        while (services.Table.TryFindNext(_toldTo, out var next) && next.End <= now)
        {
            if (next.Start.UtcDateTime >= _clock.Passed)
            {
                count++;
                first ??= next;
                last = next;
            }

            _toldTo = next.Start.UtcDateTime.AddTicks(1);
        }

        if (count == 1)
        {
            services.Logger.Missed(first!.Value.Session.Name, first.Value.Start);
        }
        else if (count > 1)
        {
            services.Logger.MissedSeveral(count, first!.Value.Session.Name, first.Value.Start, last!.Value.Session.Name, last.Value.Start);
        }
    }

    /// <summary>The first occurrence that has not begun and is not over.</summary>
    private bool TryFindNext(DateTimeOffset now, out SessionOccurrence next)
    {
        if (_changes is { HasNewHours: true } changes)
        {
            return changes.TryFindNext(now, out next);
        }

        var from = now.UtcDateTime > _clock.Passed ? now : _clock.Passed;
        return (services.Table.TryFind(from, out next) && next.Start.UtcDateTime >= _clock.Passed) || services.Table.TryFindNext(from, out next);
    }

    private void Fail(Exception? failure) => Interlocked.CompareExchange(ref _failure, failure, null);
}
