using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>What an occurrence has come to so far. It goes on with its positions after its end, until they are closed.</summary>
internal sealed class RunningOccurrence(SessionContext session, DateTimeOffset begunAt)
{
    private readonly List<Trade> _trades = [];
    private IReadOnlyList<Position> _left = [];
    private int _tradesAtEnd;
    private DateTimeOffset _doneAt;
    private CloseReport? _report;

    public SessionContext Session { get; } = session;

    /// <summary>The date by which its beginning counts.</summary>
    public DateOnly TradingDate { get; } = session.TradingDateAt(begunAt);

    public DateTimeOffset EndedAt { get; set; }

    /// <summary>What was not closed when that became an alarm, or null.</summary>
    public CloseReport? Overdue { get; set; }

    /// <summary>Its positions that are open.</summary>
    public HashSet<string> Open { get; } = new(StringComparer.Ordinal);

    /// <summary>Its orders that have not filled.</summary>
    public HashSet<string> Orders { get; } = new(StringComparer.Ordinal);

    public void Add(Trade trade)
    {
        _trades.Add(trade);
        if (trade.RemainingVolume == 0)
        {
            Open.Remove(trade.PositionId);
        }
    }

    public void End(CloseReport report, DateTimeOffset doneAt, Func<string, Position?> find)
    {
        (_report, _doneAt, _tradesAtEnd) = (report, doneAt, _trades.Count);
        _left = Open.Count == 0 ? [] : [.. Open.Select(find).OfType<Position>()];
    }

    public OccurrenceResult ToResult(Func<string, Position?> find) => new()
    {
        Strategy = Session.Tag,
        Symbol = Session.Symbol ?? "",
        Occurrence = Session.Occurrence,
        TradingDate = TradingDate,
        BegunAt = begunAt,
        EndedAt = EndedAt,
        DoneAt = _doneAt,
        Report = _report!,
        OverdueReport = Overdue,
        Trades = _trades,
        LeftOpen = _left.Count == 0 ? [] :
        [
            .. _left.Select(position => new LeftPosition(
                position, [.. _trades.Skip(_tradesAtEnd).Where(trade => trade.PositionId == position.Id)], Open.Contains(position.Id) ? find(position.Id) : null)),
        ],
    };
}
