using Sessions.Brokers;
using Sessions.Closing;

namespace Sessions.Simulation;

/// <summary>Writes down occurrences, trades and equity while a simulation runs, and tells the trace.</summary>
internal sealed class SimulationRecorder(TimeProvider clock, PaperBroker broker, TimeSpan equityInterval, ISimulationTrace? trace)
    : SessionObserver, IPaperBrokerObserver
{
    private readonly Dictionary<string, Running> _running = new(StringComparer.Ordinal);
    private readonly List<OccurrenceResult> _occurrences = [];
    private readonly List<EquityPoint> _equity = [];
    private DateTimeOffset _nextEquity = DateTimeOffset.MinValue;

    public IReadOnlyList<OccurrenceResult> Occurrences => _occurrences;

    public IReadOnlyList<EquityPoint> Equity => _equity;

    private DateTimeOffset Now => clock.GetUtcNow();

    public override void OnBegun(SessionContext session)
    {
        _running[session.Tag] = new Running(session, Now);
        trace?.Write(new SimulationEvent(Now, session.Tag, SimulationEventKind.Start, session.Session.Name));
    }

    public override void OnEnding(SessionContext session) => _running[session.Tag].EndedAt = Now;

    public override void OnEnded(SessionContext session, CloseReport report)
    {
        var running = _running[session.Tag];
        _running.Remove(session.Tag);
        _occurrences.Add(new OccurrenceResult
        {
            Strategy = session.Tag,
            Occurrence = session.Occurrence,
            BegunAt = running.BegunAt,
            EndedAt = running.EndedAt,
            DoneAt = Now,
            Report = report,
            Trades = running.Trades,
        });
        trace?.Write(new SimulationEvent(Now, session.Tag, SimulationEventKind.End, session.Session.Name) { Report = report.ToString() });
    }

    public void OnOpened(Position position)
    {
        var running = RunningOf(position.Tag);
        running?.Positions.Add(position.Id);
        trace?.Write(new SimulationEvent(Now, position.Tag, SimulationEventKind.Open, running?.Session.Session.Name) { Position = position });
    }

    public void OnClosed(Trade trade)
    {
        var running = RunningOf(trade.Tag);
        if (running?.Positions.Contains(trade.PositionId) == true)
        {
            running.Trades.Add(trade);
        }

        MarkEquity();
        trace?.Write(new SimulationEvent(Now, trade.Tag, SimulationEventKind.Close, running?.Session.Session.Name) { Trade = trade });
    }

    /// <summary>Looks at the account once each interval in which there are prices.</summary>
    public void OnPrices(Bar bar)
    {
        if (bar.CloseInstant >= _nextEquity)
        {
            _nextEquity = BarAggregation.FloorOf(bar.CloseInstant, equityInterval) + equityInterval;
            MarkEquity();
        }
    }

    public void MarkEquity()
    {
        var point = new EquityPoint(Now, broker.Balance, broker.Equity);
        if (_equity.Count > 0 && _equity[^1].Instant == point.Instant)
        {
            _equity[^1] = point;
        }
        else
        {
            _equity.Add(point);
        }
    }

    private Running? RunningOf(string? tag) => tag is null ? null : _running.GetValueOrDefault(tag);

    private sealed class Running(SessionContext session, DateTimeOffset begunAt)
    {
        public SessionContext Session { get; } = session;

        public DateTimeOffset BegunAt { get; } = begunAt;

        public DateTimeOffset EndedAt { get; set; }

        public HashSet<string> Positions { get; } = new(StringComparer.Ordinal);

        public List<Trade> Trades { get; } = [];
    }
}
