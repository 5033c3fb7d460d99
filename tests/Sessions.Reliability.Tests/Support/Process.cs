using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Simulation;

namespace Sessions.Reliability.Support;

/// <summary>One run of the program: a strategy on a simulated clock, until it is stopped or dies.</summary>
internal sealed class Process(World world)
{
    /// <summary>Thursday, 1 May 2014, midnight UTC.</summary>
    public static readonly DateTimeOffset Midnight = new(2014, 5, 1, 0, 0, 0, TimeSpan.Zero);

    public RunOptions Options { get; init; } = new();

    public string? StrategyId { get; init; } = "S";

    public string? Instance { get; init; }

    /// <summary>The account on which it trades. Default: the world's hedging one.</summary>
    public IBroker Broker { get; init; } = world.Account;

    /// <summary>Whether it is one program that runs its strategy again, so that the broker is the same object.</summary>
    public bool KeepsBroker { get; init; }

    public Lines Lines { get; } = new(world);

    /// <summary>What came out of the run, or null.</summary>
    public Exception? Failure { get; private set; }

    public SessionControl Control => new(world.Journal, world.Clock);

    /// <summary>Runs from an instant until another, or until it dies.</summary>
    public Process Run(IGatedStrategy strategy, TimeSpan from, TimeSpan to, params (TimeSpan At, Func<Process, ValueTask> Order)[] orders)
    {
        using var clock = world.Clock = new SimulatedTimeProvider(Midnight + from, stallTimeout: TimeSpan.FromSeconds(20));
        using var kill = new CancellationTokenSource();
        world.Died = kill.Cancel;
        foreach (var (at, order) in orders)
        {
            clock.Add($"order at {at}", async token =>
            {
                await Task.Delay(at - from, clock, token);
                await order(this);
            });
        }

        clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(to - from, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, kill.Token);
            var runtime = new SessionRuntime(KeepsBroker ? Broker : new Connection((IOrderBroker)Broker))
            {
                TimeProvider = clock,
                Journal = world.Journal,
                StrategyId = StrategyId,
                Instance = Instance,
                Options = Options,
                Observers = [Lines],
            };
            Failure = await Record.ExceptionAsync(() => SessionRunner.RunAsync(strategy, runtime, either.Token));
        });
        clock.Run();
        return this;
    }
}
