namespace Sessions.Calendars;

/// <summary>When a market is open: half-open intervals of UTC. An occurrence is what a session's window and these have in common.</summary>
public interface ISessionCalendar
{
    /// <summary>
    /// The first day, by the market's own calendar, for which the calendar vouches; before it the rules are a guess. A calendar
    /// that holds at all times says <see cref="DateOnly.MinValue"/>.
    /// </summary>
    DateOnly KnownFrom { get; }

    /// <summary>The last day, by the market's own calendar, for which the calendar vouches; past it the rules are a guess. At most it is <see cref="DateOnly.MaxValue"/>.</summary>
    DateOnly KnownThrough { get; }

    /// <summary>
    /// The intervals that have an instant in <c>[from, to)</c> in common with the range, whole, in order; none touches or
    /// overlaps the next.
    /// </summary>
    /// <param name="from">The first instant of the range, UTC.</param>
    /// <param name="to">The first instant after it, UTC.</param>
    IEnumerable<OpenInterval> OpenIntervals(DateTimeOffset from, DateTimeOffset to);
}
