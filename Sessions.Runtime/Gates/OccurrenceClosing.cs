using Microsoft.Extensions.Logging;
using Sessions.Closing;

namespace Sessions.Gates;

/// <summary>One closing of an occurrence, from its decision until it is confirmed: past the deadline it is an alarm, and goes on.</summary>
internal sealed class OccurrenceClosing
{
    private readonly GateServices _services;
    private readonly OccurrenceScope _scope;
    private readonly CloseOperation _operation;
    private readonly CloseRetry _retry;

    public OccurrenceClosing(GateServices services, OccurrenceScope scope, SessionAction action, bool cancelOrders, string boundary)
    {
        _services = services;
        _scope = scope;
        var prefix = FormattableString.Invariant($"{services.Tag}:{scope.Occurrence.Start.UtcDateTime:yyyyMMdd'T'HHmmss}:{boundary}");
        var tools = new CloseTools(services.Runtime.Broker, services.Waits, services.Options, services.Logger, prefix);
        _operation = new CloseOperation(tools, new CloseScope(scope.Session.Scope, services.Tag), action, cancelOrders);
        _retry = new CloseRetry(services.Waits, prefix);
    }

    /// <summary>Closes until it is confirmed, or until the token says that nobody waits for it any more.</summary>
    public async Task<CloseReport> RunAsync(CancellationToken stop)
    {
        var deadline = _services.Clock.UtcNow + _services.Options.CloseDeadline;
        if (await _retry.RunAsync(_operation, deadline, CancellationToken.None))
        {
            return _operation.Report();
        }

        do
        {
            Alarm();
            await Task.Delay(_services.Options.CloseRetryInterval, _services.Waits, stop)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
        while (!stop.IsCancellationRequested && !await _operation.RoundAsync());

        return _operation.Report();
    }

    private void Alarm()
    {
        var report = _operation.Report();
        _services.Logger.CloseIncomplete(_scope.Session.Name, report.StillOpen.Count(), string.Join("; ", report.StillOpen.Select(static open => open.Reason).Concat(report.Problems)));
        _services.Notify(observer => observer.OnCloseIncomplete(_scope.Context, report));
    }
}
