using System.Globalization;
using Sessions.Generated;
using Sessions.Simulation;
using Sessions.Tests.Support;

namespace Sessions.Tests.Clocks.Waits;

/// <summary>Flows of code on a simulated clock, each a bare participant or a strategy, and what they note: when, on the clock's own thread.</summary>
internal sealed class Flows : IDisposable
{
    private readonly List<string> _notes = [];
    private int _thread;

    public Flows(TimeSpan? stallTimeout = null) => Clock = new SimulatedTimeProvider(SimulatedRun.FirstInstant, stallTimeout ?? TimeSpan.FromSeconds(20));

    public SimulatedTimeProvider Clock { get; }

    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Writes down that something has come about now.</summary>
    public void Note(string what)
    {
        Assert.Equal(_thread, Environment.CurrentManagedThreadId);
        _notes.Add(Clock.GetUtcNow().ToString("HH:mm:ss.fff ", CultureInfo.InvariantCulture) + what);
    }

    /// <summary>Adds a flow: a bare participant, or a strategy that is open all day.</summary>
    public Flows Add(string name, bool isStrategy, Func<TimeProvider, CancellationToken, Task> body)
    {
        Clock.Add(name, token => isStrategy ? TradeAsync(name, body, token) : body(Clock, token));
        return this;
    }

    public void Run()
    {
        _thread = Environment.CurrentManagedThreadId;
        Clock.Run();
    }

    /// <summary>Runs what is refused.</summary>
    public SimulationStalledException RunRefused() => Assert.Throws<SimulationStalledException>(Run);

    public void Dispose() => Clock.Dispose();

    private async Task TradeAsync(string name, Func<TimeProvider, CancellationToken, Task> body, CancellationToken token)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(token);
        var strategy = new TestStrategy(Session.AllDay(default))
        {
            Trade = async (session, ended) =>
            {
                session.Stop();
                await body(session.TimeProvider, ended);

                // Not on this flow, which the gate waits for.
                SynchronizationContext.Current!.Post(static done => ((CancellationTokenSource)done!).Cancel(), done);
            },
        };
        await SessionRunner.RunAsync(strategy, new SessionRuntime(new TestBroker(Clock)) { TimeProvider = Clock, StrategyId = name }, done.Token);
    }
}
