using Sessions.Calendars;

namespace Sessions.Occurrences;

/// <summary>
/// The one engine behind every question of "when": the occurrences of a table, week by week of UTC, made when a week is
/// first asked for. Reading takes no lock and writes nothing.
/// </summary>
internal sealed class OccurrenceIndex
{
    private const int ChunkBits = 9;
    private const int WeeksPerChunk = 1 << ChunkBits;

    private readonly Session[] _sessions;
    private readonly WeekBuilder _builder;
    private readonly Lock _building = new();
    private readonly Dictionary<WeekBlock, WeekBlock> _distinct = [];

    /// <summary>Some ten years each, so that a table of which one week is asked stays small.</summary>
    private readonly WeekBlock?[]?[] _chunks = new WeekBlock?[(Weeks.Count >> ChunkBits) + 1][];

    public OccurrenceIndex(Session[] sessions, ISessionCalendar? calendar)
    {
        _sessions = sessions;
        _builder = new WeekBuilder(sessions, calendar);
    }

    public Session? FindSession(long ticks)
    {
        var (block, entry, _) = Locate(ticks);
        return entry < 0 ? null : _sessions[block[entry].Session];
    }

    public bool TryFind(long ticks, out SessionOccurrence occurrence)
    {
        var (block, entry, week) = Locate(ticks);
        occurrence = entry < 0 ? default : Occurrence(in block[entry], week);
        return entry >= 0;
    }

    public bool TryFindNext(long ticks, out SessionOccurrence occurrence)
    {
        Weeks.ThrowIfOutOfRange(ticks);
        var week = Weeks.Of(ticks, out var sinceStart);
        var block = Block(week);
        var entry = FirstAtOrAfter(block, sinceStart);
        while (entry > block.Last)
        {
            if (++week == Weeks.Count)
            {
                occurrence = default;
                return false;
            }

            block = Block(week);
            entry = WeekBlock.Carried + 1;
        }

        occurrence = Occurrence(in block[entry], week);
        return occurrence.StartTicks < Weeks.EndMoment;
    }

    public IEnumerable<SessionOccurrence> Between(long from, long to)
    {
        var week = Weeks.Of(from, out var sinceStart);
        for (var entry = FirstAtOrAfter(Block(week), sinceStart); week < Weeks.Count && Weeks.StartOf(week) < to; week++)
        {
            var block = Block(week);
            for (; entry <= block.Last; entry++)
            {
                var occurrence = Occurrence(in block[entry], week);
                if (occurrence.StartTicks >= to || occurrence.StartTicks >= Weeks.EndMoment)
                {
                    yield break;
                }

                yield return occurrence;
            }

            entry = WeekBlock.Carried + 1;
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
                        Weeks.FirstDayOf(week).AddDays(window.Day),
                        window.Scheduled,
                        window.DelayedBy switch
                        {
                            DatedWindow.Nobody => SkipReason.ClockGap,
                            DatedWindow.Market => SkipReason.MarketClosed,
                            _ => SkipReason.EarlierSession,
                        },
                        window.DelayedBy < 0 ? null : _sessions[window.DelayedBy]);
                }
            }
        }
    }

    private static int FirstAtOrAfter(WeekBlock block, long sinceStart)
    {
        // The first whole millisecond at or after the moment, less one: the entry behind it is the answer.
        var after = (int)((ulong)(sinceStart + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond);
        return (after == 0 ? WeekBlock.Carried : block.LastAtOrBefore(after - 1)) + 1;
    }

    /// <summary>The occurrence that contains a moment. Only the last one that has started can, since none intersect.</summary>
    private (WeekBlock Block, int Entry, int Week) Locate(long ticks)
    {
        Weeks.ThrowIfOutOfRange(ticks);
        var week = Weeks.Of(ticks, out var sinceStart);
        var millisecond = (int)((ulong)sinceStart / TimeSpan.TicksPerMillisecond);
        var block = Block(week);
        var entry = block.LastAtOrBefore(millisecond);
        return (block, millisecond < block[entry].End ? entry : -1, week);
    }

    private SessionOccurrence Occurrence(ref readonly WeekEntry entry, int week)
    {
        var start = Weeks.StartOf(week);
        return new SessionOccurrence(
            _sessions[entry.Session],
            Weeks.FirstDayOf(week).AddDays(entry.Day),
            start + (entry.Start * TimeSpan.TicksPerMillisecond),
            start + (entry.End * TimeSpan.TicksPerMillisecond));
    }

    private WeekBlock Block(int week) => _chunks[week >> ChunkBits]?[week & (WeeksPerChunk - 1)] ?? AddBlock(week);

    private WeekBlock AddBlock(int week)
    {
        lock (_building)
        {
            var chunk = _chunks[week >> ChunkBits] ??= new WeekBlock?[WeeksPerChunk];
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
