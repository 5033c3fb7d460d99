using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Closing;

namespace Sessions.Gates;

/// <summary>Ends an occurrence, in the six steps of the contract and in their order.</summary>
internal sealed class OccurrenceEnd(GateServices services, OccurrenceScope scope, EndReason reason)
{
    private readonly List<string> _problems = [];

    private Session Session => scope.Session;

    private bool Leaves => reason == EndReason.Shutdown && services.Options.OnShutdown == ShutdownPolicy.Leave;

    public async Task RunAsync(CancellationToken stop)
    {
        services.Logger.Ending(Session.Name, reason, services.Clock.UtcNow - scope.Occurrence.End);

        // 1. Fence.
        scope.Broker.Fence();

        // 2. Cancel, not on this flow.
        services.Clock.Post(scope.Cancel);
        services.Notify(observer => observer.OnEnding(scope.Context));

        // 3. Drain. (Resting orders are cancelled in the first round of the closing, and again until they are gone.)
        if (!await scope.Broker.DrainAsync(services.Options.OrderTimeout))
        {
            _problems.Add($"broker calls of the strategy have not returned within {services.Options.OrderTimeout.TotalSeconds:0.###} s");
            services.Logger.DrainTimedOut(Session.Name, services.Options.OrderTimeout);
        }

        // 4 and 5. Decide, close, confirm.
        var report = await ActAsync(stop);

        // 6. Report.
        report = report with { Problems = [.. _problems, .. report.Problems] };
        services.Logger.Ended(Session.Name, report.ToString());
        services.Notify(observer => observer.OnEnded(scope.Context, report));
    }

    private async Task<CloseReport> ActAsync(CancellationToken stop)
    {
        if (Leaves)
        {
            await AwaitTradingAsync();
            return new CloseReport(SessionAction.None, Session.Scope, null, []);
        }

        var action = Session.OnEnd;
        if (action == SessionAction.Custom)
        {
            await AwaitTradingAsync();
            if (await HandleAsync() is { } failure)
            {
                _problems.Add($"{Session.CustomEnd} failed: {failure.Message}");
                action = services.Options.OnEndFailure;
            }
        }

        return await new OccurrenceClosing(services, scope, action, !Session.KeepOrders, "end").RunAsync(stop);
    }

    /// <summary>Gives the strategy the time to come to rest. One that does not is told of when the next occurrence is due.</summary>
    private async Task AwaitTradingAsync()
    {
        if (!await scope.Trading.EndsWithinAsync(services.Options.EndGrace, services.Waits))
        {
            _problems.Add($"TradeAsync has not returned within {services.Options.EndGrace.TotalSeconds:0.###} s");
            services.Logger.TradingOverran(Session.Name, services.Options.EndGrace);
        }
    }

    /// <summary>Runs the end handler with a broker of its own that only closes; gives what it threw, or null.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A handler may throw anything; OnEndFailure says what follows.")]
    private async Task<Exception?> HandleAsync()
    {
        var broker = new SessionBroker(services, scope.Occurrence, closesOnly: true);
        using var timeUp = new CancellationTokenSource(services.Options.HandlerTimeout, services.Waits);
        var context = new SessionContext(services, scope.Occurrence, broker, timeUp.Token)
        {
            IsLateStart = scope.Context.IsLateStart,
            IsCatchUp = scope.Context.IsCatchUp,
        };
        try
        {
            await services.Strategy.InvokeAsync(Session.EndHandler, context, timeUp.Token).AsTask()
                .WaitAsync(services.Options.HandlerTimeout, services.Waits);
            return null;
        }
        catch (Exception exception)
        {
            services.Logger.HandlerFailed(exception, Session.CustomEnd, Session.Name);
            services.Notify(observer => observer.OnStrategyError(scope.Context, exception));
            return exception;
        }
        finally
        {
            broker.Fence();
            await broker.DrainAsync(services.Options.OrderTimeout);
        }
    }
}
