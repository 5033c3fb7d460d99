using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Closing;
using Sessions.Journals;

namespace Sessions.Gates;

// docs/decisions.md 12, 150
/// <summary>Begins an occurrence: tells the observers and carries out its start action.</summary>
internal sealed class OccurrenceStart(GateServices services, OccurrenceScope scope)
{
    /// <summary>Names the start's closing.</summary>
    public const string Closing = "start";

    private LazyCancellation _ordered;

    private string Name => scope.Log.Record.ClosingName(services.Tag, Closing);

    /// <summary>Gives the exception with which the start handler failed, or null.</summary>
    public async Task<Exception?> RunAsync(CancellationToken stop)
    {
        var now = services.Clock.UtcNow;
        services.Logger.Began(scope.Session.Name, scope.Occurrence.Start, scope.Occurrence.End, now - scope.Occurrence.Start);
        if (scope.Occurrence.Start > scope.Occurrence.ScheduledStart + (scope.Session.StartLag ?? TimeSpan.Zero))
        {
            services.Logger.StartWaited(scope.Session.Name, scope.Occurrence.ScheduledStart, scope.Occurrence.Start);
        }

        scope.Context.CalendarWarning = services.CalendarLimits.Warn(scope.Occurrence, services.Table.CalendarOf(scope.Session));
        services.Notify(static (observer, session) => observer.OnBegun(session), scope.Context);
        return await ActAsync(stop);
    }

    /// <summary>Carries out the start action, also one that a crash cut short: what it had decided it goes on with.</summary>
    public async Task<Exception?> ActAsync(CancellationToken stop)
    {
        if (scope.Session.OnStart == SessionAction.None)
        {
            return null;
        }

        using var activity = GateActivity.Act(GateActivity.Start, scope.Session.OnStart, services, scope);
        if (scope.Session.OnStart != SessionAction.Custom)
        {
            if (await CloseUnlessDoneAsync(stop))
            {
                await scope.Log.StartedAsync(services.Clock.UtcNow);
            }

            return null;
        }

        var failure = await HandleAsync();
        if (failure is not null)
        {
            activity?.Fail(failure);
        }

        await scope.Log.StartedAsync(services.Clock.UtcNow);
        return failure;
    }

    /// <summary>Finishes the closing of a start that a crash cut short, where the occurrence is over meanwhile.</summary>
    public async Task FinishAsync()
    {
        if (scope.Log.Record.StartedAt is null && services.Book.Closing(Name) is { } begun)
        {
            var closing = NewClosing(begun.Action);
            Tell(await closing.RunAsync(new CancellationToken(canceled: true)));
            closing.GiveWay();
            await scope.Log.StartedAsync(services.Clock.UtcNow);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A handler may throw anything; the policy says what follows.")]
    private async Task<Exception?> HandleAsync()
    {
        try
        {
            await ForeignCall.Start(services.Waits, () => services.Strategy.InvokeAsync(scope.Session.StartHandler, scope.Context, scope.Token))
                .WaitAsync(services.Options.HandlerTimeout, services.Waits);
            return null;
        }
        catch (Exception exception)
        {
            services.Logger.HandlerFailed(exception, scope.Session.CustomStart, scope.Session.Name);
            services.NotifyError(scope.Context, exception);
            return exception;
        }
    }

    /// <summary>Gives whether the start is done; where it is not, a restart goes on with it.</summary>
    private async Task<bool> CloseUnlessDoneAsync(CancellationToken stop)
    {
        // Without a durable journal nobody knows whether the start was carried out before the program went down, and what was
        // opened since is not its to close. A durable one shows that it was not.
        if (scope.Context.IsLateStart && !services.Journal.IsDurable)
        {
            services.Logger.LateStartSkipped(scope.Session.Name, scope.Session.OnStart);
            return true;
        }

        return await CloseAsync(scope.Session.OnStart, stop);
    }

    /// <summary>Gives way to the occurrence's end, and to whoever orders that or a flatten: neither may wait for what cannot be closed.</summary>
    private async Task<bool> CloseAsync(SessionAction action, CancellationToken stop)
    {
        // By a clock that was set back there would be more left than all of it, and perhaps more than a timer waits.
        var left = scope.Context.Remaining < scope.Occurrence.Duration ? scope.Context.Remaining : scope.Occurrence.Duration;
        using var over = new CancellationTokenSource(left, services.Waits);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stop, _ordered.Token);
        scope.OnOrdered = () => services.Clock.Post(() => _ = GiveWayAsync());
        try
        {
            var closing = NewClosing(action);
            var report = await closing.RunAsync(either.Token, givesWay: true);
            Tell(report);

            // A stop that leaves the positions leaves them to the restart, which goes on with what was decided.
            if (stop.IsCancellationRequested && services.OnShutdown == ShutdownPolicy.Leave && !report.IsComplete && !closing.IsAcknowledged)
            {
                return false;
            }

            closing.GiveWay();
            return true;
        }
        finally
        {
            scope.OnOrdered = null;
        }
    }

    private async Task GiveWayAsync()
    {
        if (scope.EndAsked is not null || await services.Control.IsFlattenDueAsync())
        {
            _ordered.Cancel();
        }
    }

    private OccurrenceClosing NewClosing(SessionAction action) => new(services, scope, action, cancelOrders: false, Name, isStart: true);

    private void Tell(CloseReport report) => services.Notify(static (observer, started) => observer.OnStarted(started.Context, started.report), (scope.Context, report));
}
