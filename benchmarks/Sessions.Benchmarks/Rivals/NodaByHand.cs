using NodaTime;
using NodaTime.TimeZones;

namespace Sessions.Benchmarks.Rivals;

/// <summary>One window of London's wall clock over NodaTime.</summary>
internal static class NodaByHand
{
    private static readonly DateTimeZone _london = DateTimeZoneProviders.Tzdb[Tables.London];
    private static readonly ZoneLocalMappingResolver _resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);
    private static readonly LocalTime _start = LocalTime.FromTimeOnly(Tables.Start);
    private static readonly LocalTime _end = LocalTime.FromTimeOnly(Tables.End);

    public static bool Contains(Instant moment)
    {
        var local = moment.InZone(_london).LocalDateTime;
        return IsWeekday(local.Date) && local.TimeOfDay >= _start && local.TimeOfDay < _end;
    }

    public static Instant Next(Instant moment)
    {
        for (var date = moment.InZone(_london).Date; ; date = date.PlusDays(1))
        {
            if (IsWeekday(date) && (date + _start).InZone(_london, _resolver).ToInstant() is var start && start >= moment)
            {
                return start;
            }
        }
    }

    public static IEnumerable<(Instant Start, Instant End)> Between(Instant from, Instant to)
    {
        for (var date = from.InZone(_london).Date; ; date = date.PlusDays(1))
        {
            if (IsWeekday(date))
            {
                var start = (date + _start).InZone(_london, _resolver).ToInstant();
                if (start >= to)
                {
                    yield break;
                }

                if (start >= from)
                {
                    yield return (start, (date + _end).InZone(_london, _resolver).ToInstant());
                }
            }
        }
    }

    private static bool IsWeekday(LocalDate date) => date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
}
