using System.Collections.Immutable;
using Sessions.Brokers;

namespace Sessions.Hosting.Monitoring;

/// <summary>Keeps what happened to a strategy's sessions, as far back as somebody may want to see it.</summary>
internal sealed class StrategyRecorder(TimeProvider clock, int most) : SessionObserver
{
    private readonly Lock _lock = new();
    private ImmutableList<EndedOccurrence> _recent = [];
    private ImmutableList<StrategyAlarm> _alarms = [];
    private SessionContext? _open;
    private StrategyError? _lastError;
    private Exception? _lastException;

    public override void OnBegun(SessionContext session) => Begin(session);

    public override void OnResumed(SessionContext session) => Begin(session);

    public override void OnStarted(SessionContext session, CloseReport report)
    {
        lock (_lock)
        {
            _alarms = _alarms.RemoveAll(alarm => IsSame(alarm.Occurrence, session.Occurrence));
        }
    }

    /// <summary>What an earlier run of the program has left to end is heard of here first; a halt's flatten goes on beside what is open.</summary>
    public override void OnEnding(SessionContext session)
    {
        lock (_lock)
        {
            _open ??= session;
        }
    }

    public override void OnCloseIncomplete(SessionContext session, CloseReport report)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            var since = _alarms.Find(alarm => IsSame(alarm.Occurrence, session.Occurrence))?.Since ?? now;
            _alarms = _alarms.RemoveAll(alarm => IsSame(alarm.Occurrence, session.Occurrence)).Add(new StrategyAlarm(session.Occurrence, since, report));
        }
    }

    public override void OnEnded(SessionContext session, CloseReport report)
    {
        var ended = new EndedOccurrence(session.Occurrence, clock.GetUtcNow(), report, session.IsCatchUp);
        lock (_lock)
        {
            _alarms = _alarms.RemoveAll(alarm => IsSame(alarm.Occurrence, session.Occurrence));
            _recent = [ended, .. _recent.Take(most - 1)];
            _open = _open is { } open && IsSame(open.Occurrence, session.Occurrence) ? null : _open;
        }
    }

    public override void OnStrategyError(SessionContext session, Exception error) => Fail(error, session.Session.Name);

    public void Fail(Exception error, string? session)
    {
        var failure = new StrategyError(clock.GetUtcNow(), session, error.GetType().Name, ExceptionText.Of(error));
        lock (_lock)
        {
            // What has ended the strategy was told before, with its session.
            _lastError = error == _lastException ? _lastError : failure;
            _lastException = error;
        }
    }

    public (SessionOccurrence? Occurrence, IReadOnlyList<EndedOccurrence> Recent, IReadOnlyList<StrategyAlarm> Alarms, StrategyError? LastError) Read()
    {
        lock (_lock)
        {
            return (_open?.Occurrence, _recent, _alarms, _lastError);
        }
    }

    /// <summary>An occurrence whose calendar was corrected meanwhile has another end.</summary>
    private static bool IsSame(SessionOccurrence one, SessionOccurrence other) => one.Start == other.Start && one.Session.Name == other.Session.Name;

    private void Begin(SessionContext session)
    {
        lock (_lock)
        {
            _open = session;
        }
    }
}
