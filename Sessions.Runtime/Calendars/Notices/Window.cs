namespace Sessions.Calendars;

/// <summary>A stretch between two numbers of one kind, half-open: milliseconds of a day, or UTC ticks.</summary>
/// <param name="Open">The first of it.</param>
/// <param name="Close">The first after it.</param>
/// <param name="Auction">How much of it, at its end, is a closing auction.</param>
internal readonly record struct Window(long Open, long Close, long Auction = 0)
{
    /// <summary>The interval between two instants in UTC ticks.</summary>
    public static OpenInterval ToInterval(long open, long close) => new(new DateTimeOffset(open, TimeSpan.Zero), new DateTimeOffset(close, TimeSpan.Zero));

    /// <summary>The stretch without its closing auction.</summary>
    public Window Continuous => new(Open, Math.Max(Open, Close - Auction));

    /// <summary>The same stretches in order, those that touch or overlap made one.</summary>
    public static List<Window> Merge(IEnumerable<Window> windows)
    {
        var merged = new List<Window>();
        foreach (var window in windows.OrderBy(static window => window.Open))
        {
            if (merged.Count > 0 && window.Open <= merged[^1].Close)
            {
                merged[^1] = (window.Close >= merged[^1].Close ? window : merged[^1]) with { Open = merged[^1].Open };
            }
            else
            {
                merged.Add(window);
            }
        }

        return merged;
    }

    /// <summary>
    /// A day's windows with another open or close: cut where it lies inside, longer where it lies outside. A break stays a
    /// break, and a day without windows stays without.
    /// </summary>
    public static List<Window> Cut(List<Window> windows, long? open, long? close)
    {
        if (windows.Count == 0)
        {
            return [];
        }

        var cut = windows.ToList();
        if (open < cut[0].Open)
        {
            cut[0] = cut[0] with { Open = open.Value };
        }

        if (close > cut[^1].Close)
        {
            cut[^1] = cut[^1] with { Close = close.Value };
        }

        return [.. cut
            .Where(window => (open is null || window.Close > open) && (close is null || window.Open < close))
            .Select(window => window with { Open = Math.Max(window.Open, open ?? long.MinValue), Close = Math.Min(window.Close, close ?? long.MaxValue) })
            .Where(static window => window.Open < window.Close)];
    }
}
