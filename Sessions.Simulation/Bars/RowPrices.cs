using Sessions.Brokers;

namespace Sessions.Simulation;

// docs/decisions.md 231
/// <summary>
/// Reads the prices of a row. Nearly every row has them all with the same number of decimals: then they are compared as whole
/// points, which is several times as fast as comparing decimals. What is written otherwise, or wrong, is read exactly.
/// </summary>
/// <param name="columns">Where prices stand.</param>
/// <param name="spread">What the ask lies above the bid where the file has one price.</param>
/// <param name="unit">What one in the file is worth.</param>
internal sealed class RowPrices(BarColumns columns, decimal spread, decimal unit)
{
    private readonly int[] _bid = columns.Bid;
    private readonly int[] _ask = columns.Ask;
    private int _scale = -1;
    private long _spreadPoints;
    private bool _isPlain;

    /// <summary>Whether the row is plain and right; if not, <see cref="ReadExactly"/> reads it or says what is wrong.</summary>
    public bool TryRead(CsvRows rows, out BarPrices bid, out BarPrices ask)
    {
        bid = default;
        ask = default;
        if (!Points.TryRead(rows, _bid, out var bids, out var scale))
        {
            return false;
        }

        if (scale != _scale)
        {
            Adopt(scale);
        }

        if (!_isPlain || !bids.AreOrdered)
        {
            return false;
        }

        if (_ask.Length == 0)
        {
            bid = bids.ToPrices(scale);
            ask = (bids + _spreadPoints).ToPrices(scale);
            return true;
        }

        if (!Points.TryRead(rows, _ask, out var asks, out var other) || other != scale || !asks.AreOrdered || !bids.AreBelow(asks))
        {
            return false;
        }

        bid = bids.ToPrices(scale);
        ask = asks.ToPrices(scale);
        return true;
    }

    /// <exception cref="BarFileException">A price is wrong.</exception>
    public (BarPrices Bid, BarPrices Ask) ReadExactly(CsvRows rows, Func<int, string, BarFileException> fault)
    {
        var bid = ReadSide(rows, _bid, fault);
        var ask = columns.HasBothSides
            ? ReadSide(rows, _ask, fault)
            : new BarPrices(bid.Open + spread, bid.High + spread, bid.Low + spread, bid.Close + spread);
        return BarPriceRules.FindCrossed(bid, ask) is { } crossed ? throw fault(_ask[(int)crossed.Field], crossed.Problem) : (bid, ask);
    }

    private BarPrices ReadSide(CsvRows rows, int[] ordinals, Func<int, string, BarFileException> fault)
    {
        var prices = new BarPrices(
            ReadPrice(rows, ordinals[0], fault), ReadPrice(rows, ordinals[1], fault), ReadPrice(rows, ordinals[2], fault), ReadPrice(rows, ordinals[3], fault));
        return BarPriceRules.Find(prices) is { } found ? throw fault(ordinals[(int)found.Field], found.Problem) : prices;
    }

    private decimal ReadPrice(CsvRows rows, int ordinal, Func<int, string, BarFileException> fault) =>
        BarFields.ReadPrice(rows.Field(ordinal), out var price) is { } problem ? throw fault(ordinal, problem) : unit == 1 ? price : price * unit;

    /// <summary>Makes the spread whole points of what has so many decimals, where it is.</summary>
    private void Adopt(int scale)
    {
        _scale = scale;
        var points = Math.Min(spread, Points.Limit) * (decimal)Math.Pow(10, Math.Min(scale, 12));
        _isPlain = unit == 1 && scale <= 12 && points < Points.Limit && decimal.Truncate(points) == points;
        _spreadPoints = _isPlain ? (long)points : 0;
    }
}
