using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sessions.Brokers;
using Sessions.Hosting.Configuration;
using Sessions.Hosting.Telemetry;
using Sessions.Hosting.Zones;
using Sessions.Journals;

namespace Sessions.Hosting.Running;

// docs/decisions.md 92, 95
/// <summary>
/// Runs all strategies of the host. They start when every other service has started and stop before any other is stopped, so
/// that the broker's connection is there for the last close.
/// </summary>
internal sealed class SessionsHostedService(
    StrategyCatalog catalog, HostJournal journal, ConfigurationWatch configuration, ZoneRulesWatch zones, PositionWatch positions, HostMetrics metrics, IOptions<HostOptions> hostOptions, IHostApplicationLifetime lifetime, ILogger<SessionsHostedService> logger)
    : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _stopWatching = new();
    private readonly List<(HostedStrategy Strategy, Task<Exception?> Run)> _runs = [];
    private Task _watching = Task.CompletedTask;

    /// <summary>Finds out whether the journal can be used, before anything starts.</summary>
    /// <exception cref="JournalException">It cannot.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (catalog.Strategies.Count == 0)
        {
            logger.NoStrategies();
            return;
        }

        await journal.Journal.ReadAsync(catalog.Strategies[0].Identity, cancellationToken);
        metrics.Observe(catalog.Strategies);
        RaiseShutdownTimeout();
        configuration.Changed += RaiseShutdownTimeout;
        configuration.Start();
        zones.Start(catalog.Strategies);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var strategy in catalog.Strategies)
        {
            logger.Starting(strategy.Identity.ToString(), strategy.Table.Count);
            _runs.Add((strategy, Task.Run(() => RunAsync(strategy), CancellationToken.None)));
        }

        _watching = Task.Run(() => positions.RunAsync(catalog.Strategies, _stopWatching.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Ends what is open, as the strategies' options say, and tells what could not be closed in the host's time.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        Task all = Task.WhenAll(_runs.Select(static run => run.Run));
        await all.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stopWatching.CancelAsync();
        await _watching.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var (strategy, run) in _runs)
        {
            Report(strategy, run.IsCompleted);
        }
    }

    /// <summary>Nothing is left to stop.</summary>
    /// <exception cref="AggregateException">A strategy whose failure stops the host has failed.</exception>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        var failures = _runs.Where(static run => run.Strategy is { OnFailure: StrategyFailurePolicy.StopHost, Failure: not null }).Select(static run => run.Strategy.Failure!).ToArray();
        return failures.Length == 0 ? Task.CompletedTask : Task.FromException(new AggregateException("A strategy has failed, and with it the host.", failures));
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _stop.Dispose();
        _stopWatching.Dispose();
    }

    private void RaiseShutdownTimeout()
    {
        var needed = catalog.Strategies.Max(static strategy => LongestEnd(strategy.Options));
        var options = hostOptions.Value;
        if (options.ShutdownTimeout >= TimeSpan.Zero && options.ShutdownTimeout < needed)
        {
            options.ShutdownTimeout = needed;
            logger.ShutdownTimeoutRaised(needed);
        }
    }

    /// <summary>Four times a second where they are few, so that a fail-over takes less than that; many together do not keep the database busy.</summary>
    private static TimeSpan StandbyPause(int strategies) => TimeSpan.FromMilliseconds(Math.Max(250, 2 * strategies));

    /// <summary>How long an end may take before it becomes an alarm.</summary>
    private static TimeSpan LongestEnd(RunOptions options) => options.OrderTimeout + options.EndGrace + options.HandlerTimeout + options.CloseDeadline;

    private async Task<Exception?> RunAsync(HostedStrategy strategy)
    {
        var name = strategy.Identity.ToString();
        var failure = await strategy.RunAsync(
            reason => logger.StandsBy(name, reason), standby => logger.TakenUp(name, standby), StandbyPause(catalog.Strategies.Count), _stop.Token);
        if (failure is null)
        {
            logger.Stopped(strategy.Identity.ToString());
        }
        else if (strategy.OnFailure == StrategyFailurePolicy.StopHost)
        {
            logger.FailedAndStops(failure, strategy.Identity.ToString());
            lifetime.StopApplication();
        }
        else
        {
            logger.Failed(failure, strategy.Identity.ToString());
        }

        return failure;
    }

    private void Report(HostedStrategy strategy, bool hasStopped)
    {
        var status = strategy.GetStatus();
        if (!hasStopped)
        {
            var left = status.Alarms is [.., var alarm] ? Describe(alarm.Report) : "it is not known what is open";
            logger.NotStopped(strategy.Identity.ToString(), hostOptions.Value.ShutdownTimeout, status.Occurrence?.Session.Name ?? "none", left);
        }
        else if (status.Recent is [{ Report.IsComplete: false } last, ..])
        {
            logger.LeftOpen(strategy.Identity.ToString(), last.Occurrence.Session.Name, Describe(last.Report));
        }
    }

    private static string Describe(CloseReport report) => string.Join(
        "; ", report.StillOpen.Select(static open => FormattableString.Invariant(
            $"{open.Position.Symbol} {open.Position.Id}, {open.Volume - open.ClosedVolume} of {open.Position.Volume}: {open.Reason}")).Concat(report.Problems).DefaultIfEmpty(report.ToString()));
}
