using Sessions.Journals;

namespace Sessions.Gates;

/// <summary>One occurrence while it lasts: what its strategy holds of it, and how it is taken away.</summary>
internal sealed class OccurrenceScope : IDisposable, IThreadPoolWorkItem
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly GateServices _services;
    private DateTimeOffset _endsAt;
    private BlackoutPlan? _blackouts;
    private LazyCompletion _ended;
    private bool _isCancelled;

    public OccurrenceScope(GateServices services, SessionOccurrence occurrence, OccurrenceRecord record, bool isLate = false, bool isResumed = false, bool isCatchUp = false)
    {
        _services = services;
        EndsAt = occurrence.End;
        Log = new OccurrenceLog(services.Journal, record);
        Broker = new SessionBroker(services, occurrence, record.Number, closesOnly: false);
        Context = new SessionContext(services, Broker, _cancellation.Token) { IsLateStart = isLate, IsResumed = isResumed, IsCatchUp = isCatchUp };
        TakeUpBlackouts();
    }

    public SessionOccurrence Occurrence => Context.Occurrence;

    public Session Session => Context.Session;

    /// <summary>When it ends: at the occurrence's end, or earlier where its session is gone from the code and another begins.</summary>
    public DateTimeOffset EndsAt
    {
        get => _endsAt;
        init => _endsAt = value;
    }

    /// <summary>Whether its session is gone from the code: it is not traded in, and ends by its record.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Whether it was begun by a clock that was ahead, so that its instants are none of those that came.</summary>
    public bool IsMisdated { get; init; }

    public OccurrenceLog Log { get; }

    public SessionBroker Broker { get; }

    public SessionContext Context { get; }

    /// <summary>The strategy's flow; null where it has none.</summary>
    public TradeLoop? Trading { get; set; }

    /// <summary>Whether the strategy's flow was begun for it.</summary>
    public bool HasTraded { get; set; }

    /// <summary>Whether it was told that the strategy's flow has not returned in time.</summary>
    public bool HasOverrun { get; set; }

    /// <summary>When the pause began that it is known to be in, UTC ticks; null for none.</summary>
    public long? PausedSince { get; set; }

    /// <summary>Why it is to end before its time, or null.</summary>
    public EndReason? EndAsked
    {
        get => field ?? (Context.IsStoppedForGood ? EndReason.Stopped : null);
        set;
    }

    /// <summary>Called when it is decided for good what its end closes, and that goes on; null where nobody asks.</summary>
    public Action? OnFixed { get; set; }

    /// <summary>Called when that is so, its closing is past its deadline, and a flatten is ordered; null where nobody asks.</summary>
    public Action? OnFlatten { get; set; }

    /// <summary>Called when somebody orders something while it starts; null where nobody would give way to that.</summary>
    public Action? OnOrdered { get; set; }

    /// <summary>What a trace shows of it; null while nobody listens.</summary>
    public GateActivity? Activity { get; set; }

    /// <summary>Whether its end, which went on beside the next occurrence, is done.</summary>
    public bool IsOver { get; set; }

    /// <summary>Completed soon after the end is done.</summary>
    public ref LazyCompletion Ended => ref _ended;

    public CancellationToken Token => _cancellation.Token;

    /// <summary>Cancels the strategy's token soon, not on the caller's stack.</summary>
    public void Cancel()
    {
        _isCancelled = true;
        _services.Clock.Post(this);
    }

    /// <summary>Cancels the strategy's token. What its registrations throw is logged.</summary>
    public void Execute() => _services.Cancel(_cancellation, Log.Record.Name);

    /// <summary>Its market closes earlier than it was to.</summary>
    public void EndEarlier(SessionOccurrence earlier)
    {
        Broker.Change(earlier);
        _endsAt = earlier.End;
        _blackouts = null;
        TakeUpBlackouts();
    }

    /// <summary>Its pauses are by the blackouts that are known now.</summary>
    public void TakeUpBlackouts()
    {
        if (_services.Blackouts?.Current is { } blackouts && blackouts != _blackouts)
        {
            _blackouts = blackouts;
            Broker.Change(Occurrence.WithBlackouts(blackouts));
        }
    }

    /// <summary>The same occurrence with a token and a broker handle of its own, to go on after a pause.</summary>
    public OccurrenceScope Renew() => new(_services, Occurrence, Log.Record, Context.IsLateStart, isResumed: true)
    {
        EndsAt = EndsAt,
        IsRemoved = IsRemoved,
        Trading = Trading,
    };

    /// <summary>A token that is to be cancelled soon still must be; its source has no timer, and holds nothing afterwards.</summary>
    public void Dispose()
    {
        if (!_isCancelled)
        {
            _cancellation.Dispose();
        }
    }
}
