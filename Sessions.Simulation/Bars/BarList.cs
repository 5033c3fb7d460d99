using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>Bars in memory: made in code, or read once from another source and replayed often.</summary>
public sealed class BarList : IBarSource
{
    private readonly Bar[] _bars;

    /// <summary>Holds bars, checked as those of a file are.</summary>
    /// <param name="bars">At least one; all of one symbol and timeframe, in ascending order, none overlapping another.</param>
    /// <exception cref="ArgumentException">There is none, they are not of one symbol and timeframe, or one cannot have been.</exception>
    public BarList(IEnumerable<Bar> bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        _bars = [.. bars];
        if (_bars.Length == 0)
        {
            throw new ArgumentException("There is no bar; a list needs one at least.", nameof(bars));
        }

        Symbol = _bars[0].Symbol;
        Timeframe = _bars[0].Timeframe;
        for (var i = 0; i < _bars.Length; i++)
        {
            if (FindProblem(i) is { } problem)
            {
                var instant = _bars[i].OpenInstant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Bar {i} (from 0), {instant}: {problem}."), nameof(bars));
            }
        }
    }

    /// <inheritdoc/>
    public string Symbol { get; }

    /// <inheritdoc/>
    public TimeSpan Timeframe { get; }

    /// <inheritdoc/>
    public DateTimeOffset? End => _bars[^1].CloseInstant;

    /// <summary>How many bars there are.</summary>
    public int Count => _bars.Length;

    /// <inheritdoc/>
    public IEnumerable<Bar> Read() => _bars.AsEnumerable();

    private string? FindProblem(int index)
    {
        var bar = _bars[index];
        if (bar.Symbol != Symbol || bar.Timeframe != Timeframe)
        {
            return $"it is of {bar.Symbol} {bar.Timeframe:c}, the first of {Symbol} {Timeframe:c}; make a list of each";
        }

        if (bar.Timeframe <= TimeSpan.Zero)
        {
            return $"the timeframe is {bar.Timeframe:c}; it must be above zero";
        }

        if (index > 0 && BarOrder.Find(_bars[index - 1].OpenInstant, bar.OpenInstant, Timeframe) is { } disorder)
        {
            return disorder;
        }

        if (bar.Bid.Low <= 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the bid low is {bar.Bid.Low}; a price is above zero");
        }

        return Named("bid", BarPriceRules.Find(bar.Bid))
            ?? Named("ask", BarPriceRules.Find(bar.Ask))
            ?? Named("ask", BarPriceRules.FindCrossed(bar.Bid, bar.Ask));
    }

    private static string? Named(string side, BarPriceRules.Fault? fault) =>
        fault is { } found ? $"{side} {found.Field}: {found.Problem}" : null;
}
