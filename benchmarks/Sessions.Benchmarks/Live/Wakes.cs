using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Sessions.Benchmarks.Support;
using Sessions.Generated;
using Sessions.Simulation;

namespace Sessions.Benchmarks.Live;

/// <summary>Waits on a simulated clock, from when all of them wait until the last has been woken: setting up is no part of it.</summary>
internal static class Wakes
{
    private static readonly DateTimeOffset _from = new(2024, 3, 4, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(10);

    public static async Task RunAsync()
    {
        foreach (var strategies in new[] { 1, 10_000 })
        {
            for (var round = 0; round < 5; round++)
            {
                Print("session.DelayAsync", strategies, await Task.Run(() => OfSessions(strategies, 2_000_000 / strategies, apart: false)));
            }

            for (var round = 0; strategies > 1 && round < 5; round++)
            {
                Print("session.DelayAsync, each at instants of its own", strategies, await Task.Run(() => OfSessions(strategies, 2_000_000 / strategies, apart: true)));
            }

            for (var round = 0; round < 5; round++)
            {
                Print("Task.Delay on FakeTimeProvider", strategies, await Task.Run(() => OfFakeTimeProvider(strategies, strategies == 1 ? 200_000 : 3)));
            }
        }
    }

    private static Measured OfSessions(int strategies, int waits, bool apart)
    {
        using var clock = new SimulatedTimeProvider(_from);
        using var waiter = new Waiter(waits, strategies, apart);
        for (var i = 0; i < strategies; i++)
        {
            var name = $"S{i}";
            clock.Add(name, token => SessionRunner.RunAsync(waiter, new SessionRuntime(NoBroker.Instance) { TimeProvider = clock, StrategyId = name }, waiter.Done));
        }

        clock.Run();
        return waiter.Result;
    }

    private static Measured OfFakeTimeProvider(int strategies, int waits)
    {
        var clock = new FakeTimeProvider(_from);
        var all = Enumerable.Range(0, strategies).Select(_ => WaitAsync()).ToArray();
        var meter = new Meter();
        while (!Array.TrueForAll(all, static wait => wait.IsCompleted))
        {
            clock.Advance(_pause);
        }

        return meter.Stop((long)strategies * waits);

        async Task WaitAsync()
        {
            for (var i = 0; i < waits; i++)
            {
                await Task.Delay(_pause, clock).ConfigureAwait(false);
            }
        }
    }

    private static void Print(string what, int strategies, Measured measured) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what}, {strategies} waiting: {1e3 / measured.Nanoseconds:0.000} million a second, {measured.Nanoseconds:0} ns and {measured.Bytes:0.0} bytes each"));

    /// <summary>Strategies that first all wait once, and then a number of times each: all for the same instants, or no two for one.</summary>
    private sealed class Waiter(int waits, int strategies, bool apart) : IGatedStrategy, IDisposable
    {
        private readonly CancellationTokenSource _done = new();
        private Meter? _meter;
        private int _begun;
        private int _waiting;
        private int _finished;

        public Measured Result { get; private set; }

        /// <summary>Cancelled when each has waited its times.</summary>
        public CancellationToken Done => _done.Token;

        public SessionTable Sessions { get; } = SessionTable.Create(Session.AllDay(new TimeOnly(0, 0)));

        public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
        {
            if (apart)
            {
                // Spread over the pause, in an order that is not theirs.
                await session.DelayAsync(new TimeSpan((_begun++ * 7919L % _pause.Ticks) + 1));
            }

            await session.DelayAsync(_pause);
            if (++_waiting == strategies)
            {
                _meter = new Meter();
            }

            for (var i = 0; i < waits; i++)
            {
                await session.DelayAsync(_pause);
            }

            session.Stop();
            if (++_finished == strategies)
            {
                Result = _meter!.Stop((long)waits * strategies);
                Finish();
            }
        }

        public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public void Dispose() => _done.Dispose();

        /// <summary>On this thread: the simulated clock knows no other.</summary>
        private void Finish() => _done.Cancel();
    }
}
