namespace Sessions.Occurrences;

// docs/decisions.md 52
/// <summary>What a market's hours leave of a session's windows: one occurrence a date with its breaks, or each piece by itself.</summary>
internal sealed class MarketHours(Session session)
{
    /// <summary>How long before the market's close an end that closes something comes: a market that has closed fills nothing.</summary>
    public static readonly TimeSpan DefaultLead = TimeSpan.FromSeconds(30);

    private static readonly long[] _noBreaks = [];

    private readonly bool _splits = session.Breaks == SessionBreaks.Split;
    private readonly long _given = session.EndLead?.Ticks ?? 0;
    private readonly long _lead = session.EndLead?.Ticks ?? (session.OnEnd == SessionAction.None ? 0 : DefaultLead.Ticks);

    /// <summary>A window where no close is known: a lead counts from its end. Null where it leaves nothing.</summary>
    /// <param name="start">The window's first instant, in UTC ticks.</param>
    /// <param name="end">The first instant after it.</param>
    public MarketPiece? Whole(long start, long end) => start < end - _given
        ? new MarketPiece(start, end - _given, _given == 0 ? null : new OccurrenceHours(_given, _noBreaks))
        : null;

    /// <summary>What the market's open intervals leave of a window, in order. The lead counts from the close.</summary>
    /// <param name="start">The window's first instant, in UTC ticks.</param>
    /// <param name="end">The first instant after it.</param>
    /// <param name="intervals">Those that have an instant in common with the window, in order; at least one.</param>
    public IEnumerable<MarketPiece> Cut(long start, long end, ReadOnlyMemory<(long Open, long Close)> intervals)
    {
        if (!_splits)
        {
            return OneOf(start, end, intervals.Span) is { } one ? [one] : [];
        }

        var pieces = new List<MarketPiece>(intervals.Length);
        foreach (var (open, close) in intervals.Span)
        {
            var piece = new MarketPiece(Math.Max(start, open), Math.Min(end, close - _lead), new OccurrenceHours(close - Math.Min(end, close - _lead), _noBreaks));
            if (piece.Start < piece.End)
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    private MarketPiece? OneOf(long start, long end, ReadOnlySpan<(long Open, long Close)> intervals)
    {
        start = Math.Max(start, intervals[0].Open);
        end = Math.Min(end, intervals[^1].Close - _lead);
        var last = intervals.Length - 1;
        while (last > 0 && end < intervals[last].Open)
        {
            last--;
        }

        // A long lead may lead into a break, in which nothing can be closed: then it is before the break.
        end = Math.Min(end, intervals[last].Close - Math.Min(_lead, DefaultLead.Ticks));
        if (start >= end)
        {
            return null;
        }

        var breaks = last == 0 ? _noBreaks : new long[2 * last];
        for (var i = 0; i < last; i++)
        {
            (breaks[2 * i], breaks[(2 * i) + 1]) = (intervals[i].Close - end, intervals[i + 1].Open - end);
        }

        return new MarketPiece(start, end, new OccurrenceHours(intervals[last].Close - end, breaks));
    }
}
