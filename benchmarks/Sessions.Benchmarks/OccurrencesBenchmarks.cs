using BenchmarkDotNet.Attributes;
using NodaTime;
using Sessions.Benchmarks.Rivals;

namespace Sessions.Benchmarks;

/// <summary>Every occurrence of thirty years. Time and bytes are those of the whole.</summary>
public class OccurrencesBenchmarks
{
    private readonly SessionTable _eight = Tables.Eight();
    private readonly SessionTable _week = Tables.EightInForexWeek();

    private readonly SessionTable _two = Tables.TwoExchanges();

    [Benchmark]
    public int Sessions_2_exchanges_with_a_pause() => Count(_two);

    [Benchmark(Baseline = true)]
    public int Sessions_8_zones_62615() => Count(_eight);

    [Benchmark]
    public int Sessions_8_zones_in_the_forex_week() => Count(_week);

    [Benchmark]
    public int Sessions_8_zones_of_a_new_table_62615() => Count(Tables.Eight());

    [Benchmark]
    public int NodaTime_by_hand_1_zone_7827() =>
        NodaByHand.Between(Instant.FromDateTimeOffset(Moments.From), Instant.FromDateTimeOffset(Moments.To)).Count();

    [Benchmark]
    public int Cronos_starts_of_1_zone_7827() => Schedulers.Cron.GetOccurrences(Moments.From, Moments.To, Schedulers.London).Count();

    [Benchmark]
    public int Quartz_starts_of_1_zone_7827()
    {
        var count = 0;
        for (var next = Schedulers.QuartzCron.GetTimeAfter(Moments.From); next < Moments.To; next = Schedulers.QuartzCron.GetTimeAfter(next!.Value))
        {
            count++;
        }

        return count;
    }

    private static int Count(SessionTable table)
    {
        var count = 0;
        foreach (var occurrence in table.Occurrences(Moments.From, Moments.To))
        {
            count += occurrence.Session is null ? 0 : 1;
        }

        return count;
    }
}
