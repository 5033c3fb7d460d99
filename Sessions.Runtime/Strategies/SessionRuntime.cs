using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sessions.Brokers;
using Sessions.Journals;

namespace Sessions;

/// <summary>What a strategy runs on: its broker, its clock, its bars, and how it is run.</summary>
/// <param name="broker">The account on which the strategy trades.</param>
public sealed class SessionRuntime(IBroker broker)
{
    /// <summary>The account on which the strategy trades.</summary>
    public IBroker Broker { get; } = broker ?? throw new ArgumentNullException(nameof(broker));

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where logs go. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Where bars come from, or null: then <see cref="SessionContext.NextBarAsync"/> waits by the clock alone.</summary>
    public IBarFeed? Bars { get; init; }

    /// <summary>What the strategy trades, <see cref="SessionContext.Symbol"/> in its code, whose bars <see cref="SessionContext.NextBarAsync"/> gives; or null.</summary>
    public string? Symbol { get; init; }

    /// <summary>
    /// What has begun and is not finished, for the next process to go on with. Live trading needs a durable one, or
    /// <see cref="Sessions.Journals.Journal.Volatile"/> spelled out. Default on the simulated clock: one in memory.
    /// </summary>
    public ISessionJournal? Journal { get; init; }

    /// <summary>
    /// The name by which the strategy's positions are known across restarts. Default: the class's full name; with a name of
    /// its own a strategy keeps its positions when its class is renamed. At most 256 characters, without a slash.
    /// </summary>
    public string? StrategyId { get; init; }

    /// <summary>What tells two instances of one strategy apart, such as the symbol; at most 256 characters. Default: nothing.</summary>
    public string? Instance { get; init; }

    /// <summary>Pauses, deadlines and policies.</summary>
    public RunOptions Options { get; init; } = RunOptions.Default;

    /// <summary>Sessions and options that may change while the strategy runs, or null. What they say counts before <see cref="Options"/>.</summary>
    public SessionSettingsSource? Settings { get; init; }

    /// <summary>
    /// Stretches around events in which sessions open nothing, or null for none. The strategy is called in them, and may close;
    /// resting orders that would open are cancelled, unless the session keeps its orders. A change is taken up at once.
    /// </summary>
    public IBlackoutSource? Blackouts { get; init; }

    /// <summary>Who is told what happens, in this order.</summary>
    public IReadOnlyList<SessionObserver> Observers { get; init; } = [];
}
