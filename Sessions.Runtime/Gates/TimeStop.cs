using Sessions.Clocks;
using Sessions.Closing;
using Sessions.Journals;
using Sessions.Orders;

namespace Sessions.Gates;

// docs/decisions.md 245, 246
/// <summary>
/// Sees to it that a strategy holds its position no longer than it may (<see cref="Session.MaxHold"/>). Since when it does is on record with the
/// fill that says so. Whether it is flat since is asked of the account, which need not tell of what has closed there.
/// </summary>
internal sealed class TimeStop : IScheduled, IDisposable
{
    /// <summary>How often it is asked what has become of entries without a final answer, as resting ones are.</summary>
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(30);

    private readonly ITimeStopGate _gate;
    private HoldRecord? _hold;
    private Deadline _left;
    private long _filledAt = Order.Never;
    private IDisposable? _look;
    private volatile bool _isDue;
    private volatile bool _isClosing;
    private volatile bool _isDisposed;

    private TimeStop(ITimeStopGate gate, HoldRecord? hold)
    {
        (_gate, _hold) = (gate, hold);
        _left = LeftOf(hold);
    }

    /// <summary>Whether a position has been held for as long as it may be, and nothing closes it yet.</summary>
    public bool IsDue => _isDue;

    /// <summary>Whether it is to be closed or is being closed, so that nothing is opened.</summary>
    public bool IsClosing => _isDue || _isClosing;

    /// <summary>The strategy's own; null where no session limits how long it holds a position, and none on record does.</summary>
    public static TimeStop? For(ITimeStopGate gate, HoldRecord? hold)
    {
        if (hold is null && !gate.Table.Any(static session => session.MaxHold is not null))
        {
            return null;
        }

        var stop = new TimeStop(gate, hold);
        stop.Arm();
        return stop;
    }

    /// <summary>The strategy is about to open: what it held may have been closed at the account, and then it is held anew.</summary>
    /// <param name="session">In which it opens.</param>
    public async ValueTask EnteringAsync(Session session)
    {
        if (Volatile.Read(ref _hold) is { Since: not null } held && await HoldsAsync() == false)
        {
            Flat(held);
        }

        lock (this)
        {
            if (_hold is not { Since: not null })
            {
                Set(session.MaxHold is { } longest ? new HoldRecord(session.Name, longest, null) : null);
            }
        }
    }

    /// <summary>An order of the strategy's has changed; told under the desk's lock, and what it changes here is written with it.</summary>
    public void Noted(Order order)
    {
        if (order is not { Closes: null, Target: null })
        {
            return;
        }

        lock (this)
        {
            if (order is { Filled: > 0, IsOffLedger: false })
            {
                _filledAt = order.AnsweredAt;
                if (_hold is { Since: null } hold)
                {
                    Set(hold with { Since = FilledAt(order) });
                }
            }
        }

        Arm();
    }

    /// <summary>
    /// Takes what is to be closed now, and whether its resting orders stay; null where it has turned out to be flat. That it is held is off the
    /// record with the next record that is written, which is its closing's.
    /// </summary>
    public (DateTimeOffset Due, bool KeepsOrders)? Take()
    {
        lock (this)
        {
            if (_hold is not { Since: { } since, Due: { } due } hold)
            {
                _isDue = false;
                return null;
            }

            // At no instant is neither so.
            BeginClosing();
            _isDue = false;
            Set(hold with { Since = null });
            _gate.Logger.TimeStopDue(hold.Session, since);
            return (due, SessionOf(hold)?.KeepOrders == true);
        }
    }

    /// <summary>The closing has begun, or goes on where an earlier run of the program has left it.</summary>
    public void BeginClosing() => _isClosing = true;

    /// <summary>The closing is done.</summary>
    public void EndClosing() => _isClosing = false;

    void IScheduled.Due() => _ = LookAsync();

    void IScheduled.SetBack() => Arm();

    public void Dispose()
    {
        _isDisposed = true;
        lock (this)
        {
            _look?.Dispose();
        }
    }

