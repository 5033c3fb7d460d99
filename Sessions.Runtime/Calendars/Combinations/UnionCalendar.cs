namespace Sessions.Calendars;

/// <summary>Open when either of two calendars is.</summary>
internal sealed class UnionCalendar(ISessionCalendar first, ISessionCalendar second) : ISessionCalendar, ICombinedCalendar, IAuctionCalendar
{
    private readonly ISessionCalendar _first = CheckedCalendar.Of(first);
    private readonly ISessionCalendar _second = CheckedCalendar.Of(second);

    public IEnumerable<ISessionCalendar> Parts => [first, second];

    public DateOnly KnownFrom => _first.KnownFrom > _second.KnownFrom ? _first.KnownFrom : _second.KnownFrom;

    public DateOnly KnownThrough => _first.KnownThrough < _second.KnownThrough ? _first.KnownThrough : _second.KnownThrough;

    public ISessionCalendar ContinuousTrading => field ??= (_first.WithoutAuctions(), _second.WithoutAuctions()) is var parts && parts == (_first, _second)
        ? this
        : new UnionCalendar(parts.Item1, parts.Item2);

    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
    {
        CalendarReach.CheckRange(from, to);
        return from == to ? [] : Between(from, to);
    }

    private IEnumerable<OpenInterval> Between(DateTimeOffset from, DateTimeOffset to)
    {
        // One calendar may go on where the other stops, so that an interval of both began long before the range.
        var start = from;
        while (OpenJustBefore(start) is { } earlier)
        {
            start = earlier;
        }

        OpenInterval? pending = null;
        foreach (var interval in Interleave.ByOpen(_first.OpenIntervals(start, to), _second.OpenIntervals(start, to)))
        {
            if (pending is { } open && interval.Open <= open.Close)
            {
                pending = open with { Close = Later(open.Close, interval.Close) };
                continue;
            }

            if (pending is { } whole && whole.Close > from)
            {
                yield return whole;
            }

            pending = interval;
        }

        if (pending is { } last)
        {
            while (CloseOfOneOpenAt(last.Close) is { } later)
            {
                last = last with { Close = later };
            }

            if (last.Close > from)
            {
                yield return last;
            }
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private DateTimeOffset? OpenJustBefore(DateTimeOffset instant)
    {
        if (instant <= CalendarReach.Start)
        {
            return null;
        }

        return Both(instant.AddTicks(-1)).Select(static interval => interval.Open).Cast<DateTimeOffset?>().Min();
    }

    private DateTimeOffset? CloseOfOneOpenAt(DateTimeOffset instant)
    {
        if (instant >= CalendarReach.End)
        {
            return null;
        }

        return Both(instant).Select(static interval => interval.Close).Cast<DateTimeOffset?>().Max();
    }

    /// <summary>The intervals of either calendar that contain an instant.</summary>
    private IEnumerable<OpenInterval> Both(DateTimeOffset instant) =>
        _first.OpenIntervals(instant, instant.AddTicks(1)).Concat(_second.OpenIntervals(instant, instant.AddTicks(1)));
}
