using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Sessions.Security.Tests.Support;

/// <summary>Everything that the library says to traces and metrics, as texts.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly ConcurrentQueue<string> _traced = new();
    private readonly ConcurrentQueue<string> _measured = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public Telemetry()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == SessionTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _traced.Enqueue(string.Join(
                "\n",
                [
                    activity.OperationName, activity.DisplayName, activity.StatusDescription,
                    .. activity.TagObjects.Concat(activity.Baggage.Select(static pair => new KeyValuePair<string, object?>(pair.Key, pair.Value))).Select(static tag => $"{tag.Key}={tag.Value}"),
                    .. activity.Events.SelectMany(static occurred => occurred.Tags.Select(static tag => $"{tag.Key}={tag.Value}").Prepend(occurred.Name)),
                ])),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == SessionTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.Start();
    }

    public IReadOnlyCollection<string> Traced => _traced;

    public IReadOnlyCollection<string> Measured()
    {
        _meters.RecordObservableInstruments();
        return _measured;
    }

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Measured(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var line = $"{instrument.Name} {value}";
        foreach (var tag in tags)
        {
            line += $" {tag.Key}={tag.Value}";
        }

        _measured.Enqueue(line);
    }
}
