using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Closing;

namespace Sessions.Gates;

/// <summary>Begins an occurrence: tells the observers and carries out its start action.</summary>
internal sealed class OccurrenceStart(GateServices services, OccurrenceScope scope)
{
    /// <summary>Gives the exception with which the start handler failed, or null.</summary>
    public async Task<Exception?> RunAsync(CancellationToken stop)
    {
        var now = services.Clock.UtcNow;
        services.Logger.Began(scope.Session.Name, scope.Occurrence.Start, scope.Occurrence.End, now - scope.Occurrence.Start);
        if (scope.Occurrence.Start > scope.Occurrence.ScheduledStart)
        {
            services.Logger.StartWaited(scope.Session.Name, scope.Occurrence.ScheduledStart, scope.Occurrence.Start);
        }

        if (services.Table.Calendar is { } calendar && scope.Occurrence.Date > calendar.KnownThrough)
        {
            services.Logger.CalendarOutrun(scope.Session.Name, scope.Occurrence.Date, calendar.KnownThrough);
        }

        services.Notify(observer => observer.OnBegun(scope.Context));
        switch (scope.Session.OnStart)
        {
            case SessionAction.None:
                return null;
            case SessionAction.Custom:
                return await HandleAsync();
            default:
                await CloseAsync(stop);
                return null;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A handler may throw anything; the policy says what follows.")]
    private async Task<Exception?> HandleAsync()
    {
        try
        {
            await services.Strategy.InvokeAsync(scope.Session.StartHandler, scope.Context, scope.Token).AsTask()
                .WaitAsync(services.Options.HandlerTimeout, services.Waits);
            return null;
        }
        catch (Exception exception)
        {
            services.Logger.HandlerFailed(exception, scope.Session.CustomStart, scope.Session.Name);
            services.Notify(observer => observer.OnStrategyError(scope.Context, exception));
            return exception;
        }
    }

    private async Task CloseAsync(CancellationToken stop)
    {
        // Nobody knows whether the start was carried out before the program went down, and what was opened since is not its to close.
        if (scope.Context.IsLateStart)
        {
            services.Logger.LateStartSkipped(scope.Session.Name, scope.Session.OnStart);
            return;
        }

        var closing = new OccurrenceClosing(services, scope, scope.Session.OnStart, cancelOrders: false, "start");
        using var over = new CancellationTokenSource(scope.Context.Remaining, services.Waits);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stop);
        var report = await closing.RunAsync(either.Token);
        services.Notify(observer => observer.OnStarted(scope.Context, report));
    }
}
