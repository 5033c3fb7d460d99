using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Journals;

namespace Sessions.Gates;

/// <content>What is done at the boundaries: begin, pause, resume, end.</content>
internal sealed partial class GateEngine
{
    /// <summary>A start this late was not meant to be a start on time.</summary>
    private static readonly TimeSpan _lateness = TimeSpan.FromSeconds(1);

    private OccurrenceScope? _held;
    private bool _isLoaded;

    /// <summary>Opens the journal before anything is done, and later reads again what people have ordered.</summary>
    /// <exception cref="JournalException">The journal cannot be used, or another process runs the strategy.</exception>
    private async ValueTask PrepareAsync()
    {
        if (_isLoaded)
        {
            // A gate that has failed ends what is open, whatever is ordered, and must not fail a second time over it.
            if (Failure is null)
            {
                await services.Control.RefreshAsync();
            }

            return;
        }

        // Known before the journal is read, so that nothing that is ordered meanwhile is missed.
        var state = await services.Journal.OpenAsync(() => GateRegistry.Of(services.Journal.Store).Set(services.Identity, this), Look);
        services.Control.Load(state);
        services.Book.Desk.Open(services.Book);
        services.Book.Load(state.Book.Blotter, state.Book.Closings);
        services.Number = state.Book.Number;
        _recovery = state.Unfinished.Count > 0 ? new GateRecovery(services, state) : null;
        services.TimeStop = TimeStop.For(this, state.Hold);
        TakeLast(state.Last);
        _changes?.Watch(Look);
        services.Blackouts?.Watch(Look);
        WarnOfShortLeads();
        ZoneNotices.Write(services.Logger, services.Table.Zones);
        _isLoaded = true;
        AskVenue();
    }

    private async Task<bool> BeginAsync(SessionOccurrence occurrence)
    {
        var now = Now;
        var scope = new OccurrenceScope(services, occurrence, OccurrenceLog.Describe(occurrence, ++services.Number, now), isLate: now - occurrence.Start > _lateness);
        _clock.Pass(occurrence.Start, occurrence.End);
        _changes?.Begun(occurrence);
        _cell.Change(GateStatus.Closed, scope);
        try
        {
            await scope.Log.BegunAsync();
        }
        catch
        {
            // It has not begun, and so has no end.
            _cell.Change(GateStatus.Closed, null);
            throw;
        }

        AskVenue();
        scope.Activity = GateActivity.Begin(services, scope);
        Open(scope, await new OccurrenceStart(services, scope).RunAsync(_stop.Token));
        return true;
    }

    /// <summary>Moves the end of what has begun to where a correction of its calendar has the market close.</summary>
    private async ValueTask EndEarlierAsync(OccurrenceScope? begun)
    {
        if (begun is { IsRemoved: false, IsMisdated: false } && _changes is { } changes && changes.TryFindEarlierEnd(begun.Occurrence, out var earlier))
        {
            services.Logger.EndMoved(begun.Session.Name, begun.EndsAt, earlier.End);
            begun.EndEarlier(earlier);
            await begun.Log.EndsEarlierAsync(earlier.End);
        }
    }

    /// <summary>An occurrence has begun and is not traded in: ends it where that is due, and resumes it where nothing forbids that.</summary>
    private async Task<bool> RunHeldAsync(OccurrenceScope scope)
    {
        if (_stopping || Failure is not null || IsDue(scope))
        {
            _held = null;
            scope.EndAsked = _stopping ? EndReason.Shutdown : Failure is not null ? EndReason.Fault : EndReason.Boundary;
            _cell.Change(GateStatus.Ending, scope);
            return true;
        }

        if (services.Control.IsHalted || scope.IsRemoved)
        {
            WakeAt(_clock.ShownAt(scope.EndsAt), Clocks.SimulationPhase.Ends);
            return false;
        }

        if (_previous is not null)
        {
            var mayGoOn = await HasPreviousReturnedAsync() || IsDue(scope);
            if (!mayGoOn)
            {
                WakeAt(_clock.ShownAt(scope.EndsAt), Clocks.SimulationPhase.Ends);
            }

            return mayGoOn;
        }

        _held = null;
        _cell.Change(GateStatus.Closed, scope);
        await scope.Log.ResumedAsync();
        scope.Activity = GateActivity.Begin(services, scope);
        services.Logger.Resumed(scope.Session.Name, scope.Occurrence.Start, scope.Log.Record.BegunAt);
        services.Notify(static (observer, session) => observer.OnResumed(session), scope.Context);
        Open(scope, scope.Log.Record.StartedAt is null ? await new OccurrenceStart(services, scope).ActAsync(_stop.Token) : null);
        return true;
    }

