namespace Sessions.Occurrences.Tests.Differential;

/// <summary>Compares every answer that a table gives around one day with the independent resolution.</summary>
internal sealed class TableComparison
{
    private readonly SessionTable _table;
    private readonly NodaResolution _expected;
    private long _horizon;

    public TableComparison(IReadOnlyList<Session> sessions)
    {
        _table = SessionTable.Create(sessions);
        _expected = new NodaResolution(sessions);
    }

    /// <summary>The days by which the longest session of a table is longer than a day.</summary>
    public static int LongerBy(IEnumerable<Session> sessions) => sessions.Max(static session => Math.Max(0, (int)Math.Ceiling(session.Duration.TotalDays) - 1));

    /// <summary>The first answer that differs, in words; null where none does.</summary>
    public string? Differs(DateOnly date, Random random)
    {
        // Windows of two days before may last into the day before, and delay one of it; those of a week as much earlier.
        var all = _expected.Between(date.AddDays(-3 - (2 * LongerBy(_table))), date.AddDays(3));
        var from = date.AddDays(-1).DayNumber * TimeSpan.TicksPerDay;
        var to = date.AddDays(2).DayNumber * TimeSpan.TicksPerDay;

        // Only a start before this is known to be the next one: a later day of another zone may come first.
        _horizon = date.AddDays(3).DayNumber * TimeSpan.TicksPerDay;
        var inRange = all.FindAll(occurrence => occurrence.Start >= from && occurrence.Start < to);
        var actual = _table.Occurrences(At(from), At(to)).Select(ExpectedOccurrence.Of).ToList();
        if (!actual.SequenceEqual(inRange))
        {
            return $"Occurrences around {date:O}\nexpected: {string.Join("; ", inRange)}\nactual:   {string.Join("; ", actual)}";
        }

        foreach (var occurrence in inRange)
        {
            var differs = DiffersAt(occurrence.Start, all) ?? DiffersAt(occurrence.Start - 1, all) ?? DiffersAt(occurrence.Start + 1, all)
                ?? DiffersAt(occurrence.End - 1, all) ?? (occurrence.End < to ? DiffersAt(occurrence.End, all) : null);
            if (differs is not null)
            {
                return differs;
            }
        }

        return DiffersAt(random.NextInt64(from, to), all) ?? DiffersAt(random.NextInt64(from, to), all);
    }

    private string? DiffersAt(long instant, List<ExpectedOccurrence> all)
    {
        var open = all.FindIndex(occurrence => occurrence.Start <= instant && instant < occurrence.End);
        var next = all.FindIndex(occurrence => occurrence.Start >= instant);
        var moment = At(instant);
        var found = _table.TryFind(moment, out var occurrence);
        if (found != (open >= 0)
            || (found && ExpectedOccurrence.Of(occurrence) != all[open])
            || !ReferenceEquals(_table.Find(moment), found ? occurrence.Session : null)
            || _table.Contains(moment) != found)
        {
            return $"at {moment:O}: expected {(open < 0 ? "none" : all[open])}, found {(found ? ExpectedOccurrence.Of(occurrence) : "none")}";
        }

        return next >= 0 && all[next].Start < _horizon && ExpectedOccurrence.Of(_table.FindNext(moment)) != all[next]
            ? $"next at {moment:O}: expected {all[next]}, found {ExpectedOccurrence.Of(_table.FindNext(moment))}"
            : null;
    }

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);
}
