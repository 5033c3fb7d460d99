using System.Globalization;
using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Gates;

// docs/decisions.md 117
/// <summary>One closing of an occurrence, from its decision until it is confirmed: past the deadline it is an alarm, and goes on.</summary>
internal sealed class OccurrenceClosing
{
    private const int MostReasons = 5;

    /// <summary>Waits are cut to whole milliseconds, and one of none would be made again and again.</summary>
    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(1);

    private readonly GateServices _services;
    private readonly OccurrenceScope _scope;
    private readonly CloseRunner _runner;
    private readonly CloseRetry _retry;

    /// <param name="services">The gate's.</param>
    /// <param name="scope">The occurrence.</param>
    /// <param name="action">What is closed.</param>
    /// <param name="cancelOrders">Whether resting orders go.</param>
    /// <param name="name">What the closing is known by.</param>
    /// <param name="isStart">Whether it is a start's, which closes what was there before its occurrence.</param>
    public OccurrenceClosing(GateServices services, OccurrenceScope scope, SessionAction action, bool cancelOrders, string name, bool isStart = false)
    {
        _services = services;
        _scope = scope;
        var book = services.Book;
        if (book.Closing(name) is null)
        {
            book.Begin(new ClosingState(name, scope.Log.Record.Number - (isStart ? 1 : 0), Closes(action) ? action : SessionAction.None)
            {
                Stage = Closes(action) || book.Terms is { IsHedging: true, HasTags: false } ? ClosingStage.Undecided : ClosingStage.Final,
                IsOnlyOfRests = !Closes(action),
                IsWholeAccount = scope.Session.Scope == SessionScope.Account,
                KeepsOrders = !cancelOrders,
                BegunAt = book.Stamp(),
            });
        }

        var tools = new CloseTools(services.Runtime.Broker, services.Waits, services.Options, services.Logger);
        _runner = new CloseRunner(tools, book, name, scope.Session.Scope, new OccurrenceCloseConditions(services, scope, action));
        _retry = new CloseRetry(services.Waits, name);
    }

    /// <summary>Whether somebody has taken over what could not be closed.</summary>
    public bool IsAcknowledged { get; private set; }

    /// <summary>Closes until it is confirmed or acknowledged, or until the token says that nobody waits for it any more.</summary>
    /// <param name="stop">Heeded past the deadline alone, unless it gives way.</param>
    /// <param name="deadline">When it becomes an alarm; null where that counts from now on.</param>
    /// <param name="givesWay">Whether it stops as soon as it is told to.</param>
    public async ValueTask<CloseReport> RunAsync(CancellationToken stop, Deadline? deadline = null, bool givesWay = false)
    {
        using var either = givesWay ? CancellationTokenSource.CreateLinkedTokenSource(stop, _services.Journal.Lost) : null;
        await CloseAsync(deadline ?? new Deadline(_services.Waits, _services.Options.CloseDeadline), stop, either?.Token ?? _services.Journal.Lost);
        return _runner.Report();
    }

    /// <summary>Takes it off the books where it is complete; called before that is written with its boundary.</summary>
    /// <returns>Whether it was.</returns>
    public bool TryFinish()
    {
        if (_runner.IsComplete)
        {
            _runner.Finish();
        }

        return _runner.IsComplete;
    }

    /// <summary>Nobody goes on with it: what it has sent and may still fill is the strategy's own to ask about, and who closes next knows of it.</summary>
    public void GiveWay()
    {
        if (!TryFinish())
        {
            _runner.GiveWay();
        }
    }

    private static bool Closes(SessionAction action) => action is not (SessionAction.None or SessionAction.Custom);

    private async Task CloseAsync(Deadline deadline, CancellationToken stop, CancellationToken stopBeforeDeadline)
    {
        // What was taken over while nothing ran is nobody's to close any more.
        var interval = _services.Options.CloseRetryInterval;
        if ((_scope.Context.IsResumed && await IsOverAsync()) || await _retry.RunAsync(_runner, deadline, interval, stopBeforeDeadline))
        {
            return;
        }

        do
        {
            if (await IsOverAsync())
            {
                break;
            }

            if (_runner.IsFixed && _scope.OnFlatten is { } goesOn && (_services.TimeStop is { IsDue: true } || await _services.Control.IsFlattenDueAsync()))
            {
                goesOn();
            }

            Alarm();
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _services.Control.Signal);
            await PauseAsync(either.Token);
        }
        while (!stop.IsCancellationRequested && !await IsOverAsync() && !await _runner.RoundAsync(new Deadline(_services.Waits, interval)));
    }

    /// <summary>Waits until the next attempt: a market that is shut fills nothing before it opens.</summary>
    private async Task PauseAsync(CancellationToken cancellationToken)
    {
        var interval = _services.Options.CloseRetryInterval;
        var open = MarketPause.NextOpen(_services.Table.CalendarOf(_scope.Session), _services.Clock.UtcNow, _services.Logger);
        do
        {
            // Not at once until then: a machine that slept or a clock that was set is noticed.
            var left = open is { } instant && instant - _services.Clock.UtcNow is var time && time < interval ? time : interval;
            await Task.Delay(left > _shortest ? left : _shortest, _services.Waits, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
        while (_services.Clock.UtcNow < open && !cancellationToken.IsCancellationRequested);
    }

    /// <summary>Whether it is not for this process to go on: somebody has acknowledged it, or another process does it.</summary>
    private async ValueTask<bool> IsOverAsync()
    {
        if (!IsAcknowledged && await _services.Control.IsAcknowledgedAsync(_scope.Log.Record))
        {
            IsAcknowledged = true;
            _runner.Acknowledge();
        }

        return IsAcknowledged || _services.Journal.Lost.IsCancellationRequested;
    }

    private void Alarm()
    {
        var report = _runner.Report();
        _services.Logger.CloseIncomplete(_scope.Log.Record.Name, report.StillOpen.Count(), Reasons(report));
        _services.Notify(static (observer, left) => observer.OnCloseIncomplete(left.Context, left.report), (_scope.Context, report));
    }

    /// <summary>Each reason once, and no more of them than a person reads in one line of a log.</summary>
    private static string Reasons(CloseReport report)
    {
        var reasons = report.StillOpen.Select(static open => open.Reason).Concat(report.Problems).GroupBy(static reason => reason, StringComparer.Ordinal)
            .Select(static same => same.Count() is var count and > 1 ? string.Create(CultureInfo.InvariantCulture, $"{same.Key} ({count} times)") : same.Key).ToArray();
        return string.Join("; ", reasons.Take(MostReasons)) + (reasons.Length > MostReasons ? string.Create(CultureInfo.InvariantCulture, $"; and {reasons.Length - MostReasons} others") : string.Empty);
    }
}
