using System.Collections.Concurrent;
using Sessions.Schedule;

namespace Sessions.Occurrences;

/// <summary>
/// The one engine behind every question of "when": the occurrences of a table, week by week of UTC, made when a week is
/// first asked for. Reading takes no lock.
/// </summary>
internal sealed class OccurrenceIndex
{
    private const long TicksPerWeek = 7 * TimeSpan.TicksPerDay;
    private const uint MillisecondsPerWeek = 7 * WallTime.Day;
    private const int ChunkBits = 9;
    private const int WeeksPerChunk = 1 << ChunkBits;

    /// <summary>The Monday of the week in which the first moment lies.</summary>
    private static readonly DateOnly _firstDay = new(1969, 12, 29);
    private static readonly long _origin = _firstDay.DayNumber * TimeSpan.TicksPerDay;
    private static readonly long _firstMoment = new DateTime(1970, 1, 1).Ticks;
    private static readonly long _endMoment = new DateTime(2101, 1, 1).Ticks;
    private static readonly int _weeks = (int)((_endMoment - _origin) / TicksPerWeek) + 1;

    private readonly Session[] _sessions;
    private readonly ZoneClock[] _clocks;
    private readonly ConcurrentDictionary<WeekBlock, WeekBlock> _distinct = new();
    private readonly WeekBlock?[]?[] _chunks = new WeekBlock?[(_weeks >> ChunkBits) + 1][];

    public OccurrenceIndex(Session[] sessions)
    {
        _sessions = sessions;
        _clocks = [.. sessions.Select(static session => ZoneClock.Get(session.TimeZone))];
    }

    public static void ThrowIfOutOfRange(long moment)
    {
        if (moment < _firstMoment || moment >= _endMoment)
        {
            throw new ArgumentOutOfRangeException(nameof(moment), new DateTime(moment), "Sessions are known for the years 1970 to 2100.");
        }
    }

    public Session? FindSession(long ticks)
    {
        var (block, entry, _) = Locate(ticks);
        return entry < 0 ? null : _sessions[block!.SessionOf(entry)];
    }

    public bool TryFind(long ticks, out SessionOccurrence occurrence)
    {
        var (block, entry, week) = Locate(ticks);
        occurrence = entry < 0 ? default : Occurrence(block!, entry, week);
        return entry >= 0;
    }

    public bool TryFindNext(long ticks, out SessionOccurrence occurrence)
    {
        ThrowIfOutOfRange(ticks);
        var week = WeekOf(ticks);

        // The first whole millisecond at or after the moment, less one: the entry behind it is the answer.
        var after = (ticks - StartOf(week) + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond;
        var entry = after == 0 ? 0 : Block(week).LastAtOrBefore((uint)(after - 1)) + 1;
        for (; week < _weeks; week++, entry = 0)
        {
            var block = Block(week);
            if (entry < block.Count)
            {
                occurrence = Occurrence(block, entry, week);
                return occurrence.StartTicks < _endMoment;
            }
        }

        occurrence = default;
        return false;
    }

    public IEnumerable<SessionOccurrence> Between(long from, long to)
    {
        for (var week = WeekOf(from); week < _weeks && StartOf(week) < to; week++)
        {
            var block = Block(week);
            for (var i = 0; i < block.Count; i++)
            {
                var occurrence = Occurrence(block, i, week);
                if (occurrence.StartTicks >= to || occurrence.StartTicks >= _endMoment)
                {
                    yield break;
                }

                if (occurrence.StartTicks >= from)
                {
                    yield return occurrence;
                }
            }
        }
    }

    private static int WeekOf(long ticks) => (int)((ticks - _origin) / TicksPerWeek);

    private static long StartOf(int week) => _origin + (week * TicksPerWeek);

    /// <summary>The occurrence that contains a moment. Only the last one that has started can, since none intersect.</summary>
    private (WeekBlock? Block, int Entry, int Week) Locate(long ticks)
    {
        ThrowIfOutOfRange(ticks);
        var week = WeekOf(ticks);
        var millisecond = (uint)((ticks - StartOf(week)) / TimeSpan.TicksPerMillisecond);
        var block = Block(week);
        var entry = block.LastAtOrBefore(millisecond);
        if (entry < 0 && week > 0)
        {
            week--;
            millisecond += MillisecondsPerWeek;
            block = Block(week);
            entry = block.Count - 1;
        }

        return entry >= 0 && millisecond < block.EndOf(entry) ? (block, entry, week) : (null, -1, week);
    }

    private SessionOccurrence Occurrence(WeekBlock block, int index, int week)
    {
        var entry = block[index];
        var start = StartOf(week);
        return new SessionOccurrence(
            _sessions[entry.Session],
            _firstDay.AddDays((week * 7) + entry.Day),
            start + (entry.Start * TimeSpan.TicksPerMillisecond),
            start + (entry.End * TimeSpan.TicksPerMillisecond));
    }

    private WeekBlock Block(int week)
    {
        var chunk = Volatile.Read(ref _chunks[week >> ChunkBits]) ?? AddChunk(week >> ChunkBits);
        return Volatile.Read(ref chunk[week & (WeeksPerChunk - 1)]) ?? AddBlock(chunk, week);
    }

    private WeekBlock?[] AddChunk(int chunk)
    {
        var added = new WeekBlock?[WeeksPerChunk];
        return Interlocked.CompareExchange(ref _chunks[chunk], added, null) ?? added;
    }

    private WeekBlock AddBlock(WeekBlock?[] chunk, int week)
    {
        var block = new WeekBlock(Build(week));
        block = _distinct.GetOrAdd(block, block);
        Volatile.Write(ref chunk[week & (WeeksPerChunk - 1)], block);
        return block;
    }

    /// <summary>
    /// The occurrences that start in a week. Windows of earlier days count too: they may last into the week, and a
    /// later start waits for an earlier end.
    /// </summary>
    private List<WeekBlock.Entry> Build(int week)
    {
        var start = StartOf(week);
        var firstDay = _firstDay.AddDays(week * 7);
        var windows = new List<(long Start, long End, int Session, int Day)>();
        for (var session = 0; session < _sessions.Length; session++)
        {
            // A zone is up to 15 hours from UTC, a window up to 25 hours long.
            for (var day = -3; day <= 8; day++)
            {
                if (DayBits.Contains((int)_sessions[session].Days, day))
                {
                    var date = firstDay.AddDays(day);
                    windows.Add((
                        _clocks[session].Resolve(date, _sessions[session].StartTime),
                        _clocks[session].Resolve(date, _sessions[session].EndTime),
                        session,
                        day));
                }
            }
        }

        windows.Sort(static (left, right) => (left.Start, left.Session, left.Day).CompareTo((right.Start, right.Session, right.Day)));
        var entries = new List<WeekBlock.Entry>(windows.Count);
        var earlierEnd = long.MinValue;
        foreach (var window in windows)
        {
            var from = Math.Max(window.Start, earlierEnd);
            earlierEnd = Math.Max(earlierEnd, window.End);
            if (from >= start && from < start + TicksPerWeek && from < window.End)
            {
                entries.Add(new WeekBlock.Entry(
                    (uint)((from - start) / TimeSpan.TicksPerMillisecond),
                    (uint)((window.End - start) / TimeSpan.TicksPerMillisecond),
                    (ushort)window.Session,
                    (sbyte)window.Day));
            }
        }

        return entries;
    }
}
