using Sessions.Reliability.Child.Http;

namespace Sessions.Reliability.Exchange;

/// <summary>
/// What an account holds, with a person's volume beside the bot's: hedging with tags, or netting without. It carries one client
/// order id out once and writes down each execution; whether that was right, the audit says.
/// </summary>
/// <param name="isHedging">Whether each entry is a position of its own.</param>
/// <param name="faults">What goes wrong with orders and lists.</param>
/// <param name="clock">The account's time, on which its lists are dated.</param>
internal sealed class Account(bool isHedging, Faults faults, TimeProvider clock)
{
    private const string Symbol = ExchangeTerms.Symbol;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Placed> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PositionMessage> _positions = new(StringComparer.Ordinal)
    {
        [isHedging ? ExchangeTerms.Person : Symbol] = new(
            isHedging ? ExchangeTerms.Person : Symbol, Symbol, ExchangeTerms.PersonVolume, clock.GetUtcNow(), isHedging ? ExchangeTerms.Person : null),
    };

    private readonly List<SentOrder> _sent = [];
    private readonly List<Execution> _book = [];
    private readonly List<string> _refused = [];
    private readonly List<(DateTimeOffset At, PositionMessage[] Positions)> _lists = [];
    private int _tickets;
    private int _repeated;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Carries an order out, now or later; null where it was sent too long ago, and was never had.</summary>
    public AnswerMessage? Place(OrderMessage order, int process, DateTimeOffset sentAt)
    {
        lock (_lock)
        {
            Settle();
            _sent.Add(new SentOrder(order.Id, process, sentAt));
            if (_orders.TryGetValue(order.Id, out var known))
            {
                _repeated++;
                return known.Answer;
            }

            if (Now - sentAt > ExchangeTerms.ReceiveWindow)
            {
                return null;
            }

            var placed = _orders[order.Id] = new Placed(order);
            if (order.Rests)
            {
                placed.Answer = new AnswerMessage("resting", 0, null, null);
                placed.DueAt = faults.Happens(Fault.LimitFill, 60) ? Now + faults.UpTo(ExchangeTerms.LongestRest) : DateTimeOffset.MaxValue;
            }
            else if (faults.Happens(Fault.LateFill, 15))
            {
                placed.Answer = new AnswerMessage("working", 0, null, null);
                placed.DueAt = Now + faults.UpTo(ExchangeTerms.LongestLatency);
            }
            else
            {
                Execute(placed);
            }

            return placed.Answer;
        }
    }

    /// <summary>What has become of an order; null where it was never had.</summary>
    public AnswerMessage? Find(string id)
    {
        lock (_lock)
        {
            Settle();
            return _orders.GetValueOrDefault(id)?.Answer;
        }
    }

    public void Cancel(string id)
    {
        lock (_lock)
        {
            Settle();
            if (_orders.GetValueOrDefault(id) is { Answer.State: "resting" } placed)
            {
                placed.Answer = new AnswerMessage("rejected", 0, null, "cancelled");
            }
        }
    }

    public OrderMessage[] ListOrders()
    {
        lock (_lock)
        {
            Settle();
            return [.. Pending("resting")];
        }
    }

    /// <summary>The positions as they were a while ago, and a time that may be wrong.</summary>
    public ListMessage ListPositions()
    {
        lock (_lock)
        {
            Settle();
            var at = Now - (faults.Happens(Fault.Lag, 50) ? faults.UpTo(ExchangeTerms.LongestLag) : TimeSpan.Zero);
            var skew = faults.Happens(Fault.Skew, 30) ? faults.UpTo(2 * ExchangeTerms.LargestSkew) - ExchangeTerms.LargestSkew : TimeSpan.Zero;
            var positions = _lists.LastOrDefault(list => list.At <= at).Positions ?? _lists.FirstOrDefault().Positions ?? [.. _positions.Values];
            return new ListMessage(clock.GetUtcNow() + (skew * ExchangeTerms.Scale), positions);
        }
    }

    public AuditMessage Audit(HandlerMessage[] handlers)
    {
        lock (_lock)
        {
            Settle();
            return new AuditMessage(
                [.. _sent], [.. _book], [.. _refused], [.. _positions.Values],
                [.. Pending("resting").Concat(Pending("working")).Select(static order => order.Id)],
                handlers, faults.Counts, _repeated);
        }
    }

    private IEnumerable<OrderMessage> Pending(string state) =>
        _orders.Values.Where(placed => placed.Answer.State == state).Select(static placed => placed.Order);

    /// <summary>Carries out what has come due.</summary>
    private void Settle()
    {
        var now = Now;
        var due = _orders.Values.Where(placed => placed.Answer.State is "working" or "resting" && placed.DueAt <= now);
        foreach (var placed in due.OrderBy(static placed => placed.DueAt))
        {
            Execute(placed);
        }
    }

    private void Execute(Placed placed)
    {
        if (_lists.Count == 0)
        {
            _lists.Add((DateTimeOffset.MinValue, [.. _positions.Values]));
        }

        var order = placed.Order;
        var volume = order.Volume > ExchangeTerms.LeastToSplit && faults.Happens(Fault.PartialFill, 15) ? order.Volume / 2 : order.Volume;
        placed.Answer = order.Closes is null ? Open(order, volume) : Close(order, order.Closes, volume);
        _lists.Add((Now, [.. _positions.Values]));
    }

    private AnswerMessage Open(OrderMessage order, decimal volume)
    {
        var id = isHedging ? (++_tickets).ToString(System.Globalization.CultureInfo.InvariantCulture) : Symbol;
        var held = _positions.GetValueOrDefault(id)?.Volume ?? 0;
        _positions[id] = new PositionMessage(id, Symbol, held + volume, clock.GetUtcNow(), isHedging ? order.Tag : null);
        _book.Add(new Execution(order.Id, null, id, order.Volume, volume));
        return new AnswerMessage("filled", volume, id, null);
    }

    private AnswerMessage Close(OrderMessage order, string closes, decimal volume)
    {
        if (!_positions.Remove(closes, out var held))
        {
            _refused.Add(order.Id);
            return new AnswerMessage("rejected", 0, null, "no such position");
        }

        volume = Math.Min(volume, held.Volume);
        var rest = closes;
        if (volume < held.Volume)
        {
            rest = isHedging && faults.Happens(Fault.NewTicket, 80) ? (++_tickets).ToString(System.Globalization.CultureInfo.InvariantCulture) : closes;
            _positions[rest] = held with { Id = rest, Volume = held.Volume - volume };
        }

        _book.Add(new Execution(order.Id, closes, rest, order.Volume, volume));
        return new AnswerMessage("filled", volume, rest, null);
    }

    private sealed class Placed(OrderMessage order)
    {
        public OrderMessage Order => order;

        public AnswerMessage Answer { get; set; } = new("working", 0, null, null);

        public DateTimeOffset DueAt { get; set; }
    }
}
