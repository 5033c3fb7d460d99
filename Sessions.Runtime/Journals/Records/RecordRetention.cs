namespace Sessions.Journals.Records;

// docs/decisions.md 192
/// <summary>
/// Which keys of a strategy say nothing any more: what belongs to an occurrence goes when that has ended, and what ended long ago
/// goes when a later one ends.
/// </summary>
/// <param name="isDurable">Whether the journal outlives the process: then what ended is kept for 30 days, and otherwise no longer than its program needs it.</param>
internal sealed class RecordRetention(bool isDurable)
{
    private const int MostSessions = 2;
    private const int MostFlattens = 16;
    private static readonly TimeSpan _keeping = TimeSpan.FromDays(30);

    private readonly List<string> _open = [];
    private readonly List<Ended> _ended = [];

    /// <summary>By key, the occurrence that it belongs to.</summary>
    private Dictionary<string, string>? _parts;

    /// <summary>Takes note of a record that is kept from now on, and names the keys that go with it.</summary>
    public void Keep(string key, object record, List<string> gone)
    {
        if (record is OccurrenceRecord occurrence)
        {
            Keep(key, occurrence, gone);
        }
        else if (RecordCodecs.Of(record).OccurrenceOf(record) is { } owner)
        {
            (_parts ??= new(StringComparer.Ordinal))[key] = owner;
        }
    }

    private void Keep(string key, OccurrenceRecord occurrence, List<string> gone)
    {
        _ended.RemoveAll(ended => ended.Key == key);
        _open.Remove(key);
        if (occurrence.EndedAt is null)
        {
            _open.Add(key);
            return;
        }

        _ended.Add(new Ended(key, occurrence.Start, occurrence.Session == OccurrenceRecord.Halt, occurrence.Outcome == OccurrenceOutcome.Misdated));
        ForgetParts(gone);

        // One that a clock which was ahead has begun says nothing of what is old.
        if (isDurable && occurrence.Outcome != OccurrenceOutcome.Misdated)
        {
            Forget(ended => ended.Start < occurrence.Start - _keeping, gone);
        }
        else if (!isDurable)
        {
            Forget(ended => ended.IsMisdated || IsBeyond(ended), gone);
        }
    }

    private bool IsBeyond(Ended ended)
    {
        var later = 0;
        foreach (var other in _ended)
        {
            later += other.IsFlatten == ended.IsFlatten && !other.IsMisdated && other.Start > ended.Start ? 1 : 0;
        }

        return later >= (ended.IsFlatten ? MostFlattens : MostSessions);
    }

    private void Forget(Predicate<Ended> isOld, List<string> gone)
    {
        for (var i = _ended.Count - 1; i >= 0; i--)
        {
            if (isOld(_ended[i]))
            {
                gone.Add(_ended[i].Key);
                _ended.RemoveAt(i);
            }
        }
    }

    private void ForgetParts(List<string> gone)
    {
        if (_parts is { Count: > 0 })
        {
            foreach (var (key, owner) in _parts)
            {
                if (!_open.Contains(owner))
                {
                    gone.Add(key);
                    _parts.Remove(key);
                }
            }
        }
    }

    private readonly record struct Ended(string Key, DateTimeOffset Start, bool IsFlatten, bool IsMisdated);
}
