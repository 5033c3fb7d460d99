using System.Runtime.CompilerServices;
using Sessions.Calendars;

namespace Sessions.Occurrences;

/// <summary>
/// The one engine behind every question of "when": the occurrences of a table, week by week of UTC, made when a week is
/// first asked for. Reading takes no lock.
/// </summary>
internal sealed class OccurrenceIndex
{
    private const int ChunkBits = 9;
    private const int WeeksPerChunk = 1 << ChunkBits;

    private static readonly WeekBlock?[] _untouched = new WeekBlock?[WeeksPerChunk];

    private readonly Session[] _sessions;
    private readonly WeekBuilder _builder;
    private readonly LastAnswer _last = new();
    private readonly Lock _building = new();
    private readonly Dictionary<WeekBlock, WeekBlock> _distinct = [];

    /// <summary>Some ten years each, so that a table of which one week is asked stays small.</summary>
    private readonly WeekBlock?[][] _chunks = new WeekBlock?[(Weeks.Count >> ChunkBits) + 1][];

    /// <param name="sessions">The sessions.</param>
    /// <param name="calendars">Of each the calendar that holds for it, or null.</param>
    public OccurrenceIndex(Session[] sessions, ISessionCalendar?[] calendars)
    {
        _sessions = sessions;
        _builder = new WeekBuilder(sessions, calendars);
        Array.Fill(_chunks, _untouched);
    }

    /// <summary>The one question asked at every tick and bar. What is rarer is in other methods, so that this one stays short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Session? FindSession(long ticks) => _last.TryFind(ticks, out var session) ? session : FindElsewhere(ticks);

    public bool TryFind(long ticks, out SessionOccurrence occurrence)
    {
        Weeks.ThrowIfOutOfRange(ticks);
        var week = Weeks.Of(ticks, out var sinceStart);
        var block = Block(week);
        var state = block.At(sinceStart);
        occurrence = block[state].Session is null ? default : Occurrence(block, state, week);
        return occurrence.Session is not null;
    }

    public bool TryFindNext(long ticks, out SessionOccurrence occurrence)
    {
        Weeks.ThrowIfOutOfRange(ticks);
        var week = Weeks.Of(ticks, out var sinceStart);
        var block = Block(week);
        var state = block.NextAt(sinceStart);
        while (state == block.End)
        {
            if (++week == Weeks.Count)
            {
                occurrence = default;
                return false;
            }

            block = Block(week);
            state = block.NextAt(0);
        }

        occurrence = Occurrence(block, state, week);
        return occurrence.StartTicks < Weeks.EndMoment;
    }

    /// <summary>The occurrence that has ended last before a moment at which none is open, if that was in the moment's week or the one before.</summary>
    public bool TryFindEnded(long ticks, out SessionOccurrence occurrence)
    {
        Weeks.ThrowIfOutOfRange(ticks);
        var week = Weeks.Of(ticks, out var sinceStart);
        var block = Block(week);
        var state = block.At(sinceStart) - 1;
        if (state < 0 && week > 0)
        {
            block = Block(--week);
            state = block.End - 2;
        }

        occurrence = state < 0 || block[state].Session is null ? default : Occurrence(block, state, week);
        return occurrence.Session is not null;
    }

    public IEnumerable<SessionOccurrence> Between(long from, long to)
    {
        var week = Weeks.Of(from, out var sinceStart);
        for (; week < Weeks.Count && Weeks.StartOf(week) < to; week++, sinceStart = 0)
        {
            var block = Block(week);
            for (var state = block.NextAt(sinceStart); state < block.End; state++)
            {
                if (block[state].Session is null)
                {
                    continue;
                }

                if (Weeks.StartOf(week) + block[state].From >= to)
                {
                    yield break;
                }

                yield return Occurrence(block, state, week);
            }
        }
    }

    public IEnumerable<SkippedOccurrence> SkippedBetween(long from, long to)
    {
        for (var week = Weeks.Of(from, out _); week < Weeks.Count && Weeks.StartOf(week) < to; week++)
        {
            foreach (var window in _builder.Skipped(week))
            {
                if (window.Scheduled >= from && window.Scheduled < to)
                {
                    yield return new SkippedOccurrence(
                        _sessions[window.Session],
                        Weeks.DayOf(week, window.Day),
                        window.Scheduled,
                        window.DelayedBy switch
                        {
                            DatedWindow.Nobody => SkipReason.ClockGap,
                            DatedWindow.Market => SkipReason.MarketClosed,
                            DatedWindow.Lead => SkipReason.EndLead,
                            DatedWindow.Lag => SkipReason.StartLag,
                            _ => SkipReason.EarlierSession,
                        },
                        window.DelayedBy < 0 ? null : _sessions[window.DelayedBy]);
                }
            }
        }
    }

    private static SessionOccurrence Occurrence(WeekBlock block, int state, int week)
    {
        ref readonly var open = ref block[state];
        var start = Weeks.StartOf(week);
        return new SessionOccurrence(open.Session!, Weeks.DayOf(week, block.DayOf(state)), start + open.From, start + block[state + 1].From, block.HoursOf(state));
    }

    private Session? FindElsewhere(long ticks)
    {
        if (!_last.IsWorthKeeping(ticks) && Weeks.IsKnown(ticks))
        {
            var week = Weeks.Of(ticks, out var sinceStart);
            if (_chunks[week >> ChunkBits][week & (WeeksPerChunk - 1)] is { } block)
            {
                return block.SessionAt(sinceStart);
            }
        }

        return FindAndKeep(ticks);
    }

    private Session? FindAndKeep(long ticks)
    {
        Weeks.ThrowIfOutOfRange(ticks);
        var week = Weeks.Of(ticks, out var sinceStart);
        var block = Block(week);
        var state = block.At(sinceStart);
        var start = Weeks.StartOf(week);
        var session = block[state].Session;

        // What lies in another week, or outside the known years, is not this block's to say.
        _last.Keep(
            Math.Max(start + Math.Max(block[state].From, 0), Weeks.FirstMoment),
            Math.Min(start + Math.Min(block[state + 1].From, Weeks.Ticks), Weeks.EndMoment),
            session);
        return session;
    }

    private WeekBlock Block(int week) => _chunks[week >> ChunkBits][week & (WeeksPerChunk - 1)] ?? AddBlock(week);

    private WeekBlock AddBlock(int week)
    {
        lock (_building)
        {
            ref var chunk = ref _chunks[week >> ChunkBits];
            if (ReferenceEquals(chunk, _untouched))
            {
                Volatile.Write(ref chunk, new WeekBlock?[WeeksPerChunk]);
            }

            ref var place = ref chunk[week & (WeeksPerChunk - 1)];
            if (place is null)
            {
                var built = _builder.Build(week);
                if (!_distinct.TryGetValue(built, out var block))
                {
                    block = built;
                    _distinct.Add(built, built);
                }

                Volatile.Write(ref place, block);
            }

            return place;
        }
    }
}
