using Sessions.Brokers;

namespace Sessions.Hosting;

/// <summary>What one strategy of a host runs on. What is null is as <see cref="SessionsHostOptions"/> says.</summary>
public sealed class StrategyHostOptions
{
    /// <summary>The account on which it trades.</summary>
    public Func<IServiceProvider, IBroker>? Broker { get; set; }

    /// <summary>Where its bars come from.</summary>
    public Func<IServiceProvider, IBarFeed>? Bars { get; set; }

    /// <summary>Stretches around events in which its sessions open nothing, such as those of its currencies.</summary>
    public Func<IServiceProvider, IBlackoutSource>? Blackouts { get; set; }

    /// <summary>Its clock.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>What it trades, <see cref="SessionContext.Symbol"/> in its code, whose bars <see cref="SessionContext.NextBarAsync"/> gives; or null.</summary>
    public string? Symbol { get; set; }

    /// <summary>The name by which its positions are known across restarts. Default: the class's full name.</summary>
    public string? StrategyId { get; set; }

    /// <summary>Pauses, deadlines and policies.</summary>
    public RunOptions? Options { get; set; }

    /// <summary>What becomes of the host when it fails.</summary>
    public StrategyFailurePolicy? OnStrategyFailure { get; set; }

    /// <summary>What its constructor is given beside services, by type: a symbol, a period, a broker of its own.</summary>
    public IReadOnlyList<object> Arguments { get; set; } = [];

    /// <summary>Who is told what happens to its sessions, after every <see cref="SessionObserver"/> among the services.</summary>
    public IReadOnlyList<SessionObserver> Observers { get; set; } = [];
}
