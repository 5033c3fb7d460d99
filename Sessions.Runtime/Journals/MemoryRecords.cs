namespace Sessions.Journals;

/// <summary>What a journal in memory keeps of one strategy. Most kinds of records are never written, so nothing is made before it is needed.</summary>
internal sealed class MemoryRecords
{
    private const int MostFlattens = 16;

    /// <summary>Nearly always none or one; a dictionary for it would weigh more than all the rest.</summary>
    private OccurrenceRecord[] _unfinished = [];
    private Dictionary<(string Session, DateTimeOffset Start, string Closing, string Position), CloseRecord>? _closes;
    private Dictionary<string, OrderRecord>? _orders;
    private Dictionary<string, LedgerRecord>? _ledger;
    private Dictionary<(string Session, DateTimeOffset Start), AcknowledgmentRecord>? _acknowledgments;
    private OccurrenceRecord? _last;
    private OccurrenceRecord? _lastButOne;
    private List<OccurrenceRecord>? _flattens;

    public JournalState Read(IReadOnlyList<HaltRecord> halts) => new()
    {
        Unfinished = _unfinished.Length > 1 ? [.. _unfinished.OrderBy(static occurrence => occurrence.Start)] : _unfinished,
        Last = _last,
        LastFlatten = _flattens?.MaxBy(flatten => (halts.Any(halt => halt.Flatten && halt.HaltedAt == flatten.Start), flatten.Start)),
        Closes = ValuesOf(_closes),
        Orders = _orders is { Count: > 0 } ? [.. _orders.Values.OrderBy(static order => order.SentAt)] : [],
        Ledger = ValuesOf(_ledger),
        Acknowledgments = ValuesOf(_acknowledgments),
        Halts = halts,
    };

    public void Write(AcknowledgmentRecord acknowledgment)
    {
        if (IndexOf(acknowledgment.Session, acknowledgment.Start) >= 0)
        {
            (_acknowledgments ??= [])[(acknowledgment.Session, acknowledgment.Start)] = acknowledgment;
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
                (_closes ??= [])[(close.Session, close.Start, close.Closing, close.PositionId)] = close;
                break;
            case OrderRecord { SettledAt: null } order:
                (_orders ??= new(StringComparer.Ordinal))[order.ClientOrderId] = order;
                break;
            case OrderRecord order:
                _orders?.Remove(order.ClientOrderId);
                break;
            case LedgerRecord { Volume: not 0 } ledger:
                (_ledger ??= new(StringComparer.Ordinal))[ledger.Key] = ledger;
                break;
            case LedgerRecord ledger:
                _ledger?.Remove(ledger.Key);
                break;
        }
    }

    private void Write(OccurrenceRecord occurrence)
    {
        if (occurrence.Session == OccurrenceRecord.Halt)
        {
            Keep(_flattens ??= [], occurrence);
        }
        else
        {
            WriteLast(occurrence);
        }

        // Replaced as a whole, since who has read it may still hold it.
        var index = IndexOf(occurrence.Session, occurrence.Start);
        if (occurrence.EndedAt is null)
        {
            _unfinished = index < 0 ? [.. _unfinished, occurrence] : [.. _unfinished[..index], occurrence, .. _unfinished[(index + 1)..]];
            return;
        }

        _unfinished = index < 0 ? _unfinished : [.. _unfinished[..index], .. _unfinished[(index + 1)..]];
        _acknowledgments?.Remove((occurrence.Session, occurrence.Start));
        if (_closes is { Count: > 0 })
        {
            ForgetCloses(occurrence.Session, occurrence.Start);
        }
    }

    private void WriteLast(OccurrenceRecord occurrence)
    {
        var isLast = _last is not null && occurrence.Start == _last.Start && occurrence.Session == _last.Session;
        if (occurrence is { EndedAt: not null, Outcome: OccurrenceOutcome.Misdated })
        {
            (_last, _lastButOne) = isLast ? (_lastButOne, null) : (_last, _lastButOne);
        }
        else if (_last is null || occurrence.Start >= _last.Start)
        {
            (_last, _lastButOne) = (occurrence, isLast ? _lastButOne : _last);
        }
        else if (_lastButOne is null || occurrence.Start >= _lastButOne.Start)
        {
            _lastButOne = occurrence;
        }
    }

    /// <summary>A strategy has two halts at most, and seldom another one while they hold.</summary>
    private static void Keep(List<OccurrenceRecord> flattens, OccurrenceRecord flatten)
    {
        flattens.RemoveAll(known => known.Start == flatten.Start);
        flattens.Add(flatten);
        if (flattens.Count > MostFlattens)
        {
            flattens.RemoveAt(0);
        }
    }

    private void ForgetCloses(string session, DateTimeOffset start)
    {
        foreach (var close in _closes!.Keys.Where(close => (close.Session, close.Start) == (session, start)).ToArray())
        {
            _closes.Remove(close);
        }
    }

    private int IndexOf(string session, DateTimeOffset start)
    {
        for (var i = 0; i < _unfinished.Length; i++)
        {
            if (_unfinished[i].Start == start && _unfinished[i].Session == session)
            {
                return i;
            }
        }

        return -1;
    }

    private static TValue[] ValuesOf<TKey, TValue>(Dictionary<TKey, TValue>? records)
        where TKey : notnull => records is { Count: > 0 } ? [.. records.Values] : [];
}
