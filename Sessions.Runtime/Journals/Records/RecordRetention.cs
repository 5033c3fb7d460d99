namespace Sessions.Journals.Records;

// docs/decisions.md 198
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

    private readonly List<OccurrenceRecord> _occurrences = [];

    /// <summary>By key, the occurrence that it belongs to.</summary>
    private Dictionary<string, (string Session, DateTimeOffset Start)>? _parts;

    /// <summary>Takes note of a record that is kept from now on.</summary>
    /// <param name="record">The record.</param>
    /// <param name="gone">Takes what goes with it: keys, and occurrences.</param>
    public void Keep(object record, List<object> gone)
    {
        if (record is OccurrenceRecord occurrence)
        {
            Keep(occurrence);
            if (occurrence.EndedAt is not null)
            {
                ForgetParts(gone);
                ForgetEnded(occurrence, gone);
            }
        }
        else if (RecordCodecs.Of(record) is var codec && codec.OccurrenceOf(record) is { } owner)
        {
            (_parts ??= new(StringComparer.Ordinal))[codec.KeyOf(record)] = owner;
        }
    }

    private void Keep(OccurrenceRecord occurrence)
    {
        for (var i = 0; i < _occurrences.Count; i++)
        {
            if (_occurrences[i].IsOf(occurrence.Session, occurrence.Start))
            {
                _occurrences[i] = occurrence;
                return;
            }
        }

        _occurrences.Add(occurrence);
    }

    private void ForgetEnded(OccurrenceRecord last, List<object> gone)
    {
        for (var i = _occurrences.Count - 1; i >= 0; i--)
        {
            if (_occurrences[i].EndedAt is not null && IsOld(_occurrences[i], last))
            {
                gone.Add(_occurrences[i]);
                _occurrences.RemoveAt(i);
            }
        }
    }

    /// <summary>One that a clock which was ahead has begun makes nothing old.</summary>
    private bool IsOld(OccurrenceRecord ended, OccurrenceRecord last)
    {
        if (isDurable)
        {
            return !IsMisdated(last) && ended.Start < last.Start - _keeping;
        }

        var later = 0;
        foreach (var other in _occurrences)
        {
            later += other.EndedAt is not null && !IsMisdated(other) && IsFlatten(other) == IsFlatten(ended) && other.Start > ended.Start ? 1 : 0;
        }

        return IsMisdated(ended) || later >= (IsFlatten(ended) ? MostFlattens : MostSessions);
    }

    private void ForgetParts(List<object> gone)
    {
        if (_parts is { Count: > 0 })
        {
            foreach (var (key, owner) in _parts)
            {
                if (!IsOpen(owner.Session, owner.Start))
                {
                    gone.Add(key);
                    _parts.Remove(key);
                }
            }
        }
    }

    private bool IsOpen(string session, DateTimeOffset start)
    {
        foreach (var occurrence in _occurrences)
        {
            if (occurrence.EndedAt is null && occurrence.IsOf(session, start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFlatten(OccurrenceRecord occurrence) => occurrence.IsFlatten;

    private static bool IsMisdated(OccurrenceRecord occurrence) => occurrence.Outcome == OccurrenceOutcome.Misdated;
}
