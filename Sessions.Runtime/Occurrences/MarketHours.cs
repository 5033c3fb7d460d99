namespace Sessions.Occurrences;

// docs/decisions.md 52, 223
/// <summary>What a market's hours leave of a session's windows: one occurrence a date with its breaks, or each piece by itself.</summary>
internal sealed class MarketHours(Session session)
{
    /// <summary>How long before the market's close an end that closes something comes: a market that has closed fills nothing.</summary>
    public static readonly TimeSpan DefaultLead = TimeSpan.FromSeconds(30);

    private static readonly long[] _noBreaks = [];

    private readonly bool _splits = session.Breaks == SessionBreaks.Split;
    private readonly long _lag = session.StartLag?.Ticks ?? 0;
    private readonly long _given = session.EndLead?.Ticks ?? 0;
    private readonly long _lead = session.EndLead?.Ticks ?? (session.OnEnd == SessionAction.None ? 0 : DefaultLead.Ticks);

    /// <summary>The same without a lag after the open; null where there is none.</summary>
    public MarketHours? WithoutLag { get; } = session.StartLag > TimeSpan.Zero ? new MarketHours(session with { StartLag = null }) : null;

    /// <summary>A window where neither open nor close is known: a lag counts from its start, a lead from its end. Null where they leave nothing.</summary>
    /// <param name="start">The window's first instant, in UTC ticks.</param>
    /// <param name="end">The first instant after it.</param>
    public MarketPiece? Whole(long start, long end) => start + _lag < end - _given
        ? new MarketPiece(start + _lag, end - _given, _given == 0 ? null : new OccurrenceHours(_given, _noBreaks))
        : null;

    /// <summary>What the market's open intervals leave of a window, in order. The lag counts from the open, the lead from the close.</summary>
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
            var piece = new MarketPiece(Math.Max(start, open + _lag), Math.Min(end, close - _lead), new OccurrenceHours(close - Math.Min(end, close - _lead), _noBreaks));
            if (piece.Start < piece.End)
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    private MarketPiece? OneOf(long start, long end, ReadOnlySpan<(long Open, long Close)> intervals)
    {
        start = Math.Max(start, intervals[0].Open + _lag);
        end = Math.Min(end, intervals[^1].Close - _lead);
        var last = intervals.Length - 1;
        while (last > 0 && end < intervals[last].Open)
        {
            last--;
        }

        // A long lead may lead into a break, in which nothing can be closed: then it is before the break.
        end = Math.Min(end, intervals[last].Close - Math.Min(_lead, DefaultLead.Ticks));

        // A long lag may lead into a break, or past it: then it is after the break.
        var first = 0;
        while (first < last && intervals[first].Close <= start)
        {
            first++;
        }

        start = Math.Max(start, intervals[first].Open);
        if (start >= end)
        {
            return null;
        }

        var breaks = last == first ? _noBreaks : new long[2 * (last - first)];
        for (var i = first; i < last; i++)
        {
            (breaks[2 * (i - first)], breaks[(2 * (i - first)) + 1]) = (intervals[i].Close - end, intervals[i + 1].Open - end);
        }

        return new MarketPiece(start, end, new OccurrenceHours(intervals[last].Close - end, breaks));
    }
}
