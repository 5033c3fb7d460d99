using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Closing;
using Sessions.Journals;

namespace Sessions.Gates;

// docs/decisions.md 32, 151
/// <summary>Ends an occurrence, in the six steps of the contract and in their order.</summary>
internal sealed class OccurrenceEnd(GateServices services, OccurrenceScope scope, EndReason reason)
{
    private readonly List<string> _problems = [];

    /// <summary>Counted from the end, whatever drain and handler take of it.</summary>
    private readonly EndTimes _times = new(services, scope.Occurrence.Bell);
    private bool _isAcknowledged;
    private SentOrders? _ofHandler;

    private Session Session => scope.Session;

    private OccurrenceRecord Record => scope.Log.Record;

    /// <summary>Names the closing; what a stop closes and what the end closes later must not have the same order ids.</summary>
    private string Closing => reason == EndReason.Shutdown ? FormattableString.Invariant($"stop{Record.Suspensions + 1}") : IsFlatten ? "halt" : "end";

    private bool IsFlatten => Record.Session == OccurrenceRecord.Halt;

    private bool Leaves => reason == EndReason.Shutdown && services.Options.OnShutdown == ShutdownPolicy.Leave && Record.EndingAt is null;

    public async Task RunAsync(CancellationToken stop)
    {
        using var activity = GateActivity.Act(GateActivity.End, Session.OnEnd, services, scope);
        if (IsFlatten)
        {
            services.Logger.Flattening(Record.Start);
        }
        else
        {
            services.Logger.Ending(Session.Name, EndWords.When(services.Clock.UtcNow - scope.Occurrence.End), EndWords.Why(reason));
        }

        // 1. Fence.
        scope.Broker.Fence();

        // 2. Cancel, not on this flow.
        services.Clock.Post(scope);
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
        scope.Broker.Sent?.Leave(services.Options.CloseDeadline);
        _ofHandler?.Leave(services.Options.CloseDeadline);
        report = _problems.Count == 0 ? report : report with { Problems = [.. _problems, .. report.Problems] };
        activity?.Report(report);
        scope.Activity?.Report(report);
        if (IsFlatten)
        {
            services.Logger.Flattened(Record.Start, report);
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

        EntryOrder[] onTheWay = scope.Broker.Sent is { } sent ? [.. sent.Entries.Where(static entry => !entry.IsSettled)] : [];
        var action = await ActionAsync();
        if (action is SessionAction.None or SessionAction.Custom)
        {
            // Nobody but the strategy's owner can say what is to become of what they fill.
            _problems.AddRange(onTheWay.Select(static entry => $"entry {entry.Id} was still on its way, and nothing closes what it may have filled since"));
        }

        using var closing = new OccurrenceClosing(services, scope, action, !Session.KeepOrders, Closing, SentCloses());
        var report = await closing.RunAsync(stop, _times.Alarm(services.Waits));
        _isAcknowledged = closing.IsAcknowledged;
        return report;
    }

    /// <summary>The closes that the strategy, its handler and the start have sent and that have no final answer.</summary>
    private IReadOnlyList<CloseRequest> SentCloses() => (scope.Broker.Sent?.Closes ?? [], _ofHandler?.Closes ?? [], ClosesOfStart()) switch
    {
        ({ Count: 0 }, { Count: 0 }, { Count: 0 }) => [],
        var (ofStrategy, ofHandler, ofStart) => [.. ofStrategy, .. ofHandler, .. ofStart],
    };

    /// <summary>Those of a start of an earlier run of the program.</summary>
    private IReadOnlyList<CloseRequest> ClosesOfStart() => scope.Closes.Count == 0 ? [] :
    [
        .. scope.Closes.Where(static close => close is { Closing: OccurrenceStart.Closing, Pending: not null, IsConfirmed: false })
            .Select(static close => new CloseRequest(close.PositionId, close.Volume - close.Filled) { ClientOrderId = close.Pending!, Symbol = close.Symbol, Side = close.Side }),
    ];

    /// <summary>What is to be closed; a handler runs first, unless an earlier run of the program has brought it to its end.</summary>
    private async Task<SessionAction> ActionAsync()
    {
        if (Record.DecidedAt is not null && Record.Closing == Closing)
        {
            return Record.ClosingAction;
        }

        if (Session.OnEnd != SessionAction.Custom)
        {
            return Session.OnEnd;
        }

        if (Record.HandledAt is null)
        {
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

        if (_isAcknowledged)
        {
            return scope.Log.EndedAsync(OccurrenceOutcome.Acknowledged, now);
        }

        if (!report.IsComplete)
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
        var broker = new SessionBroker(services, scope.Occurrence, closesOnly: true);
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
            _ofHandler = broker.Sent;
            await broker.DrainAsync(AtMost(services.Options.OrderTimeout));
        }
    }

    private TimeSpan AtMost(TimeSpan usual) => _times.AtMost(usual, services.Waits);
}
