using NodaTime;

namespace Sessions.Occurrences.Tests.Differential;

/// <summary>Windows and days at random, with more of those that clock changes touch than chance alone would give.</summary>
internal static class RandomSchedules
{
    private const int MillisecondsPerDay = 24 * 60 * 60 * 1000;

    public static readonly DateOnly First = new(1970, 1, 8);
    public static readonly DateOnly Last = new(2037, 12, 20);

    /// <summary>Of four sessions one lasts for days; of five others one lasts 24 hours, and the rest any length below, overnight where the end comes first.</summary>
    public static Session Session(Random random, string zone)
    {
        if (random.Next(4) == 0)
        {
            return LongSession(random, zone, mostDays: 7);
        }

        var start = Time(random);
        TimeOnly end;
        do
        {
            end = random.Next(3) == 0 ? start.AddMinutes(random.Next(1, 90)) : Time(random);
        }
        while (end == start);

        var session = random.Next(5) == 0 ? global::Sessions.Session.AllDay(start) : new Session(start, end);
        return session with
        {
            TimeZone = zone,
            Days = random.Next(2) == 0 ? SessionDays.EveryDay : (SessionDays)random.Next(1, (int)SessionDays.EveryDay + 1),
        };
    }

    /// <summary>A session that ends up to seven days after its start, on days that are far enough apart.</summary>
    public static Session LongSession(Random random, string zone, int mostDays)
    {
        var (start, end) = (Time(random), Time(random));
        var endDays = random.Next(1, mostDays + 1);
        endDays -= endDays == 7 && end > start ? 1 : 0;
        var session = new Session(start, end) { EndDays = endDays, TimeZone = zone, Days = (SessionDays)(1 << random.Next(7)) };

        // A second day, where both have the room.
        var second = session with { Days = session.Days | (SessionDays)(1 << random.Next(7)) };
        return session.Duration < TimeSpan.FromDays(3) && ApartBy(second.Days) >= session.Duration ? second : session;
    }

    /// <summary>A short session, so that several of them may share a table.</summary>
    public static Session ShortSession(Random random, string zone)
    {
        var start = Time(random);
        return new Session(start, start.AddMinutes(random.Next(1, 300))) { TimeZone = zone, Days = (SessionDays)random.Next(1, (int)SessionDays.EveryDay + 1) };
    }

    /// <summary>The shortest time between two starts.</summary>
    private static TimeSpan ApartBy(SessionDays days)
    {
        int[] places = [.. Enumerable.Range(0, 7).Where(day => ((int)days & (1 << day)) != 0)];
        return TimeSpan.FromDays(places.Length == 1 ? 7 : Math.Min(places[1] - places[0], 7 - places[1] + places[0]));
    }

    /// <summary>Any day, or in one of two cases a day from two before to two after a change of the zone's clock.</summary>
    public static DateOnly Date(Random random, IReadOnlyList<DateOnly> changes)
    {
        var date = changes.Count > 0 && random.Next(2) == 0
            ? changes[random.Next(changes.Count)].AddDays(random.Next(-2, 3))
            : First.AddDays(random.Next(Last.DayNumber - First.DayNumber));
        return date < First ? First : date > Last ? Last : date;
    }

    /// <summary>The UTC days on which NodaTime's zone changes its offset.</summary>
    public static IReadOnlyList<DateOnly> ChangesOf(string zone) =>
    [
        .. DateTimeZoneProviders.Tzdb[zone]
            .GetZoneIntervals(Instant.FromUtc(1970, 1, 8, 0, 0), Instant.FromUtc(2037, 12, 20, 0, 0))
            .Where(static interval => interval.HasStart)
            .Select(static interval => interval.Start.InUtc().Date.ToDateOnly()),
    ];

    /// <summary>Any millisecond, a multiple of five minutes, or a time of the night, when clocks are changed.</summary>
    private static TimeOnly Time(Random random) => random.Next(3) switch
    {
        0 => new TimeOnly(random.Next(MillisecondsPerDay) * TimeSpan.TicksPerMillisecond),
        1 => new TimeOnly(random.Next(24), 5 * random.Next(12)),
        _ => new TimeOnly(23, 0).AddMinutes(15 * random.Next(24)),
    };
}
