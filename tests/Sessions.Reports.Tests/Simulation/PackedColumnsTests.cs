using System.IO.Compression;

namespace Sessions.Reports.Tests.Simulation;

/// <summary>Columns of numbers in a page.</summary>
public sealed class PackedColumnsTests
{
    [Fact]
    public void Numbers_of_any_size_and_sign_come_back()
    {
        long[] values = [0, -1, 1, 63, -64, 64, -65, 1L << 50, -(1L << 50), 8_191, 8_192];
        Assert.Equal(values, Read(new PackedColumns().Add(values)));
    }

    [Fact]
    public void Differences_add_up()
    {
        long[] values = [1_735_689_600, 1_735_689_660, 1_735_689_600];
        Assert.Equal([1_735_689_600, 60, -60], Read(new PackedColumns().AddDifferences(values)));
    }

    [Fact]
    public void Prices_keep_the_digits_that_they_have_as_far_as_they_fit()
    {
        Assert.Equal(5, Scale.Of([1.1m, 1.10425m]).Digits);
        Assert.Equal(110_425, new Scale(5).Whole(1.10425m));
        Assert.Equal(0, Scale.Of([]).Digits);
        Assert.Equal(2, Scale.Of([10_000_000_000_000.12345678m]).Digits);
    }

    private static List<long> Read(PackedColumns columns)
    {
        using var packed = new DeflateStream(new MemoryStream(Convert.FromBase64String(columns.ToHtml().ToString())), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        var values = new List<long>();
        var (value, shift) = (0UL, 0);
        foreach (var part in bytes.ToArray())
        {
            value |= (ulong)(part & 127) << shift;
            shift += 7;
            if (part < 128)
            {
                values.Add((long)(value >> 1) ^ -(long)(value & 1));
                (value, shift) = (0, 0);
            }
        }

        return values;
    }
}