    /// <summary>Looks what has become of entries, and whether what is due is still held, beside whatever the gate does.</summary>
    private async Task LookAsync()
    {
        if (_isDisposed || _gate.IsFinished)
        {
            return;
        }

        _gate.BeginWork();
        try
        {
            var held = Volatile.Read(ref _hold);
            if (await HoldsAsync() == false && held is { Since: not null })
            {
                Flat(held);
            }

            // Where nobody can tell, the closing asks until somebody can.
            _isDue = Volatile.Read(ref _hold) is { Since: not null } hold && hold == held && IsOver(hold) && NextOpen(hold) is null;
            _gate.FlushSoon();
        }
        finally
        {
            _gate.EndWork();
        }

        if (_isDue)
        {
            _gate.Advance();
        }
        else
        {
            Arm();
        }
    }

    /// <summary>Sees to the next look: when something is due, or while entries have no final answer.</summary>
    private void Arm()
    {
        var isOpen = _gate.Book.Blotter.OwnOpen.First(static order => order.Closes is null) is not null;
        lock (this)
        {
            var now = _gate.Clock.UtcNow;
            DateTimeOffset? next = isOpen ? now + _interval : null;
            if (_hold is { Since: not null } hold && !_isDue)
            {
                // Where the clock was set back, the time that passes says when.
                var shown = now + _left.Left(_gate.Clock.TimeProvider);
                var due = IsOver(hold) ? NextOpen(hold) ?? now : shown < hold.Due ? shown : hold.Due!.Value;
                next = due < next ? due : next ?? due;
            }

            _look?.Dispose();
            _look = next is { } instant && !_isDisposed ? _gate.Clock.Schedule(instant, SimulationPhase.Ends, this) : null;
        }
    }

    /// <summary>Whether the strategy holds anything of its own; null where that cannot be told now.</summary>
    private async ValueTask<bool?> HoldsAsync()
    {
        var (book, broker) = (_gate.Book, _gate.Broker);
        var tools = new CloseTools(broker, _gate.Clock.Waits, _gate.Options, _gate.Logger);
        foreach (var order in book.Blotter.OwnOpen.ToList().Where(static order => order.Closes is null))
        {
            var asked = book.Stamp();
            if (order.State == OrderState.Sent && !order.IsOverdue(book.Terms, asked))
            {
                // Its own call tells.
                continue;
            }

            book.Answered(order.Id, (await tools.AskAsync($"query order {order.Id}", token => broker.QueryAsync(order.Query, token))).Answer, asked);
        }

        var askedAt = book.Stamp();
        if ((await tools.AskPositionsAsync("positions for MaxHold")).Snapshot is not { Complete: true } snapshot)
        {
            return null;
        }

        // A list may lag behind a fill.
        return snapshot.Positions.Any(position => _gate.OwnOf(position) > 0) ? true
            : book.Terms.ListLag == 0 || askedAt - _filledAt >= book.Terms.Patience ? false : null;
    }

    /// <summary>What was held then is held no more; a later entry counts anew.</summary>
    private void Flat(HoldRecord held)
    {
        lock (this)
        {
            if (_hold == held)
            {
                Set(held with { Since = null });
            }
        }
    }

    private void Set(HoldRecord? hold)
    {
        if (hold != _hold)
        {
            Volatile.Write(ref _hold, hold);
            _left = LeftOf(hold);
            _gate.Journal.Note(new RecordChange(HoldRecord.Kind, string.Empty, hold));
        }
    }

    /// <summary>When an entry filled: now, or where its answer was long in coming, since when it may have. A resting one is found out about.</summary>
    private DateTimeOffset FilledAt(Order order)
    {
        var now = _gate.Clock.UtcNow;
        return !order.MayRest && order.SentAt != default && now - order.SentAt > _gate.Options.OrderTimeout ? order.SentAt : now;
    }

    private bool IsOver(HoldRecord hold) => _gate.Clock.UtcNow >= hold.Due || _left.IsOver(_gate.Clock.TimeProvider);

    private DateTimeOffset? NextOpen(HoldRecord hold)
    {
        var calendar = SessionOf(hold) is { } session ? _gate.Table.CalendarOf(session) : _gate.Table.Calendar;
        return MarketPause.NextOpen(calendar, _gate.Clock.UtcNow, _gate.Logger);
    }

    private Session? SessionOf(HoldRecord hold) => _gate.Table.FirstOrDefault(session => session.Name == hold.Session);

    private Deadline LeftOf(HoldRecord? hold) => hold?.Due is { } due ? new Deadline(_gate.Clock.TimeProvider, due - _gate.Clock.UtcNow) : default;
}
