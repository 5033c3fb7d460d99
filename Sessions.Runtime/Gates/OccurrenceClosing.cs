using System.Globalization;
using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Closing;
using Sessions.Journals;

namespace Sessions.Gates;

// docs/decisions.md 117
/// <summary>One closing of an occurrence, from its decision until it is confirmed: past the deadline it is an alarm, and goes on.</summary>
internal sealed class OccurrenceClosing : IDisposable
{
    /// <summary>Waits are cut to whole milliseconds, and one of none would be made again and again.</summary>
    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(1);

    private readonly GateServices _services;
    private readonly OccurrenceScope _scope;
    private readonly CloseOperation _operation;
    private readonly CloseRetry _retry;

    public OccurrenceClosing(GateServices services, OccurrenceScope scope, SessionAction action, bool cancelOrders, string boundary, IReadOnlyList<CloseRequest>? closes = null)
    {
        _services = services;
        _scope = scope;

        // Somebody may halt twice within one millisecond.
        var prefix = scope.Log.Record.Session == OccurrenceRecord.Halt
            ? string.Create(CultureInfo.InvariantCulture, $"{services.Tag}:{Known(scope).UtcDateTime:yyyyMMdd'T'HHmmssfffffff}:{boundary}")
            : string.Create(CultureInfo.InvariantCulture, $"{services.Tag}:{Known(scope).UtcDateTime:yyyyMMdd'T'HHmmssfff}:{boundary}");
        var tools = new CloseTools(services.Runtime.Broker, services.Waits, services.Options, services.Logger, prefix);
        var closeScope = new CloseScope(scope.Session.Scope, services.Tag, services.Ledger, services);
        var log = new OccurrenceCloseLog(services, scope, action, boundary, closeScope.DecidingLedger);
        _operation = new CloseOperation(tools, closeScope, action, cancelOrders, log, boundary == "start" ? null : scope.Broker.Sent?.Entries, closes);
        _retry = new CloseRetry(services.Waits, prefix);
        var isFixed = scope.IsFixed && boundary != "start";
        if (isFixed || (scope.Log.Record is { DecidedAt: not null, Closing: { } closing } && closing == boundary))
        {
            Resume(boundary, closeScope.DecidingLedger is { IsShared: true }, isFixed);
        }
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
        return _operation.Report();
    }

    /// <summary>Nobody goes on with it, but what it has sent may still fill, and who closes next must know of that. Gives what is to be written.</summary>
    public IReadOnlyList<JournalRecord> HandOver()
    {
        foreach (var close in _operation.InDoubt)
        {
            _scope.Broker.Sending().Take(close);
        }

        return _operation.HandOver();
    }

    /// <summary>Lets others close what it has not closed.</summary>
    public void Dispose() => _operation.Release();

    /// <summary>
    /// The instant by which its closes are known. No two occurrences begin at one; sessions that take the place of others while
    /// the program runs may start at one. A flatten is known by its halt, also where it cannot be written down that it has begun.
    /// </summary>
    private static DateTimeOffset Known(OccurrenceScope scope) => scope.Log.Record is var record && record.Session == OccurrenceRecord.Halt ? record.Start : record.BegunAt;

    /// <summary>Goes on with what an earlier run of the program has decided.</summary>
    private void Resume(string boundary, bool isShared, bool isFixed)
    {
        var targets = _scope.Closes.Where(close => close.Closing == boundary).Select(close => CloseTarget.Restore(close, isShared));
        _operation.Resume(targets, _scope.Log.Record.DecidedAt ?? _services.Clock.UtcNow, isFixed);
    }

    private async Task CloseAsync(Deadline deadline, CancellationToken stop, CancellationToken stopBeforeDeadline)
    {
        // What was taken over while nothing ran is nobody's to close any more.
        if ((_scope.Context.IsResumed && await IsOverAsync()) || await _retry.RunAsync(_operation, deadline, _services.Options.CloseRetryInterval, stopBeforeDeadline))
        {
            return;
        }

        do
        {
            if (await IsOverAsync())
            {
                break;
            }

            if (_operation.IsFixed && _scope.OnFlatten is { } goesOn && await _services.Control.IsFlattenDueAsync())
            {
                goesOn();
            }

            Alarm();
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _services.Control.Signal);
            await PauseAsync(either.Token);
        }
        while (!stop.IsCancellationRequested && !await IsOverAsync() && !await _operation.RoundAsync(new Deadline(_services.Waits, _services.Options.CloseRetryInterval)));
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
        IsAcknowledged = await _services.Control.IsAcknowledgedAsync(_scope.Log.Record);
        if (IsAcknowledged && _operation.WriteOff() is { Count: > 0 } records)
        {
            await _services.Journal.TryWriteAsync(records);
        }

        return IsAcknowledged || _services.Journal.Lost.IsCancellationRequested;
    }

    private void Alarm()
    {
        var report = _operation.Report();
        _services.Logger.CloseIncomplete(_scope.Log.Record.Name, report.StillOpen.Count(), string.Join("; ", report.StillOpen.Select(static open => open.Reason).Concat(report.Problems)));
        _services.Notify(static (observer, left) => observer.OnCloseIncomplete(left.Context, left.report), (_scope.Context, report));
    }
}