    /// <summary>Lets the strategy trade, unless its start has failed.</summary>
    private void Open(OccurrenceScope scope, Exception? failure)
    {
        if (failure is not null && services.Options.OnStrategyError == StrategyErrorPolicy.Stop)
        {
            _ = End(EndReason.Fault, failure);
        }
        else if (scope.EndAsked is null)
        {
            _cell.Change(GateStatus.Open, scope);
            StartTrading(scope);
        }
    }

    /// <summary>Takes the strategy's hands off an open occurrence and leaves its positions; its end stays due.</summary>
    private async Task HoldAsync(OccurrenceScope scope)
    {
        _cell.Change(GateStatus.Ending, scope);
        scope.Broker.Fence();
        scope.Cancel();
        if (!await scope.Broker.DrainAsync(services.Options.OrderTimeout))
        {
            services.Logger.DrainTimedOut(scope.Session.Name, services.Options.OrderTimeout);
        }

        Leave(scope);
        scope.Activity?.Dispose();
        scope.Ended.Complete(services.Clock);
        _held = scope.Renew();
    }

    private async Task EndAsync(OccurrenceScope scope)
    {
        _cell.Change(GateStatus.Ending, scope);
        var reason = scope.EndAsked ?? EndReason.Boundary;
        var end = new OccurrenceEnd(services, scope, reason);
        if (reason is EndReason.Boundary or EndReason.Requested or EndReason.Stopped)
        {
            if (await GoesOnAsync(scope, end))
            {
                return;
            }
        }
        else
        {
            await end.RunAsync(_stop.Token);
        }

        Leave(scope);
        scope.Activity?.Dispose();
        scope.Ended.Complete(services.Clock);
        Fail(services.Journal.Failure);
        if (scope.Log.Record is { SuspendedAt: not null, EndedAt: null } && !_stopping && Failure is null)
        {
            // A stop that a crash had cut short is done now, and the program runs again.
            _held = scope.Renew();
        }
    }

    /// <summary>
    /// Whether it is decided for good what an end closes, while that goes on: beside the next occurrence from then on, or, where
    /// that waits, beside a flatten.
    /// </summary>
    private async Task<bool> GoesOnAsync(OccurrenceScope scope, OccurrenceEnd end)
    {
        var goesOn = services.Options.AfterEnd == AfterEndPolicy.Overlap ? new TaskCompletionSource() : null;
        scope.OnFixed = goesOn is null ? null : () => LazyCompletion.Complete(goesOn, services.Clock);
        var done = end.RunAsync(_stop.Token);
        if (!done.IsCompleted)
        {
            goesOn ??= new TaskCompletionSource();
            scope.OnFlatten = () => LazyCompletion.Complete(goesOn, services.Clock);
            await Task.WhenAny(done, goesOn.Task);
        }

        if (done.IsCompleted)
        {
            await done;
            return false;
        }

        scope.OnFixed = scope.OnFlatten = null;
        services.Logger.ClosingGoesOn(scope.Session.Name);
        (services.Closings ??= new GateClosings()).Add(scope, EndBesideAsync(scope, done));
        Leave(scope);
        Fail(services.Journal.Failure);
        return true;
    }

    /// <summary>Waits for an end that goes on beside the next occurrence.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever breaks the gate must come out of it.")]
    private async Task EndBesideAsync(OccurrenceScope scope, Task done)
    {
        Parking.BeginWork();
        try
        {
            await done;
            Fail(services.Journal.Failure);
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
        finally
        {
            Parking.EndWork();
        }

        scope.IsOver = true;
        scope.Activity?.Dispose();
        scope.Ended.Complete(services.Clock);
        if (Failure is not null)
        {
            _cell.AskToEnd(EndReason.Fault);
        }

        Advance();
    }

    private void Leave(OccurrenceScope scope)
    {
        // A flatten trades nothing; the one whose code may still run stays the previous one.
        _previous = _previous is { Trading: { IsCompleted: false } } ? _previous : scope;
        _cell.Change(GateStatus.Closed, null);
    }

    /// <summary>Only in a run, whose clock drives the strategy; whoever asks the gate trades by himself. Not while it is halted, which a start that gave way to a flatten knows already; where that is released at once, it trades after all.</summary>
    private void StartTrading(OccurrenceScope scope)
    {
        if (_runs && !scope.HasTraded && !services.Control.IsHalted)
        {
            scope.HasTraded = true;
            services.Clock.Post(scope.Trading = new TradeLoop(this, services, scope));
        }
    }
}
