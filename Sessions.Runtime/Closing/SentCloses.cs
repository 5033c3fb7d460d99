using Sessions.Brokers;

namespace Sessions.Closing;

// docs/decisions.md 153
/// <summary>
/// The closes that strategies have sent themselves, for who closes the whole account: a second close of such a position waits
/// until it is known what the first has filled, and what that has left.
/// </summary>
internal sealed class SentCloses
{
    /// <summary>How long one is remembered after its final answer: longer than a snapshot takes.</summary>
    private static readonly TimeSpan _memory = TimeSpan.FromMinutes(1);

    private readonly object _lock = new();
    private readonly Dictionary<string, SentClose> _open = new(StringComparer.Ordinal);
    private readonly Queue<SentClose> _settled = new();

    public void Add(CloseRequest close)
    {
        lock (_lock)
        {
            _open[close.ClientOrderId] = new SentClose(close);
        }
    }

    /// <summary>The call that sent it has come back, with an answer that is not final or with none.</summary>
    public void Returned(string clientOrderId, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(clientOrderId, out var close))
            {
                close.ReturnedAt = now;
            }
        }
    }

    /// <summary>Its final answer is known.</summary>
    public void Settle(string clientOrderId, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_open.Remove(clientOrderId, out var close))
            {
                Remember(close, now);
            }
        }
    }

    /// <summary>Nobody goes on with it, and it may still fill: whoever closes the position asks about it, up to an instant.</summary>
    public void Leave(CloseRequest close, DateTimeOffset now, DateTimeOffset until)
    {
        lock (_lock)
        {
            foreach (var over in _open.Values.Where(left => left.LeftUntil < now).ToArray())
            {
                _open.Remove(over.Id);
            }

            if (!_open.TryGetValue(close.ClientOrderId, out var left))
            {
                _open.Add(close.ClientOrderId, left = new SentClose(close) { ReturnedAt = now });
            }

            left.LeftUntil = until;
        }
    }

    /// <summary>The end of a session has closed a position, or part of it.</summary>
    public void Closed(string positionId, string orderPrefix, DateTimeOffset now)
    {
        lock (_lock)
        {
            Remember(new SentClose(new CloseRequest(positionId, 0) { ClientOrderId = orderPrefix }), now);
        }
    }

    /// <summary>Those of a position that are not settled, and those that were settled at an instant or since.</summary>
    public IReadOnlyList<SentClose> Of(string positionId, DateTimeOffset since)
    {
        lock (_lock)
        {
            return _open.Count + _settled.Count == 0 ? [] : [.. _open.Values.Concat(_settled)
                .Where(close => close.Request.PositionId == positionId && !(close.SettledAt < since)).OrderBy(static close => close.Id, StringComparer.Ordinal)];
        }
    }

    private void Remember(SentClose close, DateTimeOffset now)
    {
        while (_settled.TryPeek(out var oldest) && (now - (oldest.SettledAt ?? now)).Duration() > _memory)
        {
            _settled.Dequeue();
        }

        close.SettledAt = now;
        _settled.Enqueue(close);
    }

    /// <summary>One of them.</summary>
    internal sealed class SentClose(CloseRequest request)
    {
        public CloseRequest Request { get; } = request;

        public string Id => Request.ClientOrderId;

        /// <summary>The question about it.</summary>
        public OrderQuery Query => new(Id) { Symbol = Request.Symbol, PositionId = Request.PositionId };

        /// <summary>The end of time while its call has not come back.</summary>
        public DateTimeOffset ReturnedAt { get; set; } = DateTimeOffset.MaxValue;

        public DateTimeOffset? SettledAt { get; set; }

        /// <summary>Until when it is asked about though nobody goes on with it; null while somebody does.</summary>
        public DateTimeOffset? LeftUntil { get; set; }
    }
}
