using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Sessions.Generated;
using Sessions.Simulation;

namespace Sessions.Tests.Support;

/// <summary>One strategy on a simulated clock, with an account in memory and a recorder.</summary>
internal sealed class SimulatedRun : IDisposable
{
    /// <summary>Thursday, 1 May 2014, midnight UTC.</summary>
    public static readonly DateTimeOffset FirstInstant = new(2014, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly LoggerFactory _loggers;

    public SimulatedRun(DateTimeOffset? start = null)
    {
        Clock = new SimulatedTimeProvider(start ?? FirstInstant, stallTimeout: TimeSpan.FromSeconds(20));
        Broker = new TestBroker(Clock);
        Recorder = new Recorder(Clock);
        _loggers = new LoggerFactory([new FakeLoggerProvider(Log)]);
    }

    public SimulatedTimeProvider Clock { get; }

    public TestBroker Broker { get; }

    public Recorder Recorder { get; }

    public FakeLogCollector Log { get; } = new();

    public SessionRuntime Runtime(SessionSettingsSource settings) => Runtime(settings: settings, options: null);

    public SessionRuntime Runtime(RunOptions? options = null, string id = "S", SessionSettingsSource? settings = null, IBlackoutSource? blackouts = null) => new(Broker)
    {
        TimeProvider = Clock,
        StrategyId = id,
        LoggerFactory = _loggers,
        Options = options ?? new RunOptions(),
        Settings = settings,
        Blackouts = blackouts,
        Observers = [Recorder],
    };

    /// <summary>Runs the strategy for a stretch of simulated time.</summary>
    public SimulatedRun For(TimeSpan time, IGatedStrategy strategy, RunOptions? options = null)
    {
        Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(time, Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            await SessionRunner.RunAsync(strategy, Runtime(options), either.Token);
        });
        Clock.Run();
        return this;
    }

    public void Dispose()
    {
        Clock.Dispose();
        _loggers.Dispose();
    }
}
