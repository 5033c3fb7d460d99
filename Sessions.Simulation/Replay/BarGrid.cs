using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

// docs/decisions.md 171
/// <summary>
/// Where the longer bars of a symbol begin and end, by one rule for the feed and for looking back. Where its bars open at whole
/// multiples of their own length in UTC, so do the longer ones. Where they do not, longer bars are counted from the first bar,
/// and anew from one that comes after a day without bars and is off by a part of a bar: a trading day that keeps New York's
/// time moves with its summer time, over a weekend.
/// </summary>
internal sealed class BarGrid(string symbol, TimeSpan timeframe)
{
    private static readonly TimeSpan _gap = TimeSpan.FromDays(1);

    private readonly List<Part> _parts = [];
    private DateTimeOffset _until = DateTimeOffset.MinValue;

    /// <summary>Takes note of the next bar, at its close or later.</summary>
    /// <returns>Whether longer bars are counted from it.</returns>
    public bool Add(Bar bar)
    {
        // Most bars follow the one before, and nothing changes.
        var open = bar.OpenInstant;
        var isNew = open != _until && (_parts.Count == 0 || (open - _until >= _gap && (open.UtcTicks - _parts[^1].Anchor) % timeframe.Ticks != 0));
        if (isNew)
        {
            _parts.Add(new Part(open, bar.CloseInstant, open.UtcTicks % timeframe.Ticks == 0 ? 0 : open.UtcTicks));
        }

        _until = bar.CloseInstant;
        return isNew;
    }

    /// <summary>The begin of the longer bar in which an instant lies.</summary>
    public DateTimeOffset FloorOf(DateTimeOffset instant, TimeSpan length) => FloorOf(instant, length, PartOf(instant));

    /// <summary>The longer bars that are made of these, one for each stretch that has any.</summary>
    /// <exception cref="ArgumentException">They cannot be made: a bar lies across the end of a longer one.</exception>
    public List<Bar> Gather(List<Bar> bars, TimeSpan length)
    {
        var longer = new List<Bar>();
        foreach (var bar in bars)
        {
            var part = PartOf(bar.OpenInstant);
            var open = FloorOf(bar.OpenInstant, length, part);
            ThrowIfCut(bar, open + length, length, part);
            if (longer.Count > 0 && longer[^1].OpenInstant == open)
            {
                longer[^1] = Join(longer[^1], bar);
            }
            else
            {
                longer.Add(bar with { OpenInstant = open, Timeframe = length });
            }
        }

        return longer;
    }

    private static Bar Join(Bar first, Bar next) => first with
    {
        Bid = BarAggregation.Join(first.Bid, next.Bid),
        Ask = BarAggregation.Join(first.Ask, next.Ask),
        Volume = first.Volume + next.Volume,
    };

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private DateTimeOffset FloorOf(DateTimeOffset instant, TimeSpan length, int part)
    {
        var since = (instant.UtcTicks - (_parts.Count == 0 ? 0 : _parts[part].Anchor)) % length.Ticks;
        return new(Math.Max(0, instant.UtcTicks - (since < 0 ? since + length.Ticks : since)), TimeSpan.Zero);
    }

    private int PartOf(DateTimeOffset instant)
    {
        var part = _parts.Count - 1;
        while (part > 0 && _parts[part].From > instant)
        {
            part--;
        }

        return Math.Max(0, part);
    }

    private void ThrowIfCut(Bar bar, DateTimeOffset end, TimeSpan length, int part)
    {
        if (bar.CloseInstant > end)
        {
            throw CannotBeMade($"the one from {Utc(bar.OpenInstant)} to {Utc(bar.CloseInstant)} lies across {Utc(end)}, where one would end", length, part);
        }

        // It was not handed out when bars began to be counted anew, and would not be complete if it were.
        if (part + 1 < _parts.Count && end > _parts[part + 1].KnownAt)
        {
            var from = Utc(_parts[part + 1].From);
            throw CannotBeMade($"from {from} on they open at other times, in the middle of the one that would end at {Utc(end)}", length, part);
        }
    }

    private ArgumentException CannotBeMade(string why, TimeSpan length, int part)
    {
        var anchor = _parts[part].Anchor == 0 ? "at whole multiples of their length in UTC" : $"counted from {Utc(_parts[part].From)}";
        return new ArgumentException(
            $"Bars of {length:c}, {anchor}, cannot be made of the bars of {symbol}, which are {timeframe:c} long: {why}. "
            + $"Add shorter bars, or ask for bars of {timeframe:c}.",
            nameof(length));
    }

    /// <summary>A stretch of the data in which longer bars are counted from one anchor.</summary>
    /// <param name="From">The open instant of its first bar.</param>
    /// <param name="KnownAt">The close instant of that.</param>
    /// <param name="Anchor">The instant from which is counted, in UTC ticks.</param>
    private readonly record struct Part(DateTimeOffset From, DateTimeOffset KnownAt, long Anchor);
}
