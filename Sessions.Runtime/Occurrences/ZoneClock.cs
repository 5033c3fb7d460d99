using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Sessions.Schedule;

namespace Sessions.Occurrences;

// docs/decisions.md 2
/// <summary>
/// A zone's wall clock: which offset holds at an instant, and at which instant the clock first shows a time.
/// Built on the offsets at UTC instants alone, since TimeZoneInfo's questions about local times differ from the tz
/// data near transitions.
/// </summary>
internal sealed class ZoneClock
{
    public const int FirstYear = 1969;
    public const int EndYear = 2103;

    /// <summary>No two changes of an offset lie closer together than this: since 1969 the closest are six days and 23 hours apart.</summary>
    private const long ProbeStep = TimeSpan.TicksPerDay;

    /// <summary>More than any zone is ahead of UTC.</summary>
    private const long FurthestAhead = 15 * TimeSpan.TicksPerHour;

    private static readonly ConcurrentDictionary<string, ZoneClock> _known = new(StringComparer.Ordinal);

    private readonly TimeZoneInfo _zone;
    private readonly OffsetSpan[]?[] _years = new OffsetSpan[EndYear - FirstYear][];

    private ZoneClock(TimeZoneInfo zone) => _zone = zone;

    /// <summary>The id by which the machine has the zone: an IANA id, whatever it was asked for by.</summary>
    public string Id => _zone.Id;

    public static ZoneClock Get(string id) => TryGet(id, out var clock)
        ? clock
        : throw new TimeZoneNotFoundException($"Unknown time zone '{ShownText.Cut(id)}'; {SystemZoneRules.Instance.AdviceFor(id).Words}");

    public static bool TryGet(string id, [NotNullWhen(true)] out ZoneClock? clock)
    {
        if (_known.TryGetValue(id, out clock))
        {
            return true;
        }

        if (MachineZones.Find(id) is not { } zone)
        {
            return false;
        }

        clock = _known.GetOrAdd(id, new ZoneClock(zone));
        return true;
    }

    public DateTimeOffset ToLocal(long utcTicks)
    {
        var offset = OffsetAt(utcTicks);
        return new DateTimeOffset(utcTicks + offset.Ticks, offset);
    }

    public TimeSpan OffsetAt(long utcTicks)
    {
        var spans = SpansOf(new DateTime(utcTicks).Year);
        var i = spans.Length - 1;
        while (i > 0 && spans[i].FromUtc > utcTicks)
        {
            i--;
        }

        return TimeSpan.FromMilliseconds(spans[i].Offset);
    }

    /// <summary>
    /// The first instant, in UTC ticks, at which the zone's clock shows the given time or a later one. In a gap that is
    /// the first instant after it; in an overlap, the earlier of the two.
    /// </summary>
    /// <param name="date">A day.</param>
    /// <param name="time">Milliseconds since its midnight; may lie on later days.</param>
    public long Resolve(DateOnly date, int time)
    {
        var local = (date.DayNumber * TimeSpan.TicksPerDay) + (time * TimeSpan.TicksPerMillisecond);
        for (var year = new DateTime(local - FurthestAhead).Year; ; year++)
        {
            var spans = SpansOf(year);
            for (var i = 0; i < spans.Length; i++)
            {
                var offset = spans[i].Offset * TimeSpan.TicksPerMillisecond;
                var end = i + 1 < spans.Length ? spans[i + 1].FromUtc : StartOf(year + 1);
                if (local < end + offset)
                {
                    return Math.Max(spans[i].FromUtc, local - offset);
                }
            }
        }
    }

    /// <summary>The offset in milliseconds that holds in all of [from, to) of UTC ticks; null where it changes.</summary>
    public int? ConstantOffset(long from, long to)
    {
        int? offset = null;
        for (var year = new DateTime(from).Year; StartOf(year) < to; year++)
        {
            foreach (var span in SpansOf(year))
            {
                // What ends before the range is replaced by what follows; what begins in it must be the same.
                if (span.FromUtc <= from || offset is null)
                {
                    offset = span.Offset;
                }
                else if (span.FromUtc < to && span.Offset != offset)
                {
                    return null;
                }
            }
        }

        return offset;
    }

    /// <summary>The zone's offsets in [first year, end year), the first from the beginning of the first year.</summary>
    public IReadOnlyList<OffsetSpan> Offsets(int firstYear, int endYear)
    {
        var all = new List<OffsetSpan>();
        for (var year = firstYear; year < endYear; year++)
        {
            foreach (var span in SpansOf(year))
            {
                if (all.Count == 0 || all[^1].Offset != span.Offset)
                {
                    all.Add(span);
                }
            }
        }

        return all;
    }

    private static long StartOf(int year) => new DateTime(year, 1, 1).Ticks;

    private OffsetSpan[] SpansOf(int year)
    {
        ref var spans = ref _years[year - FirstYear];
        return Volatile.Read(ref spans) ?? Interlocked.CompareExchange(ref spans, Probe(year), null) ?? spans!;
    }

    /// <summary>Finds the year's changes of offset by asking every few hours and halving where two answers differ.</summary>
    private OffsetSpan[] Probe(int year)
    {
        var start = StartOf(year);
        var end = StartOf(year + 1);
        var spans = new List<OffsetSpan> { new(start, Ask(start)) };
        for (var from = start; from < end; from += ProbeStep)
        {
            var low = from;
            var high = Math.Min(from + ProbeStep, end - 1);
            var offset = Ask(high);
            if (offset == spans[^1].Offset)
            {
                continue;
            }

            while (high - low > 1)
            {
                var middle = low + ((high - low) / 2);
                if (Ask(middle) == offset)
                {
                    high = middle;
                }
                else
                {
                    low = middle;
                }
            }

            spans.Add(new OffsetSpan(high, offset));
        }

        return [.. spans];
    }

    private int Ask(long utcTicks) => (int)_zone.GetUtcOffset(new DateTime(utcTicks, DateTimeKind.Utc)).TotalMilliseconds;
}
