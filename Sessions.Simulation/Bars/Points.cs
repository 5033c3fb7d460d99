using System.Runtime.CompilerServices;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>The four prices of a bar in whole points, of which the number of decimals says how much one is worth.</summary>
internal readonly record struct Points(long Open, long High, long Low, long Close)
{
    /// <summary>Below it a price is one, whatever its decimals, and a sum of two fits.</summary>
    public const long Limit = 1_000_000_000_000_000;

    /// <summary>Whether all are above zero and below the limit, with the low below and the high above.</summary>
    public bool AreOrdered => Low > 0 && High < Limit && Open >= Low && Open <= High && Close >= Low && Close <= High;

    public bool AreBelow(in Points other) => Open <= other.Open && High <= other.High && Low <= other.Low && Close <= other.Close;

    public static Points operator +(in Points points, long more) => new(points.Open + more, points.High + more, points.Low + more, points.Close + more);

    /// <summary>Reads four fields; false where one is not plain, or they differ in the number of decimals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryRead(CsvRows rows, int[] ordinals, out Points points, out int scale)
    {
        if (PlainText.TryReadPoints(rows.Field(ordinals[0]), out var open, out scale)
            && PlainText.TryReadPoints(rows.Field(ordinals[1]), out var high, out var highScale) && highScale == scale
            && PlainText.TryReadPoints(rows.Field(ordinals[2]), out var low, out var lowScale) && lowScale == scale
            && PlainText.TryReadPoints(rows.Field(ordinals[3]), out var close, out var closeScale) && closeScale == scale)
        {
            points = new Points(open, high, low, close);
            return true;
        }

        points = default;
        return false;
    }

    public BarPrices ToPrices(int scale) => new(Price(Open, scale), Price(High, scale), Price(Low, scale), Price(Close, scale));

    private static decimal Price(long points, int scale) => new((int)points, (int)(points >> 32), 0, false, (byte)scale);
}
