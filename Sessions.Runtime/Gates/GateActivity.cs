using System.Diagnostics;
using System.Globalization;
using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Gates;

// docs/decisions.md 118
/// <summary>
/// What a trace shows of an occurrence or of one of its actions, by the gate's clock. While nobody listens there is none, and
/// nothing is allocated.
/// </summary>
internal sealed class GateActivity : IDisposable
{
    public const string Occurrence = "sessions.occurrence";
    public const string Start = "sessions.start";
    public const string End = "sessions.end";

    private static readonly ActivitySource _source = new(SessionTelemetry.ActivitySourceName, typeof(GateActivity).Assembly.GetName().Version?.ToString(3));

    private readonly Activity _activity;
    private readonly BoundaryClock _clock;

    private GateActivity(Activity activity, BoundaryClock clock) => (_activity, _clock) = (activity, clock);

    /// <summary>An occurrence has begun, or goes on. Whoever woke the gate, a request say, is not what it belongs to.</summary>
    public static GateActivity? Begin(GateServices services, OccurrenceScope scope)
    {
        if (!_source.HasListeners())
        {
            return null;
        }

        Activity.Current = null;
        var begun = Create(Occurrence, default, services, scope);
        begun?._activity.SetTag("sessions.occurrence.start", Text(scope.Occurrence.Start)).SetTag("sessions.occurrence.end", Text(scope.EndsAt))
            .SetTag("sessions.occurrence.trading_date", scope.Context.TradingDateAt(scope.Occurrence.Start).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .SetTag("sessions.occurrence.resumed", scope.Context.IsResumed);
        Activity.Current = null;
        return begun;
    }

    /// <summary>An action of an occurrence, under way until it is disposed of; what it calls is traced below it.</summary>
    public static GateActivity? Act(string name, SessionAction action, GateServices services, OccurrenceScope scope)
    {
        if (!_source.HasListeners())
        {
            return null;
        }

        var acting = Create(name, scope.Activity?._activity.Context ?? default, services, scope);
        acting?._activity.SetTag("sessions.action", action.ToString());
        return acting;
    }

    /// <summary>What is called from here on is traced below the occurrence, until the caller returns.</summary>
    public void Enter() => Activity.Current = _activity;

    public void Report(CloseReport report)
    {
        _activity.SetTag("sessions.close.result", report.IsComplete ? "complete" : "incomplete").SetTag("sessions.close.positions", report.Results.Count);
        if (!report.IsComplete)
        {
            _activity.SetStatus(ActivityStatusCode.Error, report.ToString());
        }
    }

    /// <summary>What was thrown, by its type alone: a trace goes further than a log.</summary>
    public void Fail(Exception failure) => _activity.SetTag("error.type", failure.GetType().FullName).SetStatus(ActivityStatusCode.Error);

    public void Dispose() => _activity.SetEndTime(_clock.UtcNow.UtcDateTime).Dispose();

    private static GateActivity? Create(string name, ActivityContext parent, GateServices services, OccurrenceScope scope)
    {
        var activity = _source.StartActivity(name, ActivityKind.Internal, parent, startTime: services.Clock.UtcNow);
        activity?.SetTag("sessions.strategy.id", services.StrategyId).SetTag("sessions.strategy.instance", services.Identity.Instance).SetTag("sessions.session.name", scope.Session.Name);
        return activity is null ? null : new GateActivity(activity, services.Clock);
    }

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
