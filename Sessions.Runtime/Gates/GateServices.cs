using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Sessions.Clocks;
using Sessions.Closing;

namespace Sessions.Gates;

/// <summary>What every part of a gate needs.</summary>
internal sealed class GateServices
{
    public GateServices(IGatedStrategy strategy, SessionRuntime runtime)
    {
        runtime.Options.ThrowIfInvalid();
        Strategy = strategy;
        Runtime = runtime;
        Table = strategy.Sessions;
        foreach (var session in Table)
        {
            Ownership.ThrowIfUnknown(runtime.Broker, session.Scope);
        }

        Clock = BoundaryClock.For(runtime.TimeProvider);
        StrategyId = runtime.StrategyId ?? strategy.GetType().FullName ?? strategy.GetType().Name;
        Tag = runtime.Instance is null ? StrategyId : $"{StrategyId}/{runtime.Instance}";
        Logger = runtime.LoggerFactory.CreateLogger(StrategyId);
    }

    public IGatedStrategy Strategy { get; }

    public SessionRuntime Runtime { get; }

    public SessionOptions Options => Runtime.Options;

    public SessionTable Table { get; }

    public BoundaryClock Clock { get; }

    public TimeProvider TimeProvider => Clock.TimeProvider;

    /// <summary>The clock for the gate's own waits.</summary>
    public TimeProvider Waits => Clock.Waits;

    public string StrategyId { get; }

    /// <summary>By which the strategy's positions are known.</summary>
    public string Tag { get; }

    public ILogger Logger { get; }

    /// <summary>Tells the observers, in their order; one that throws is logged and stops nothing.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An observer may throw anything; the boundary must go on.")]
    public void Notify(Action<SessionObserver> tell)
    {
        foreach (var observer in Runtime.Observers)
        {
            try
            {
                tell(observer);
            }
            catch (Exception exception)
            {
                Logger.ObserverFailed(exception, observer.GetType().Name);
            }
        }
    }
}
