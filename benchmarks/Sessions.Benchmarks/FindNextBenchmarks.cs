using BenchmarkDotNet.Attributes;
using NodaTime;
using Sessions.Benchmarks.Rivals;

namespace Sessions.Benchmarks;

/// <summary>The next start after a moment anywhere in thirty years. Time and bytes are those of one moment.</summary>
public class FindNextBenchmarks
{
    private readonly SessionTable _one = Tables.One();
    private readonly SessionTable _eight = Tables.Eight();
    private readonly SessionTable _exchange = Tables.OneOnExchange();
    private readonly SessionTable _week = Tables.EightInForexWeek();
    private readonly SessionTable _two = Tables.TwoExchanges();
    private readonly SessionTable _futures = Tables.Futures();
    private readonly DateTimeOffset[] _moments = Moments.Random();
    private readonly Instant[] _instants = [.. Moments.Random().Select(Instant.FromDateTimeOffset)];

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public long Sessions_1_zone() => FindNext(_one);

    [Benchmark(Baseline = true, OperationsPerInvoke = Moments.Count)]
    public long Sessions_8_zones() => FindNext(_eight);

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public long Sessions_1_zone_with_an_exchange() => FindNext(_exchange);

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public long Sessions_8_zones_in_the_forex_week() => FindNext(_week);

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public long Sessions_2_exchanges_with_a_pause() => FindNext(_two);

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public long Sessions_of_an_evening_with_a_pause() => FindNext(_futures);

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public long NodaTime_by_hand_1_zone()
    {
        long sum = 0;
        foreach (var instant in _instants)
        {
            sum += NodaByHand.Next(instant).ToUnixTimeTicks();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public long Cronos_1_zone()
    {
        long sum = 0;
        foreach (var moment in _moments)
        {
            sum += Schedulers.Cron.GetNextOccurrence(moment, Schedulers.London, inclusive: true)!.Value.UtcTicks;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public long Quartz_cron_1_zone()
    {
        long sum = 0;
        foreach (var moment in _moments)
        {
            sum += Schedulers.QuartzCron.GetTimeAfter(moment)!.Value.UtcTicks;
        }

        return sum;
    }

    private long FindNext(SessionTable table)
    {
        long sum = 0;
        foreach (var moment in _moments)
        {
            sum += table.FindNext(moment).Start.UtcTicks;
        }

        return sum;
    }
}
