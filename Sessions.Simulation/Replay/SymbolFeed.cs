using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>One symbol's bars as strategies get them: each at its close instant, after prices, ends and starts of that instant.</summary>
internal sealed class SymbolFeed(SimulatedTimeProvider clock, string symbol, TimeSpan timeframe, BarGrid grid, int capacity)
{
    private readonly BarHistory _history = new(capacity);
    private readonly List<BarWait> _waits = [];

    /// <summary>The waits for longer bars, which look again where longer bars are counted anew.</summary>
    private readonly HashSet<BarWait> _longerWaits = [];

    public string Symbol => symbol;

    public TimeSpan Timeframe => timeframe;

    /// <summary>Whether somebody waits for the next bar.</summary>
    public bool IsAwaited => _waits.Count > 0;

    /// <summary>Called when somebody begins to wait, at the instant at which a bar closed, before that has been handed out.</summary>
    public Action PublicationAsked { get; set; } = static () => { };

    /// <summary>Takes a bar at its close instant.</summary>
    public void Add(Bar bar)
    {
        _history.Add(bar);
        if (grid.Add(bar))
        {
            EndAll(_longerWaits, null);
        }
    }

    /// <summary>Hands the newest bar to those who wait for one.</summary>
    public void Publish()
    {
        if (_history.Last is { } bar)
        {
            EndAll(_waits, bar);
        }
    }

    public async ValueTask<Bar> NextAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        ThrowIfNoMultiple(length);
        cancellationToken.ThrowIfCancellationRequested();
        if (length == timeframe)
        {
            using var wait = new BarWait(clock.Loop.Current, _waits, cancellationToken);
            if (clock.Loop.Phase < SimulationPhase.Timers && _history.Last?.CloseInstant == clock.GetUtcNow())
            {
                PublicationAsked();
            }

            return await wait.Task;
        }

        // A start at the very instant at which a bar closes still gets that bar: bars come last.
        var due = EndOf(length, clock.Loop.Phase < SimulationPhase.Timers);
        while (true)
        {
            var isDue = await WaitUntilAsync(due, cancellationToken);
            var now = clock.GetUtcNow();
            var bars = grid.Gather(Held(due - length, now), length);
            if (isDue && bars is [var bar])
            {
                return bar;
            }

            // The one that ends at this very instant is still due, after all else that is.
            due = isDue ? due + length : due > now ? EndOf(length, isNowMeant: true) : due;
        }
    }

    public List<Bar> Between(TimeSpan length, DateTimeOffset from, DateTimeOffset to)
    {
        ThrowIfNoMultiple(length);
        var now = clock.GetUtcNow();
        var last = to < now ? to : now;
        if (length == timeframe)
        {
            return Held(from, last);
        }

        // Only whole bars: one that closes after `from` may have opened before it, and one not closed yet is nobody's.
        var bars = grid.Gather(Held(grid.FloorOf(from, length), last), length);
        bars.RemoveAll(bar => bar.CloseInstant <= from || bar.CloseInstant > last);
        return bars;
    }

    private static void EndAll(ICollection<BarWait> waits, Bar? bar)
    {
        // Whoever waits again at once waits for the next one.
        BarWait[] ending = [.. waits];
        waits.Clear();
        foreach (var wait in ending)
        {
            wait.Complete(bar);
        }
    }

    /// <summary>When the longer bar ends that is under way now, or the one that ends now where that is meant.</summary>
    private DateTimeOffset EndOf(TimeSpan length, bool isNowMeant)
    {
        var now = clock.GetUtcNow();
        var begin = grid.FloorOf(now, length);
        return begin == now && isNowMeant ? now : begin + length;
    }

    private List<Bar> Held(DateTimeOffset from, DateTimeOffset to) => from >= _history.DroppedUntil
        ? _history.Between(from, to)
        : throw new ArgumentOutOfRangeException(
            nameof(from), from, FormattableString.Invariant(
                $"The simulation holds the last {capacity} bars of {symbol}, from {_history.DroppedUntil.UtcDateTime:yyyy-MM-dd'T'HH:mm'Z'} on; raise Simulation.HistoryBars."));

    /// <summary>Waits for an instant; false where longer bars began to be counted anew before it.</summary>
    private async Task<bool> WaitUntilAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        using var wait = new BarWait(clock.Loop.Current, _longerWaits, cancellationToken);
        using var timer = new SimulatedTimer(
            clock.Loop, SimulationPhase.Timers, clock.Loop.Current, parks: false, static wait => ((BarWait)wait!).Complete(null), wait);
        timer.Arm(due.UtcTicks);
        await wait.Task;
        return _longerWaits.Remove(wait);
    }

    private void ThrowIfNoMultiple(TimeSpan length)
    {
        if (length < timeframe || length.Ticks % timeframe.Ticks != 0)
        {
            throw new ArgumentException($"The bars of {symbol} are {timeframe:c} long; {length:c} is no whole multiple of that.", nameof(length));
        }
    }
}
