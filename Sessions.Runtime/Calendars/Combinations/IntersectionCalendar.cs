namespace Sessions.Calendars;

/// <summary>Open when both of two calendars are.</summary>
internal sealed class IntersectionCalendar(ISessionCalendar first, ISessionCalendar second) : ISessionCalendar, ICombinedCalendar, IAuctionCalendar
{
    private readonly ISessionCalendar _first = CheckedCalendar.Of(first);
    private readonly ISessionCalendar _second = CheckedCalendar.Of(second);

    public IEnumerable<ISessionCalendar> Parts => [first, second];

    public DateOnly KnownFrom => _first.KnownFrom > _second.KnownFrom ? _first.KnownFrom : _second.KnownFrom;

    public DateOnly KnownThrough => _first.KnownThrough < _second.KnownThrough ? _first.KnownThrough : _second.KnownThrough;

    public ISessionCalendar ContinuousTrading => field ??= (_first.WithoutAuctions(), _second.WithoutAuctions()) is var parts && parts == (_first, _second)
        ? this
        : new IntersectionCalendar(parts.Item1, parts.Item2);

    public IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to)
    {
        CalendarReach.CheckRange(from, to);
        return from == to ? [] : Between(from, to);
    }

    private IEnumerable<OpenInterval> Between(DateTimeOffset from, DateTimeOffset to)
    {
        using var a = _first.OpenIntervals(from, to).GetEnumerator();
        using var b = _second.OpenIntervals(from, to).GetEnumerator();
        var more = a.MoveNext() && b.MoveNext();
        while (more)
        {
            var open = a.Current.Open > b.Current.Open ? a.Current.Open : b.Current.Open;
            var close = a.Current.Close < b.Current.Close ? a.Current.Close : b.Current.Close;

            // Two intervals that reach into the range and meet anywhere meet in the range too.
            if (open < close)
            {
                yield return new OpenInterval(open, close);
            }

            more = a.Current.Close <= b.Current.Close ? a.MoveNext() : b.MoveNext();
        }
    }
}
