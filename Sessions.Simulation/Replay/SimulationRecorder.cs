using Sessions.Brokers;

namespace Sessions.Simulation;

// docs/decisions.md 44
/// <summary>Writes down occurrences, trades and equity while a simulation runs, and tells the trace.</summary>
internal sealed class SimulationRecorder(TimeProvider clock, PaperBroker broker, TimeSpan equityInterval, ISimulationTrace? trace)
    : SessionObserver, IOrderObserver
{
    private readonly Dictionary<string, List<RunningOccurrence>> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RunningOccurrence> _owners = new(StringComparer.Ordinal);
    private readonly List<RunningOccurrence> _ended = [];
    private readonly List<EquityPoint> _equity = [];
    private readonly List<string> _warnings = [];
    private readonly List<StrategyFailure> _errors = [];
    private string? _priced;
    private PriceRecorder? _prices;
    private DateTimeOffset _nextEquity = DateTimeOffset.MinValue;

    /// <summary>Every occurrence that has ended, with what became of its positions until now.</summary>
    public IReadOnlyList<OccurrenceResult> Occurrences => _ended.ConvertAll(ended => ended.ToResult(broker.Find));

    public IReadOnlyList<EquityPoint> Equity => _equity;

    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>What strategies and their handlers have thrown, whatever followed.</summary>
    public IReadOnlyList<StrategyFailure> Errors => _errors;

    /// <summary>Who keeps each symbol's price.</summary>
    public required IReadOnlyDictionary<string, PriceRecorder> Prices { get; init; }

    private DateTimeOffset Now => clock.GetUtcNow();

    public override void OnBegun(SessionContext session)
    {
        var running = new RunningOccurrence(session, Now);
        RunningsOf(session.Tag).Add(running);
        if (session.CalendarWarning is { } warning)
        {
            _warnings.Add($"{session.Tag}: {warning}");
        }

        trace?.Write(new SimulationEvent(Now, session.Tag, SimulationEventKind.Start, session.Session.Name) { TradingDate = running.TradingDate });
    }

    public override void OnEnding(SessionContext session) => RunningOf(session).EndedAt = Now;

    public override void OnStrategyError(SessionContext session, Exception error) => _errors.Add(new StrategyFailure(session.Tag, Now, error));

    public override void OnCloseIncomplete(SessionContext session, CloseReport report) => RunningOf(session).Overdue ??= report;

    public override void OnEnded(SessionContext session, CloseReport report)
    {
        var running = RunningOf(session);
        RunningsOf(session.Tag).Remove(running);
        running.End(report, Now, broker.Find);
        _ended.Add(running);
        if (!session.Session.KeepOrders)
        {
            foreach (var order in running.Orders)
            {
                _owners.Remove(order);
            }
        }

        trace?.Write(new SimulationEvent(Now, session.Tag, SimulationEventKind.End, session.Session.Name) { Lead = session.Occurrence.Lead, Report = report.ToString() });
    }

    /// <summary>An order that fills later, perhaps after its occurrence, opens a position of the occurrence that sent it.</summary>
    public void OnPlaced(string orderId, string? tag)
    {
        if (RunningsOf(tag).LastOrDefault() is { } running)
        {
            running.Orders.Add(orderId);
            _owners[orderId] = running;
        }
    }

    public void OnOpened(Position position) => OnOpened(position, position.Id, position.Tag);

    /// <summary>A position that is enlarged on a netting account stays with the occurrence that opened it.</summary>
    public void OnOpened(Position position, string orderId, string? tag)
    {
        var running = RunningsOf(tag).LastOrDefault();
        if ((_owners.GetValueOrDefault(position.Id) ?? _owners.GetValueOrDefault(orderId) ?? running) is { } owner)
        {
            owner.Orders.Remove(orderId);
            owner.Open.Add(position.Id);
            _owners[position.Id] = owner;
        }

        trace?.Write(new SimulationEvent(Now, position.Tag, SimulationEventKind.Open, running?.Session.Session.Name) { Position = position });
    }

    public void OnClosed(Trade trade)
    {
        var owner = _owners.GetValueOrDefault(trade.PositionId);
        owner?.Add(trade);
        if (trade.RemainingVolume == 0)
        {
            _owners.Remove(trade.PositionId);
        }

        var runnings = RunningsOf(owner?.Session.Tag ?? trade.Tag);
        var running = owner is not null && runnings.Contains(owner) ? owner : runnings.LastOrDefault();
        MarkEquity();
        trace?.Write(new SimulationEvent(Now, trade.Tag, SimulationEventKind.Close, running?.Session.Session.Name) { Trade = trade });
    }

    /// <summary>Keeps the price.</summary>
    public void OnPrices(Bar bar)
    {
        if (!ReferenceEquals(bar.Symbol, _priced))
        {
            (_priced, _prices) = (bar.Symbol, Prices[bar.Symbol]);
        }

        _prices!.Add(bar);
    }

    /// <summary>Notes equity once each interval in which there are prices.</summary>
    public void OnSettled()
    {
        if (Now is var now && now >= _nextEquity)
        {
            _nextEquity = BarAggregation.FloorOf(now, equityInterval) + equityInterval;
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

    /// <summary>A strategy's occurrences that have not come to their end: one, or two where the last one's closing goes on.</summary>
    private List<RunningOccurrence> RunningsOf(string? tag)
    {
        if (!_running.TryGetValue(tag ?? string.Empty, out var runnings))
        {
            _running.Add(tag ?? string.Empty, runnings = []);
        }

        return runnings;
    }

    /// <summary>An occurrence that has begun; a halt's flatten begins with its end.</summary>
    private RunningOccurrence RunningOf(SessionContext session)
    {
        var runnings = RunningsOf(session.Tag);
        if (runnings.Find(running => running.Session.Occurrence == session.Occurrence) is not { } running)
        {
            runnings.Add(running = new RunningOccurrence(session, Now));
        }

        return running;
    }
}
