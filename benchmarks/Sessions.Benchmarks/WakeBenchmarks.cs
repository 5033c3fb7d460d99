using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Time.Testing;
using Sessions.Benchmarks.Support;
using Sessions.Clocks;

namespace Sessions.Benchmarks;

/// <summary>Waits on a simulated clock: strategies that wait again and again inside their session. Time and bytes are those of one wait.</summary>
public class WakeBenchmarks
{
    private const int Wakes = 200_000;
    private static readonly DateTimeOffset _from = new(2024, 3, 4, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    [Params(1, 10_000)]
    public int Waiting { get; set; }

    [Benchmark(Baseline = true, OperationsPerInvoke = Wakes)]
    public int Sessions_DelayAsync()
    {
        using var clock = new SimulatedTimeProvider(_from);
        using var counter = new Waiter(Wakes / Waiting, Waiting);
        for (var i = 0; i < Waiting; i++)
        {
            var name = $"S{i}";
            clock.Add(name, token => SessionRunner.RunAsync(counter, new SessionRuntime(NoBroker.Instance) { TimeProvider = clock, StrategyId = name }, counter.Done));
        }

        clock.Run();
        return counter.Wakes;
    }

    [Benchmark(OperationsPerInvoke = Wakes)]
    public int Task_Delay_on_FakeTimeProvider()
    {
        var clock = new FakeTimeProvider(_from);
        var wakes = 0;
        var waits = Enumerable.Range(0, Waiting).Select(_ => WaitAsync()).ToArray();
        while (!Array.TrueForAll(waits, static wait => wait.IsCompleted))
        {
            clock.Advance(_pause);
        }

        return wakes;

        async Task WaitAsync()
        {
            for (var i = 0; i < Wakes / Waiting; i++)
            {
                await Task.Delay(_pause, clock).ConfigureAwait(false);
                wakes++;
            }
        }
    }

    /// <summary>Strategies that wait a number of times each.</summary>
    private sealed class Waiter(int times, int strategies) : IGatedStrategy, IDisposable
    {
        private readonly CancellationTokenSource _done = new();
        private int _left = strategies;

        public int Wakes { get; private set; }

        /// <summary>Cancelled when each has waited its times.</summary>
        public CancellationToken Done => _done.Token;

        public SessionTable Sessions { get; } = SessionTable.Create(Session.AllDay(new TimeOnly(0, 0)));

        public async ValueTask TradeAsync(SessionContext session, CancellationToken cancellationToken)
        {
            for (var i = 0; i < times; i++)
            {
                await session.DelayAsync(_pause);
                Wakes++;
            }

            session.Stop();
            if (--_left == 0)
            {
                Finish();
            }
        }

        public ValueTask InvokeAsync(int handler, SessionContext session, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public void Dispose() => _done.Dispose();

        /// <summary>On this thread: the simulated clock knows no other.</summary>
        private void Finish() => _done.Cancel();
    }
}
