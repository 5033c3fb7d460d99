using NodaTime;

namespace Sessions.Occurrences.Tests.Differential;

/// <summary>
/// Where the machine's zone and NodaTime's of the same name have the same offset. Judged from raw offsets at UTC
/// instants alone, without the product: what the two sources do not share cannot be compared, and nothing else is left out.
/// </summary>
internal sealed class ZoneAgreement
{
    private static readonly long _first = new DateTime(1969, 12, 1).Ticks;
    private static readonly long _end = new DateTime(2038, 2, 1).Ticks;

    // Not a plain static: its threads would wait for this type's initialisation, which would wait for them.
    private static readonly Lazy<IReadOnlyList<ZoneAgreement>> _all = new(static () =>
    [
        .. DateTimeZoneProviders.Tzdb.Ids.AsParallel().AsOrdered()
            .Where(static id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))
            .Select(static id => new ZoneAgreement(id)),
    ]);

    private readonly List<OffsetDifference> _differences = [];

    public ZoneAgreement(string id)
    {
        Id = id;
        var machine = TimeZoneInfo.FindSystemTimeZoneById(id);
        var noda = DateTimeZoneProviders.Tzdb[id];
        OffsetDifference? open = null;
        Changes = RandomSchedules.ChangesOf(id);
        foreach (var interval in noda.GetZoneIntervals(InstantOf(_first), InstantOf(_end)))
        {
            var from = interval.HasStart ? Math.Max(_first, interval.Start.ToDateTimeUtc().Ticks) : _first;
            var to = interval.HasEnd ? Math.Min(_end, interval.End.ToDateTimeUtc().Ticks) : _end;
            var expected = interval.WallOffset.ToTimeSpan();

            // At the interval's first and last instants and daily between: a machine that is wrong for less than a day
            // in between is not excused, it fails the comparison.
            for (var instant = from; instant < to; instant = instant == to - 1 ? to : Math.Min(instant + TimeSpan.TicksPerDay, to - 1))
            {
                var actual = machine.GetUtcOffset(new DateTime(instant, DateTimeKind.Utc));
                if (actual == expected)
                {
                    open = null;
                }
                else if (open is { } difference && difference.Machine == actual && difference.Noda == expected)
                {
                    difference.To = instant;
                }
                else
                {
                    open = new OffsetDifference(instant, actual, expected);
                    _differences.Add(open);
                }
            }
        }
    }

    public string Id { get; }

    /// <summary>The UTC days on which NodaTime's zone changes its offset.</summary>
    public IReadOnlyList<DateOnly> Changes { get; }

    public IReadOnlyList<OffsetDifference> Differences => _differences;

    /// <summary>Every zone that both know, by any of its names.</summary>
    public static IReadOnlyList<ZoneAgreement> All => _all.Value;

    /// <summary>
    /// Whether both have the same offsets on the days from two before to three after. Differences are found to the day, so
    /// their ends are widened by one.
    /// </summary>
    public bool Covers(DateOnly date) => Covers(date.AddDays(-2), date.AddDays(3));

    public bool Covers(DateOnly first, DateOnly last)
    {
        var from = (first.DayNumber - 1) * TimeSpan.TicksPerDay;
        var to = (last.DayNumber + 2) * TimeSpan.TicksPerDay;
        foreach (var difference in _differences)
        {
            if (difference.From < to && difference.To >= from)
            {
                return false;
            }
        }

        return true;
    }

    private static Instant InstantOf(long ticks) => Instant.FromDateTimeUtc(new DateTime(ticks, DateTimeKind.Utc));
}
