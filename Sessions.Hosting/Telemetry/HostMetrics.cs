using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Sessions.Hosting.Running;

namespace Sessions.Hosting.Telemetry;

/// <summary>The instruments of the meter. What is observed is asked for when somebody collects.</summary>
internal sealed class HostMetrics
{
    private IReadOnlyList<HostedStrategy> _strategies = [];

    [SuppressMessage("Reliability", "CA2000", Justification = "The factory disposes of its meters.")]
    public HostMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(SessionTelemetry.MeterName, typeof(HostMetrics).Assembly.GetName().Version?.ToString(3));
        Occurrences = meter.CreateCounter<long>("sessions.occurrences", "{occurrence}", "Occurrences that have begun or were resumed.");
        Lateness = CreateLateness(meter);
        Closes = meter.CreateCounter<long>("sessions.closes", "{close}", "Start and end actions that were carried out, by result.");
        Alarms = meter.CreateCounter<long>("sessions.alarms", "{alarm}", "Rounds of closing after the deadline that have left something open.");
        Errors = meter.CreateCounter<long>("sessions.errors", "{error}", "Errors of strategies and their handlers.");
        meter.CreateObservableUpDownCounter("sessions.occurrences.active", ObserveActive, "{occurrence}", "Occurrences that have begun and not ended.");
        meter.CreateObservableGauge("sessions.boundary.remaining", ObserveRemaining, "s", "The time until the next boundary; below zero where it is late.");
    }

    public Counter<long> Occurrences { get; }

    public Histogram<double> Lateness { get; }

    public Counter<long> Closes { get; }

    public Counter<long> Alarms { get; }

    public Counter<long> Errors { get; }

    /// <summary>Says whose instruments they are. Somebody may still collect when the host's services are gone.</summary>
    public void Observe(IReadOnlyList<HostedStrategy> strategies) => _strategies = strategies;

    private static Histogram<double> CreateLateness(Meter meter)
    {
        const string Name = "sessions.boundary.lateness";
        const string Description = "How long after its instant a boundary was begun with.";
#if NET9_0_OR_GREATER
        return meter.CreateHistogram(Name, "s", Description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30, 60] });
#else
        return meter.CreateHistogram<double>(Name, "s", Description);
#endif
    }

    private IEnumerable<Measurement<int>> ObserveActive() =>
        _strategies.Select(static strategy => new Measurement<int>(strategy.GetStatus().Occurrence is null ? 0 : 1, StrategyTags.Of(strategy.Identity)));

    private IEnumerable<Measurement<double>> ObserveRemaining()
    {
        foreach (var strategy in _strategies)
        {
            var status = strategy.GetStatus();
            if (status is { State: StrategyState.Running, Gate: not GateStatus.Ending } && (status.LateSince ?? status.NextBoundary) is { } boundary)
            {
                yield return new Measurement<double>((boundary - status.UtcNow).TotalSeconds, StrategyTags.Of(strategy.Identity));
            }
        }
    }
}
