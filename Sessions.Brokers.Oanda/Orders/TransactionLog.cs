using Sessions.Brokers.Oanda.Messages;

namespace Sessions.Brokers.Oanda.Orders;

/// <summary>
/// What has become of every client order id since an instant, by the account's transactions, whether they were read or came with
/// an answer. The close of a trade has no id of its own: it is that which was written on the trade before it.
/// </summary>
/// <param name="from">The instant from which on transactions are in it.</param>
/// <param name="now">When it is made.</param>
/// <param name="isHedging">Whether a fill's position is its trade.</param>
internal sealed class TransactionLog(DateTimeOffset from, DateTimeOffset now, bool isHedging)
{
    private static readonly TimeSpan _betweenSweeps = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, OrderEntry> _entries = [];
    private readonly Dictionary<long, OrderEntry> _byOrder = [];
    private readonly Dictionary<long, (long At, string? Id)> _labels = [];
    private readonly HashSet<long> _ahead = [];
    private DateTimeOffset _swept = now;

    /// <summary>The instant from which on transactions are in it.</summary>
    public DateTimeOffset From { get; private set; } = from;

    /// <summary>The last transaction up to which all were read.</summary>
    public long Through { get; private set; }

    public OrderResult? Find(string clientOrderId)
    {
        lock (_lock)
        {
            return _entries.GetValueOrDefault(clientOrderId)?.Result();
        }
    }

    /// <summary>Whether an order may still trade, or null where it is of before the log.</summary>
    public bool? IsLive(long order)
    {
        lock (_lock)
        {
            return _byOrder.GetValueOrDefault(order)?.IsLive;
        }
    }

    /// <summary>Begins after a transaction.</summary>
    public void BeginAfter(long transaction) => Through = transaction;

    /// <summary>Takes the transactions that follow those which were read.</summary>
    public void Read(long last, IEnumerable<Transaction> transactions)
    {
        lock (_lock)
        {
            foreach (var transaction in transactions)
            {
                if (transaction.Id > Through && !_ahead.Remove(transaction.Id))
                {
                    Apply(transaction, null);
                }
            }

            Through = Math.Max(Through, last);
            _ahead.RemoveWhere(id => id <= Through);
        }
    }

    /// <summary>Takes what an answer has brought to the request of an id.</summary>
    public OrderResult? Heard(string? clientOrderId, IEnumerable<Transaction> transactions)
    {
        lock (_lock)
        {
            foreach (var transaction in transactions)
            {
                if (transaction.Id > Through && _ahead.Add(transaction.Id))
                {
                    Apply(transaction, clientOrderId);
                }
            }

            return clientOrderId is null ? null : _entries.GetValueOrDefault(clientOrderId)?.Result();
        }
    }

    /// <summary>Forgets, once in a while, what ended longer ago than so.</summary>
    public void Forget(DateTimeOffset now, TimeSpan age)
    {
        lock (_lock)
        {
            if (now - _swept >= _betweenSweeps)
            {
                (_swept, From) = (now, now - age);
                Remove(_entries, From);
                Remove(_byOrder, From);
            }
        }
    }

    private static void Remove<T>(Dictionary<T, OrderEntry> entries, DateTimeOffset before)
        where T : notnull
    {
        foreach (var (key, _) in entries.Where(entry => !entry.Value.IsLive && entry.Value.At < before).ToArray())
        {
            entries.Remove(key);
        }
    }

    private void Apply(Transaction transaction, string? clientOrderId)
    {
        if (transaction is { Type: TransactionTypes.ExtensionsModify, TradeId: { } trade })
        {
            _labels[trade] = (transaction.Id, transaction.TradeClientExtensionsModify?.Comment);
        }
        else if (TransactionTypes.IsOrder(transaction.Type))
        {
            if (EntryOf(transaction, clientOrderId) is { } entry)
            {
                _byOrder[transaction.Id] = entry;
                entry.Begin(transaction);
            }
        }
        else if (TransactionTypes.IsReject(transaction.Type))
        {
            EntryOf(transaction, clientOrderId)?.Refuse(transaction, transaction.RejectReason);
        }
        else if (transaction.OrderId is { } order && _byOrder.TryGetValue(order, out var entry))
        {
            if (transaction.Type == TransactionTypes.OrderFill)
            {
                entry.Fill(transaction, isHedging);
            }
            else if (transaction.Type == TransactionTypes.OrderCancel)
            {
                entry.Cancel(transaction);
            }
        }
    }

    private OrderEntry? EntryOf(Transaction order, string? clientOrderId)
    {
        // The label is used up by the first close after it, also by one whose answer named its id.
        var label = order.TradeClose?.TradeId is { } trade && _labels.Remove(trade, out var written) ? written.Id : null;
        var id = clientOrderId ?? order.ClientExtensions?.Id ?? label;
        if (id is null)
        {
            return order.ReplacesOrderId is { } replaced ? _byOrder.GetValueOrDefault(replaced) : null;
        }

        if (!_entries.TryGetValue(id, out var entry))
        {
            entry = new OrderEntry();
            _entries.Add(id, entry);
        }

        return entry;
    }
}
