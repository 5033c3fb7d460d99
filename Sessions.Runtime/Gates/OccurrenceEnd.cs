using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Closing;
using Sessions.Journals;
using Sessions.Orders;

namespace Sessions.Gates;

// docs/decisions.md 32, 151
/// <summary>Ends an occurrence, in the six steps of the contract and in their order.</summary>
internal sealed class OccurrenceEnd(GateServices services, OccurrenceScope scope, EndReason reason)
{
    private readonly List<string> _problems = [];

    /// <summary>Counted from the end, whatever drain and handler take of it.</summary>
    private readonly EndTimes _times = new(services, scope.Occurrence.Bell);
    private OccurrenceClosing? _closing;

    private Session Session => scope.Session;

    private OccurrenceRecord Record => scope.Log.Record;

    /// <summary>Names the closing; what a stop closes and what the end closes later must not have the same order ids.</summary>
    private string Closing => field ??= Record.ClosingName(
        services.Tag, reason == EndReason.Shutdown ? FormattableString.Invariant($"stop{Record.Suspensions + 1}") : Record.Session switch
        {
            OccurrenceRecord.Halt => "halt",
            OccurrenceRecord.TimeStop => "hold",
            _ => "end",
        });

    private bool Leaves => reason == EndReason.Shutdown && services.OnShutdown == ShutdownPolicy.Leave && Record.EndingAt is null;

    public async Task RunAsync(CancellationToken stop)
    {
        using var activity = GateActivity.Act(GateActivity.End, Session.OnEnd, services, scope);
        if (Record.Session == OccurrenceRecord.Halt)
        {
            services.Logger.Flattening(Record.Start);
        }
        else if (!Record.IsFlatten)
        {
            services.Logger.Ending(Session.Name, EndWords.When(services.Clock.UtcNow - scope.Occurrence.End), EndWords.Why(reason));
        }

        // 1. Fence.
        scope.Broker.Fence();

        // 2. Cancel, not on this flow.
        scope.Cancel();
        services.Notify(static (observer, session) => observer.OnEnding(session), scope.Context);
        var intent = Leaves ? ValueTask.CompletedTask : scope.Log.EndingAsync(reason, services.Clock.UtcNow);

        // 3. Drain. (Resting orders are cancelled in the first round of the closing, and again until they are gone.)
        var drain = AtMost(services.Options.OrderTimeout);
        if (!await scope.Broker.DrainAsync(drain))
        {
            _problems.Add(FormattableString.Invariant($"broker calls of the strategy have not returned within {drain.TotalSeconds:0.###} s"));
            services.Logger.DrainTimedOut(Record.Name, drain);
        }

        // 4 and 5. Decide, close, confirm.
        await intent;
        var report = await ActAsync(stop);

        // 6. Report.
        await CompleteAsync(report);
        report = _problems.Count == 0 ? report : report with { Problems = [.. _problems, .. report.Problems] };
        activity?.Report(report);
        scope.Activity?.Report(report);
        if (Record.Session == OccurrenceRecord.Halt)
        {
            services.Logger.Flattened(Record.Start, report);
        }
        else if (Record.IsFlatten)
        {
            services.Logger.TimeStopped(Record.Start, report);
        }
        else
        {
            services.Logger.Ended(Session.Name, report);
        }

        services.Notify(static (observer, ended) => observer.OnEnded(ended.Context, ended.report), (scope.Context, report));
    }

    private async ValueTask<CloseReport> ActAsync(CancellationToken stop)
    {
        if (Leaves)
        {
            await AwaitTradingAsync();
            return new CloseReport(SessionAction.None, Session.Scope, null, []);
        }

        var onTheWay = OnTheWay();
        var action = await ActionAsync();
        if (action is SessionAction.None or SessionAction.Custom)
        {
            // Nobody but the strategy's owner can say what is to become of what they fill.
            _problems.AddRange(onTheWay.Select(static entry => $"entry {entry} was still on its way, and nothing closes what it may have filled since"));
        }

        _closing = new OccurrenceClosing(services, scope, action, !Session.KeepOrders, Closing);
        return await _closing.RunAsync(stop, _times.Alarm(services.Waits));
    }

    /// <summary>The ids of the entries of which nobody knows yet what they came to.</summary>
    private IReadOnlyList<string> OnTheWay()
    {
        var own = services.Book.Blotter;
        return own.Orders.IsEmpty ? [] : [.. own.OwnOpen.ToList()
            .Where(order => order is { Closes: null, State: not OrderState.Resting } && order.Occurrence <= Record.Number).Select(static order => order.Id)];
    }

