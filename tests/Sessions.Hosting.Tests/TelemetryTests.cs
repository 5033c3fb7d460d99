using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Sessions.Hosting.Tests.Support;

namespace Sessions.Hosting.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task An_occurrence_is_an_activity_and_its_actions_lie_below_it()
    {
        using var traced = new Traced("traced");
        await using var host = new TestHost();
        host.Services.AddSessions().AddStrategy<Trader>("traced").AddStrategy<Stubborn>("traced");
        await host.StartAsync();
        await host.AtAsync(8);
        await host.Notes.NextAsync();
        await host.AtAsync(12);
        await host.Notes.NextAsync();
        host.Notes.Release();
        await host.StopAsync();

        var occurrence = traced.All.Single(static activity => activity.OperationName == "sessions.occurrence" && Tag(activity, "sessions.strategy.id").EndsWith("Trader", StringComparison.Ordinal));
        Assert.Null(occurrence.ParentId);
        Assert.Equal((TestHost.Midnight.AddHours(8).UtcDateTime, TimeSpan.FromHours(4)), (occurrence.StartTimeUtc, occurrence.Duration));
        Assert.Equal(("Morning", "complete", "1"), (Tag(occurrence, "sessions.session.name"), Tag(occurrence, "sessions.close.result"), Tag(occurrence, "sessions.close.positions")));
        Assert.Equal(DateOnly.FromDateTime(TestHost.Midnight.UtcDateTime).ToString("O", System.Globalization.CultureInfo.InvariantCulture), Tag(occurrence, "sessions.occurrence.trading_date"));
        var end = traced.All.Single(activity => activity.ParentSpanId == occurrence.SpanId);
        Assert.Equal(("sessions.end", "CloseAll", TestHost.Midnight.AddHours(12).UtcDateTime), (end.OperationName, Tag(end, "sessions.action"), end.StartTimeUtc));
        var start = traced.All.Single(static activity => activity.OperationName == "sessions.start");
        Assert.Equal("CloseAll", Tag(start, "sessions.action"));
        Assert.Contains(traced.All, activity => activity.SpanId == start.ParentSpanId && activity.OperationName == "sessions.occurrence");
    }

    [Fact]
    public async Task A_strategys_failure_is_its_occurrences()
    {
        using var traced = new Traced("broken");
        await using var host = new TestHost();
        host.Services.AddSessions().AddStrategy<Failing>("broken");
        await host.StartAsync();
        await host.AtAsync(8);
        await host.Notes.NextAsync();
        await host.StopAsync();

        var occurrence = traced.All.Single(static activity => activity.OperationName == "sessions.occurrence");
        Assert.Equal((ActivityStatusCode.Error, null, "System.IO.InvalidDataException"), (occurrence.Status, occurrence.StatusDescription, Tag(occurrence, "error.type")));
    }

    [Fact]
    public async Task Boundaries_closes_and_what_is_open_are_measured()
    {
        await using var host = new TestHost();
        host.Services.AddSessions().AddStrategy<Trader>("EURUSD");
        var meters = host.Host.Services.GetRequiredService<IMeterFactory>();
        using var occurrences = new MetricCollector<long>(meters, SessionTelemetry.MeterName, "sessions.occurrences");
        using var lateness = new MetricCollector<double>(meters, SessionTelemetry.MeterName, "sessions.boundary.lateness");
        using var closes = new MetricCollector<long>(meters, SessionTelemetry.MeterName, "sessions.closes");
        using var active = new MetricCollector<int>(meters, SessionTelemetry.MeterName, "sessions.occurrences.active");
        using var remaining = new MetricCollector<double>(meters, SessionTelemetry.MeterName, "sessions.boundary.remaining");
        await host.StartAsync();
        await host.AtAsync(8);
        active.RecordObservableInstruments();
        remaining.RecordObservableInstruments();
        Assert.Equal((1, 4 * 3600), (active.LastMeasurement!.Value, remaining.LastMeasurement!.Value));
        await host.AtAsync(12 + (2 / 3600.0));

        Assert.Equal(1, Assert.Single(occurrences.GetMeasurementSnapshot()).Value);
        Assert.Equal([("start", 0.0), ("end", 2.0)], lateness.GetMeasurementSnapshot().Select(static one => ((string)one.Tags["sessions.boundary"]!, one.Value)));
        var close = Assert.Single(closes.GetMeasurementSnapshot());
        Assert.Equal(
            ("Sessions.Hosting.Tests.Support.Trader", "EURUSD", "Morning", "end", "complete"),
            (close.Tags["sessions.strategy.id"], close.Tags["sessions.strategy.instance"], close.Tags["sessions.session.name"], close.Tags["sessions.boundary"], close.Tags["sessions.close.result"]));
        await host.StopAsync();
    }

    private static string Tag(Activity activity, string name) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{activity.GetTagItem(name)}");

    /// <summary>What was traced of the strategies of one instance; other tests trace beside this one.</summary>
    [Fact]
    public async Task Who_collects_while_the_host_goes_away_meets_no_failure()
    {
        using var meters = new OutlivingMeters();
        using var remaining = new MetricCollector<double>(meters, SessionTelemetry.MeterName, "sessions.boundary.remaining");
        using var active = new MetricCollector<int>(meters, SessionTelemetry.MeterName, "sessions.occurrences.active");
        await using (var host = new TestHost())
        {
            host.Services.AddSingleton<IMeterFactory>(meters);
            host.Services.AddSessions().AddStrategy<Trader>();
            await host.StartAsync();
            await host.AtAsync(8);
            await host.StopAsync();
        }

        remaining.RecordObservableInstruments();
        active.RecordObservableInstruments();

        Assert.Empty(remaining.GetMeasurementSnapshot());
        Assert.Equal(0, Assert.Single(active.GetMeasurementSnapshot()).Value);
    }

    /// <summary>Meters that are there for longer than a host: those of the host itself go in the middle of its end.</summary>
    private sealed class OutlivingMeters : IMeterFactory
    {
        private readonly List<Meter> _meters = [];

        public Meter Create(MeterOptions options)
        {
            options.Scope = this;
            _meters.Add(new Meter(options));
            return _meters[^1];
        }

        public void Dispose()
        {
            // A container disposes of what it made; what it was given stays.
            _meters.ForEach(static meter => meter.Dispose());
        }
    }

    private sealed class Traced : IDisposable
    {
        private readonly ConcurrentQueue<Activity> _all = new();
        private readonly ActivityListener _listener;

        public Traced(string instance)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = static source => source.Name == SessionTelemetry.ActivitySourceName,
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    if (activity.GetTagItem("sessions.strategy.instance") is string found && found == instance)
                    {
                        _all.Enqueue(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IReadOnlyCollection<Activity> All => _all;

        public void Dispose() => _listener.Dispose();
    }
}
