namespace Sessions.Simulation.Tests.Bars;

[Collection(AloneCollection.Name)]
public sealed class BarFileMemoryTests
{
    [Fact]
    public void A_long_file_is_never_held_in_memory()
    {
        const int Rows = 400_000;
        using var text = new GeneratedCsv(Rows);
        var file = new BarFile(() => text, "bars.csv", "EURUSD");
        var count = 0;
        var most = 0L;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var bar in file.Read())
        {
            if (++count % 50_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        // The text is 34 MB long, and its bars 80 MB.
        Assert.Equal(Rows, count);
        Assert.InRange(most, 0, 2_000_000);
    }

    [Fact]
    public void A_row_costs_its_bar_and_less_than_a_byte_of_garbage()
    {
        const int Rows = 20_000;
        using var text = new StringReader(new GeneratedCsv(Rows).ReadToEnd());
        using var rows = new BarRowReader(text, "bars.csv", new BarReading());
        var bar = rows.Read()!;
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = bar with { };
        var size = GC.GetAllocatedBytesForCurrentThread() - before;
        before = GC.GetAllocatedBytesForCurrentThread();
        var count = 1;
        while (rows.Read() is not null)
        {
            count++;
        }

        Assert.Equal(Rows, count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before - (size * (Rows - 1)), 0, Rows);
    }
}
