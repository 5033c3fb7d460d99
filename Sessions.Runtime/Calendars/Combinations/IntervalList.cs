namespace Sessions.Calendars;

/// <summary>A calendar of single intervals, ordered and apart from each other.</summary>
internal sealed class IntervalList(DateOnly knownFrom, DateOnly knownThrough, OpenInterval[] intervals) : ISessionCalendar
{
    public DateOnly KnownFrom => knownFrom;

    public DateOnly KnownThrough => knownThrough;

    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
    {
        CalendarReach.CheckRange(from, to);
        return from == to
            ? []
            : intervals.Skip(FirstClosingAfter(from)).TakeWhile(interval => interval.Open < to);
    }

    private int FirstClosingAfter(DateTimeOffset from)
    {
        var (low, high) = (0, intervals.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = intervals[middle].Close > from ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