    /// <summary>What is to be closed; a handler runs first, unless an earlier run of the program has brought it to its end.</summary>
    private async Task<SessionAction> ActionAsync()
    {
        if (services.Book.Closing(Closing) is { Action: not SessionAction.None } begun)
        {
            return begun.Action;
        }

        if (Session.OnEnd != SessionAction.Custom)
        {
            return Session.OnEnd;
        }

        if (Record.HandledAt is null)
        {
            // The process that runs the strategy now calls it; the closing asks too, and gives way.
            if (!await services.Journal.IsHeldAsync())
            {
                return SessionAction.Custom;
            }

            await AwaitTradingAsync();
            await scope.Log.HandlingAsync(services.Clock.UtcNow);
            var failure = scope.IsRemoved ? "it is gone from the code, with its session" : (await HandleAsync())?.GetType().Name;
            await scope.Log.HandledAsync(failure, services.Clock.UtcNow);
        }

        if (Record.HandlerFailure is not { } problem)
        {
            return SessionAction.Custom;
        }

        _problems.Add($"{Session.CustomEnd} failed: {problem}");
        return services.Options.OnEndFailure;
    }

    /// <summary>Writes down that the end is done. What is still open stays unfinished, for the next run of the program.</summary>
    private ValueTask CompleteAsync(CloseReport report)
    {
        var now = services.Clock.UtcNow;
        if (Leaves)
        {
            return ValueTask.CompletedTask;
        }

        if (_closing is { IsAcknowledged: true })
        {
            return scope.Log.EndedAsync(OccurrenceOutcome.Acknowledged, now);
        }

        if (!report.IsComplete || _closing?.TryFinish() == false)
        {
            return ValueTask.CompletedTask;
        }

        return reason == EndReason.Shutdown && now < scope.EndsAt && !scope.IsMisdated
            ? scope.Log.SuspendedAsync(now)
            : scope.Log.EndedAsync(scope.IsMisdated ? OccurrenceOutcome.Misdated : OccurrenceOutcome.Done, now);
    }

    /// <summary>Gives the strategy the time to come to rest. One that does not is told of when the next occurrence is due.</summary>
    private async Task AwaitTradingAsync()
    {
        var grace = AtMost(services.Options.EndGrace);
        if (scope.Trading is { IsCompleted: false } trading && !await trading.Completion.EndsWithinAsync(grace, services.Waits))
        {
            _problems.Add(FormattableString.Invariant($"TradeAsync has not returned within {grace.TotalSeconds:0.###} s"));
            services.Logger.TradingOverran(Session.Name, grace);
        }
    }

    /// <summary>Runs the end handler with a broker of its own that only closes; gives what it threw, or null.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A handler may throw anything; OnEndFailure says what follows.")]
    [SuppressMessage("Reliability", "CA2000", Justification = "It has no timer, and a handler that overran may use it for as long as it likes.")]
    private async Task<Exception?> HandleAsync()
    {
        var broker = new SessionBroker(services, scope.Occurrence, Record.Number, closesOnly: true);
        var timeUp = new CancellationTokenSource();
        var context = new SessionContext(services, broker, timeUp.Token)
        {
            IsLateStart = scope.Context.IsLateStart,
            IsResumed = scope.Context.IsResumed,
            IsCatchUp = scope.Context.IsCatchUp,
        };
        try
        {
            await ForeignCall.Start(services.Waits, () => services.Strategy.InvokeAsync(Session.EndHandler, context, timeUp.Token))
                .WaitAsync(AtMost(services.Options.HandlerTimeout), services.Waits);
            return null;
        }
        catch (Exception exception)
        {
            // Not on this flow, and not by a timer: what its registrations throw or do must not stop anything.
            services.Clock.Post(() => services.Cancel(timeUp, Session.Name));
            services.Logger.HandlerFailed(exception, Session.CustomEnd, Session.Name);
            services.NotifyError(scope.Context, exception);
            return exception;
        }
        finally
        {
            broker.Fence();
            await broker.DrainAsync(AtMost(services.Options.OrderTimeout));
        }
    }

    private TimeSpan AtMost(TimeSpan usual) => _times.AtMost(usual, services.Waits);
}
