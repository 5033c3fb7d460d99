using Sessions.Calendars;

namespace Sessions.Simulation;

// docs/decisions.md 42
/// <summary>When an instrument's market is open, by its calendar. Made for instants that mostly move forward.</summary>
internal sealed class OpenHours(ISessionCalendar calendar)
{
    private static readonly TimeSpan _behind = TimeSpan.FromDays(7);
    private static readonly TimeSpan _ahead = TimeSpan.FromDays(60);

    private readonly ISessionCalendar _calendar = CheckedCalendar.Of(calendar);
    private OpenInterval[] _intervals = [];
    private OpenInterval _current;
    private DateTimeOffset _from = DateTimeOffset.MaxValue;
    private DateTimeOffset _to = DateTimeOffset.MinValue;

    public bool Contains(DateTimeOffset instant) => LastBefore(instant, instant.AddTicks(1)) is { } interval && interval.Close > instant;

    /// <summary>Whether the market is open at some instant of <c>[from, to)</c>.</summary>
    public bool Overlaps(DateTimeOffset from, DateTimeOffset to) => IsInCurrent(from, to) || (LastBefore(from, to) is { } interval && interval.Close > from);

    /// <summary>
    /// When the last price that the market makes in <c>[from, to)</c> is known: at its end, or at the market's close where it
    /// does not open again before that.
    /// </summary>
    public DateTimeOffset LastPriceIn(DateTimeOffset from, DateTimeOffset to) =>
        !IsInCurrent(from, to) && LastBefore(from, to) is { } interval && interval.Close > from && interval.Close < to ? interval.Close : to;

    /// <summary>When the market closes that is open at an instant; the instant itself where none is.</summary>
    public DateTimeOffset CloseAfter(DateTimeOffset instant) =>
        LastBefore(instant, instant.AddTicks(1)) is { } interval && interval.Close > instant ? interval.Close : instant;

    /// <summary>The next instant at which the market opens; null where the calendar has none within 60 days.</summary>
    public DateTimeOffset? NextOpen(DateTimeOffset instant)
    {
        foreach (var interval in _calendar.OpenIntervals(instant, instant + _ahead))
        {
            if (interval.Open > instant)
            {
                return interval.Open;
            }
        }

        return null;
    }

    private bool IsInCurrent(DateTimeOffset from, DateTimeOffset to) => from >= _current.Open && to <= _current.Close;

    /// <summary>The last interval that opens before <paramref name="to"/>.</summary>
    private OpenInterval? LastBefore(DateTimeOffset from, DateTimeOffset to)
    {
        if (from < _from || to > _to)
        {
            (_from, _to) = (from - _behind, to + _ahead);
            _intervals = [.. _calendar.OpenIntervals(_from, _to)];
        }

        var i = _intervals.Length - 1;
        while (i >= 0 && _intervals[i].Open >= to)
        {
            i--;
        }

        if (i < 0)
        {
            return null;
        }

        return _current = _intervals[i];
    }
}
