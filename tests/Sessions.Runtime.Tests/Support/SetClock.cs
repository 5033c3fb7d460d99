using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Sessions.Clocks;
using Sessions.Journals;

namespace Sessions.Tests.Support;

/// <summary>A gate on a clock that goes on, and is set: what it shows and the time that passes are two things.</summary>
internal sealed class SetClock : IAsyncDisposable
{
    private readonly LoggerFactory _loggers;
    private readonly Session[] _sessions;
    private readonly RunOptions _options;
    private readonly ISessionJournal _journal;

    public SetClock(DateTimeOffset start, ISessionJournal journal, Func<HostileClock, TestBroker>? broker, RunOptions? options, params Session[] sessions)
    {
        Clock = new HostileClock(start) { Timestamp = 0 };
        LiveSchedule.Unwatch(Clock);
        Broker = broker?.Invoke(Clock) ?? new TestBroker(Clock);
        Recorder = new Recorder(Clock);
        _loggers = new LoggerFactory([new FakeLoggerProvider(Log)]);
        (_sessions, _options, _journal) = (sessions, options ?? new RunOptions(), journal);
        Gate = NewGate();
    }

    public HostileClock Clock { get; }

    public TestBroker Broker { get; }

    public Recorder Recorder { get; }

    public FakeLogCollector Log { get; } = new();

    public SessionGate Gate { get; private set; }

    public IEnumerable<string> Logged(int id) => Log.GetSnapshot().Where(record => record.Id.Id == id).Select(static record => record.Message);

    /// <summary>Looks at the clock, as a timer does.</summary>
    public async Task StartAsync() => await Gate.BeginAsync();

    /// <summary>Lets time pass, a quarter of a minute at a time.</summary>
    public void Go(TimeSpan time)
    {
        var step = TimeSpan.FromSeconds(15);
        for (; time > TimeSpan.Zero; time -= step)
        {
            Clock.Timestamp += step.Ticks * Clock.TimestampFrequency / TimeSpan.TicksPerSecond;
            Clock.Set(Clock.GetUtcNow() + step);
            Clock.Fire();
        }
    }

    /// <summary>Sets the clock, in no time.</summary>
    public void Set(DateTimeOffset now)
    {
        Clock.Set(now);
        Clock.Fire();
    }

    /// <summary>Stops the program and starts it again, by a clock that shows something else. What was told before is forgotten.</summary>
    public async Task RestartAsync(DateTimeOffset now)
    {
        await Gate.DisposeAsync();
        Recorder.Lines.Clear();
        Clock.Set(now);
        Gate = NewGate();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Gate.DisposeAsync();
        _loggers.Dispose();
    }

    private SessionGate NewGate() => new(new TestStrategy(_sessions), new SessionRuntime(Broker)
    {
        TimeProvider = Clock,
        Journal = _journal,
        StrategyId = "S",
        Options = _options,
        LoggerFactory = _loggers,
        Observers = [Recorder],
    });
}
