using Sessions.Brokers;
using Sessions.Journals;

namespace Sessions.Closing;

// docs/decisions.md 24
/// <summary>
/// What is a strategy's own on an account that keeps no tags, by its own fills: a volume per symbol on a netting account, per
/// position on a hedging one. Every change gives the records that keep it; they are written together.
/// </summary>
internal sealed class StrategyLedger(bool isHedging)
{
    private readonly object _lock = new();
    private readonly Dictionary<string, LedgerRecord> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrderRecord> _unsettled = new(StringComparer.Ordinal);

    /// <summary>When the calls that sent them came back; not there while they have not.</summary>
    private readonly Dictionary<string, DateTimeOffset> _returned = new(StringComparer.Ordinal);

    /// <summary>What closings have decided to close, in each direction: of the other one they can take nothing.</summary>
    private readonly Dictionary<(string Key, PositionSide Side), decimal> _reserved = [];

    /// <summary>Whether positions are shared with others, so that only a part of one may be the strategy's.</summary>
    public bool IsShared => !isHedging;

    /// <summary>The orders of which nobody knows yet what they have filled.</summary>
    public IReadOnlyList<OrderRecord> Unsettled
    {
        get { lock (_lock) { return [.. _unsettled.Values]; } }
    }

    /// <summary>How often an answer has changed what there is to close.</summary>
    public int Changes { get; private set; }

    public void Load(JournalState state, DateTimeOffset now)
    {
        lock (_lock)
        {
            foreach (var entry in state.Ledger)
            {
                _entries[entry.Key] = entry;
            }

            foreach (var order in state.Orders)
            {
                _unsettled[order.ClientOrderId] = order;

                // Whoever sent it is gone, and cannot have done so later.
                _returned[order.ClientOrderId] = now;
            }
        }
    }

    /// <summary>Whether an order is the strategy's own and not settled; one without an id is somebody else's.</summary>
    public bool IsOwn(string? clientOrderId)
    {
        lock (_lock)
        {
            return clientOrderId is not null && _unsettled.ContainsKey(clientOrderId);
        }
    }

    /// <summary>How much of a position is the strategy's own to close: never more than its ledger nor than the position, and without what closes on their way will take, the strategy's and those of its ends.</summary>
    public decimal VolumeToClose(Position position)
    {
        lock (_lock)
        {
            var onTheirWay = _unsettled.Values.Where(order => order.PositionId == position.Id).Sum(static order => order.Volume);
            return Math.Max(0, VolumeOf(position) - onTheirWay - _reserved.GetValueOrDefault((KeyOf(position), position.Side)));
        }
    }

    /// <summary>How much of a position is the strategy's own by its fills, whatever is on its way.</summary>
    public decimal VolumeOf(Position position)
    {
        lock (_lock)
        {
            return Math.Min(Held(KeyOf(position), position.Side), position.Volume);
        }
    }

    /// <summary>How many orders were settled.</summary>
    public long Settlements { get; private set; }

    /// <summary>An order is about to be sent; false where that must be thought over.</summary>
    /// <param name="order">The order.</param>
    /// <param name="settlements">How many orders were settled when it was looked for under its id; null for one that is new.</param>
    public bool Send(OrderRecord order, long? settlements)
    {
        lock (_lock)
        {
            if (settlements is not null && settlements != Settlements)
            {
                return false;
            }

            _returned.Remove(order.ClientOrderId);
            _unsettled[order.ClientOrderId] = order;
            return true;
        }
    }

    /// <summary>A closing has sent a close, and asks no more what became of it; gives what is to be written.</summary>
    public JournalRecord TakeOver(CloseTarget target, DateTimeOffset now)
    {
        var order = new OrderRecord
        {
            ClientOrderId = target.Pending!,
            Symbol = target.Position.Symbol,
            Side = target.Position.Side == PositionSide.Long ? PositionSide.Short : PositionSide.Long,
            Volume = target.Remaining,
            PositionId = target.Position.Id,
            SentAt = now,
        };
        Send(order, settlements: null);
        Returned(order.ClientOrderId, isKnown: false, now);
        return order;
    }

