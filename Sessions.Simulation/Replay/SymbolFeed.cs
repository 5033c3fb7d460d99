using Sessions.Brokers;
using Sessions.Clocks;

namespace Sessions.Simulation;

/// <summary>One symbol's bars as strategies get them: each at its close instant, after prices, ends and starts of that instant.</summary>
internal sealed class SymbolFeed(SimulatedTimeProvider clock, string symbol, TimeSpan timeframe, int capacity)
{
    private readonly BarHistory _history = new(capacity);
    private readonly List<BarWait> _waits = [];

    public string Symbol => symbol;

    public TimeSpan Timeframe => timeframe;

    /// <summary>Whether somebody waits for the next bar.</summary>
    public bool IsAwaited => _waits.Count > 0;

    /// <summary>Called when somebody begins to wait, at the instant at which a bar closed, before that has been handed out.</summary>
    public Action PublicationAsked { get; set; } = static () => { };

    /// <summary>Takes a bar at its close instant.</summary>
    public void Add(Bar bar) => _history.Add(bar);

    /// <summary>Hands the newest bar to those who wait for one.</summary>
    public void Publish()
    {
        if (_waits.Count == 0 || _history.Last is not { } bar)
        {
            return;
        }

        // Whoever waits again at once waits for the next one.
        BarWait[] waits = [.. _waits];
        _waits.Clear();
        foreach (var wait in waits)
        {
            wait.Complete(bar);
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
        var now = clock.GetUtcNow();
        var due = BarAggregation.FloorOf(now, length);
        if (due != now || clock.Loop.Phase >= SimulationPhase.Timers)
        {
            due += length;
        }

        for (; ; due += length)
        {
            await WaitUntilAsync(due, cancellationToken);
            if (BarAggregation.Aggregate(_history.Between(due - length, due), length) is [var bar])
            {
                return bar;
            }
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
        var first = BarAggregation.FloorOf(from, length);
        return BarAggregation.Aggregate(Held(first, BarAggregation.FloorOf(last, length)), length);
    }

    private List<Bar> Held(DateTimeOffset from, DateTimeOffset to) => from >= _history.DroppedUntil
        ? _history.Between(from, to)
        : throw new ArgumentOutOfRangeException(
            nameof(from), from, $"The simulation holds the last {capacity} bars of {symbol}, from {_history.DroppedUntil.UtcDateTime:yyyy-MM-dd'T'HH:mm'Z'} on; raise Simulation.HistoryBars.");

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        using var wait = new BarWait(clock.Loop.Current, [], cancellationToken);
        using var timer = new SimulatedTimer(
            clock.Loop, SimulationPhase.Timers, clock.Loop.Current, parks: false, static wait => ((BarWait)wait!).Complete(null), wait);
        timer.Arm(due.UtcTicks);
        await wait.Task;
    }

    private void ThrowIfNoMultiple(TimeSpan length)
    {
        if (length < timeframe || length.Ticks % timeframe.Ticks != 0)
        {
            throw new ArgumentException($"The bars of {symbol} are {timeframe} long; {length} is no whole multiple of that.", nameof(length));
        }
    }
}
