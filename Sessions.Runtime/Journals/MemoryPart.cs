namespace Sessions.Journals;

/// <summary>One strategy's part of a journal in memory.</summary>
internal sealed class MemoryPart
{
    private readonly Dictionary<(string Session, DateTimeOffset Start), OccurrenceRecord> _unfinished = [];
    private readonly Dictionary<(string Session, DateTimeOffset Start, string Closing, string Position), CloseRecord> _closes = [];
    private readonly Dictionary<string, OrderRecord> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LedgerRecord> _ledger = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Session, DateTimeOffset Start), AcknowledgmentRecord> _acknowledgments = [];
    private OccurrenceRecord? _last;
    private OccurrenceRecord? _lastFlatten;

    public IStrategyJournal? Holder { get; set; }

    public long Epoch { get; set; }

    public HaltRecord? Halt { get; set; }

    public JournalState Read(HaltRecord? haltOfAll) => new()
    {
        Unfinished = [.. _unfinished.Values.OrderBy(static occurrence => occurrence.Start)],
        Last = _last,
        LastFlatten = _lastFlatten,
        Closes = [.. _closes.Values],
        Orders = [.. _orders.Values.OrderBy(static order => order.SentAt)],
        Ledger = [.. _ledger.Values],
        Acknowledgments = [.. _acknowledgments.Values],
        Halts = [.. new[] { Halt, haltOfAll }.OfType<HaltRecord>().Where(static halt => halt.Holds)],
    };

    public void Write(AcknowledgmentRecord acknowledgment)
    {
        if (_unfinished.ContainsKey((acknowledgment.Session, acknowledgment.Start)))
        {
            _acknowledgments[(acknowledgment.Session, acknowledgment.Start)] = acknowledgment;
        }
    }

    public void Write(JournalRecord record)
    {
        switch (record)
        {
            case OccurrenceRecord occurrence:
                Write(occurrence);
                break;
            case CloseRecord close:
                _closes[(close.Session, close.Start, close.Closing, close.PositionId)] = close;
                break;
            case OrderRecord { SettledAt: null } order:
                _orders[order.ClientOrderId] = order;
                break;
            case OrderRecord order:
                _orders.Remove(order.ClientOrderId);
                break;
            case LedgerRecord { Volume: not 0 } ledger:
                _ledger[ledger.Key] = ledger;
                break;
            case LedgerRecord ledger:
                _ledger.Remove(ledger.Key);
                break;
        }
    }

    private void Write(OccurrenceRecord occurrence)
    {
        var key = (occurrence.Session, occurrence.Start);
        if (occurrence.Session == OccurrenceRecord.Halt)
        {
            _lastFlatten = occurrence.Start >= _lastFlatten?.Start || _lastFlatten is null ? occurrence : _lastFlatten;
        }
        else if (_last is null || occurrence.Start >= _last.Start)
        {
            _last = occurrence;
        }

        if (occurrence.EndedAt is null)
        {
            _unfinished[key] = occurrence;
            return;
        }

        _unfinished.Remove(key);
        _acknowledgments.Remove(key);
        if (_closes.Count > 0)
        {
            foreach (var close in _closes.Keys.Where(close => (close.Session, close.Start) == key).ToArray())
            {
                _closes.Remove(close);
            }
        }
    }
}
