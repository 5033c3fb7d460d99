using BenchmarkDotNet.Attributes;
using NodaTime;
using Sessions.Benchmarks.Rivals;

namespace Sessions.Benchmarks;

/// <summary>Which session is open at a moment. Time and bytes are those of one moment.</summary>
public class FindBenchmarks
{
    private readonly SessionTable _one = Tables.One();
    private readonly SessionTable _eight = Tables.Eight();
    private readonly SessionTable _exchange = Tables.OneOnExchange();
    private readonly SessionTable _week = Tables.EightInForexWeek();
    private readonly SessionTable _two = Tables.TwoExchanges();
    private readonly SessionTable _futures = Tables.Futures();
    private DateTimeOffset[] _moments = [];
    private Instant[] _instants = [];

    [Params("forward", "random")]
    public string Order { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _moments = Order == "forward" ? Moments.Forward() : Moments.Random();
        _instants = [.. _moments.Select(Instant.FromDateTimeOffset)];
    }

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public int Sessions_1_zone() => Find(_one);

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public int Sessions_8_zones() => Find(_eight);

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public int Sessions_1_zone_with_an_exchange() => Find(_exchange);

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public int Sessions_8_zones_in_the_forex_week() => Find(_week);

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public int Sessions_2_exchanges_with_a_pause() => Find(_two);

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public int Sessions_of_an_evening_with_a_pause() => Find(_futures);

    [Benchmark(Baseline = true, OperationsPerInvoke = Moments.Count)]
    public int Loop_over_3_windows_of_UTC()
    {
        var found = 0;
        foreach (var moment in _moments)
        {
            found += UtcLoop.Find(moment) >= 0 ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public int NodaTime_by_hand_1_zone()
    {
        var found = 0;
        foreach (var instant in _instants)
        {
            found += NodaByHand.Contains(instant) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public int TimeZoneInfo_by_hand_1_zone()
    {
        var found = 0;
        foreach (var moment in _moments)
        {
            found += ZoneInfoByHand.Contains(moment) ? 1 : 0;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Moments.Count)]
    public int Quartz_calendar_1_zone()
    {
        var found = 0;
        foreach (var moment in _moments)
        {
            found += Schedulers.QuartzCalendar.IsTimeIncluded(moment) ? 1 : 0;
        }

        return found;
    }

    private int Find(SessionTable table)
    {
        var found = 0;
        foreach (var moment in _moments)
        {
            found += table.Find(moment) is null ? 0 : 1;
        }

        return found;
    }
}