    /// <summary>The call that sent an order has come back: with the word that the account has it, or with none.</summary>
    public void Returned(string clientOrderId, bool isKnown, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_unsettled.ContainsKey(clientOrderId))
            {
                _returned[clientOrderId] = isKnown ? DateTimeOffset.MinValue : now;
            }
        }
    }

    /// <summary>Whether an order's call had come back by an instant, or the account was known to have it.</summary>
    public bool HasReturned(string clientOrderId, DateTimeOffset by)
    {
        lock (_lock)
        {
            return _returned.TryGetValue(clientOrderId, out var returned) && returned <= by;
        }
    }

    /// <summary>An answer to an order; gives what is to be written, which is nothing while it is not final.</summary>
    public IReadOnlyList<JournalRecord> Settle(string clientOrderId, OrderResult result, DateTimeOffset now)
    {
        lock (_lock)
        {
            // On a hedging account a fill without its position could be anybody's; it is asked about again.
            if (!result.IsTerminal || !_unsettled.TryGetValue(clientOrderId, out var order) || KeyOf(order, result) is not { } key)
            {
                return [];
            }

            _unsettled.Remove(clientOrderId);
            _returned.Remove(clientOrderId);
            Settlements++;

            // An entry that has filled, or a close that has not.
            Changes += result.Volume > 0 || order.PositionId is not null ? 1 : 0;
            var settled = order with { Filled = result.Volume, SettledAt = now };
            var change = order.Side == PositionSide.Long ? result.Volume : -result.Volume;
            return result.Volume == 0 ? [settled] : [settled, Change(key, order.Symbol, change)];
        }
    }

    /// <summary>A closing has decided to close so much of a position; below zero, it gives so much of that up.</summary>
    public void Reserve(Position position, decimal volume)
    {
        lock (_lock)
        {
            var key = (KeyOf(position), position.Side);
            var reserved = _reserved.GetValueOrDefault(key) + volume;
            if (reserved > 0)
            {
                _reserved[key] = reserved;
            }
            else
            {
                _reserved.Remove(key);
            }
        }
    }

    /// <summary>A close of the end has filled, or somebody has taken over so much of what it was to close.</summary>
    public JournalRecord Closed(Position position, decimal volume)
    {
        lock (_lock)
        {
            // Never past zero: what a broker filled beyond what was held was not the strategy's.
            var filled = Math.Min(volume, Held(KeyOf(position), position.Side));
            Reserve(position, -volume);
            return Change(KeyOf(position), position.Symbol, position.Side == PositionSide.Long ? -filled : filled);
        }
    }

    /// <summary>The account holds nothing of a position any more, and no close of it can take anything; gives what is to be written.</summary>
    public IReadOnlyList<JournalRecord> Gone(Position position, DateTimeOffset now)
    {
        lock (_lock)
        {
            List<JournalRecord> records = [.. _unsettled.Values.Where(order => order.PositionId == position.Id).Select(order => order with { SettledAt = now })];
            foreach (var order in records.OfType<OrderRecord>())
            {
                _unsettled.Remove(order.ClientOrderId);
                _returned.Remove(order.ClientOrderId);
            }

            if (_entries.Remove(KeyOf(position), out var entry))
            {
                records.Add(entry with { Volume = 0 });
            }

            return records;
        }
    }

    /// <summary>
    /// Where the ledger shows more than the account holds, by key. On a netting account that is a mismatch, which a person must
    /// look at; on a hedging one the position was closed by somebody else, such as its stop, and is forgotten.
    /// </summary>
    /// <param name="snapshot">What the account holds.</param>
    /// <param name="reserved">How much of a key whoever asks is closing itself. What another closing of the strategy's is closing may be sold and not be counted yet.</param>
    /// <param name="changes">How often an answer had changed the ledger when that was asked for; what has filled since is not in it, and nothing is said.</param>
    public (IReadOnlyDictionary<string, string> Mismatches, IReadOnlyList<JournalRecord> Forgotten)? Compare(PositionSnapshot snapshot, Func<string, PositionSide, decimal> reserved, int? changes)
    {
        lock (_lock)
        {
            if (changes != Changes)
            {
                return null;
            }

            var mismatches = new Dictionary<string, string>(StringComparer.Ordinal);
            var forgotten = new List<JournalRecord>();
            foreach (var entry in _entries.Values.ToArray())
            {
                var side = entry.Volume > 0 ? PositionSide.Long : PositionSide.Short;
                var held = snapshot.Positions.Where(position => KeyOf(position) == entry.Key && position.Side == side).Sum(static position => position.Volume);
                if (held >= Math.Abs(entry.Volume) - Math.Max(0, _reserved.GetValueOrDefault((entry.Key, side)) - reserved(entry.Key, side)))
                {
                    continue;
                }

                if (isHedging)
                {
                    forgotten.Add(Change(entry.Key, entry.Symbol, (side == PositionSide.Long ? held : -held) - entry.Volume));
                }
                else
                {
                    mismatches.Add(entry.Key, FormattableString.Invariant(
                        $"the strategy's own fills come to {side} {Math.Abs(entry.Volume)} {entry.Symbol}, but the account holds {side} {held}: the rest is not traded"));
                }
            }

            return (mismatches, forgotten);
        }
    }

    /// <summary>Somebody has taken over some entries (null for all), and the orders of which nobody knows; they are not the strategy's any more.</summary>
    public IReadOnlyList<JournalRecord> WriteOff(IEnumerable<string>? keys, DateTimeOffset now)
    {
        lock (_lock)
        {
            List<JournalRecord> records = [.. _unsettled.Values.Select(order => order with { SettledAt = now })];
            _unsettled.Clear();
            _returned.Clear();
            foreach (var key in keys ?? [.. _entries.Keys])
            {
                if (_entries.Remove(key, out var entry))
                {
                    records.Add(entry with { Volume = 0 });
                }
            }

            return records;
        }
    }

    public string KeyOf(Position position) => isHedging ? position.Id : position.Symbol;

    private string? KeyOf(OrderRecord order, OrderResult result) => !isHedging || result.Volume == 0 ? order.Symbol : order.PositionId ?? result.PositionId;

    private decimal Held(string key, PositionSide side) =>
        _entries.TryGetValue(key, out var entry) && entry.Volume > 0 == (side == PositionSide.Long) ? Math.Abs(entry.Volume) : 0;

    private LedgerRecord Change(string key, string symbol, decimal change)
    {
        var entry = new LedgerRecord(key, symbol, (_entries.TryGetValue(key, out var known) ? known.Volume : 0) + change);
        if (entry.Volume == 0)
        {
            _entries.Remove(key);
        }
        else
        {
            _entries[key] = entry;
        }

        return entry;
    }
}
