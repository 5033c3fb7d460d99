namespace Sessions.Occurrences.Tests.Memory;

/// <summary>What a table keeps and what a question allocates. No other test runs meanwhile, since the process has one heap.</summary>
[Collection(nameof(Alone))]
public sealed class TableMemoryTests
{
    private static readonly DateTimeOffset _from = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] _zones =
    [
        "Australia/Sydney", "Asia/Tokyo", "Asia/Hong_Kong", "Europe/Berlin", "Europe/London", "America/New_York", "America/Santiago", "Pacific/Auckland",
    ];

    [Fact]
    public void Ten_years_of_eight_zones_every_day_take_less_than_64_KB() => Assert.InRange(KeptBy(days: 3653), 1, 64 * 1024);

    [Fact]
    public void A_week_of_a_new_table_takes_less_than_16_KB() => Assert.InRange(KeptBy(days: 1), 1, 16 * 1024);

    [Fact]
    public void Asking_about_a_moment_allocates_nothing_in_whatever_order()
    {
        var table = Eight();
        var random = new Random(1);
        var moments = Enumerable.Range(0, 5_000).Select(_ => _from.AddTicks(random.NextInt64(3650 * TimeSpan.TicksPerDay))).ToArray();
        _ = Ask(table, moments);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Ask(table, moments);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(found > 0);
        Assert.Equal(0, allocated);
    }

    /// <summary>What a table keeps after it was asked about each of some days: of many tables the mean, since the heap is not theirs alone.</summary>
    private static long KeptBy(int days)
    {
        const int Tables = 50;
        var tables = new SessionTable[Tables];
        for (var i = 0; i < Tables; i++)
        {
            tables[i] = Eight();
        }

        // The first asks its zones for their rules, which the process keeps.
        _ = Eight().Contains(_from);
        var before = Heap();
        foreach (var table in tables)
        {
            for (var day = 0; day < days; day++)
            {
                _ = table.Contains(_from.AddDays(day));
            }
        }

        var kept = Heap() - before;
        GC.KeepAlive(tables);
        return kept / Tables;
    }

    /// <summary>What is in use, without what earlier tests have left to be finalized.</summary>
    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static int Ask(SessionTable table, DateTimeOffset[] moments)
    {
        var found = 0;
        foreach (var moment in moments)
        {
            found += table.Find(moment) is null ? 0 : 1;
            found += table.TryFind(moment, out _) ? 1 : 0;
            found += table.TryFindNext(moment, out _) ? 1 : 0;
            found += table.Contains(moment.AddMinutes(1)) ? 1 : 0;
            found += table.Until(moment) > TimeSpan.Zero ? 1 : 0;
        }

        return found;
    }

    /// <summary>One session a zone, an hour of its morning.</summary>
    private static SessionTable Eight() => SessionTable.Create(
        _zones.Select((zone, i) => new Session(new TimeOnly(9, 7 * i), new TimeOnly(9, (7 * i) + 5)) { Name = zone, TimeZone = zone }));
}
