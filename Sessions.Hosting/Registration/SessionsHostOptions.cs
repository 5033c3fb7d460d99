using Sessions.Brokers;
using Sessions.Journals;

namespace Sessions.Hosting;

/// <summary>What all strategies of a host share, where a strategy's own <see cref="StrategyHostOptions"/> say nothing else.</summary>
public sealed class SessionsHostOptions
{
    /// <summary>The account; asked for once for each strategy. Default: the <see cref="IBroker"/> among the services.</summary>
    public Func<IServiceProvider, IBroker>? Broker { get; set; }

    /// <summary>Where bars come from; asked for once for each strategy. Default: the <see cref="IBarFeed"/> among the services, or none.</summary>
    public Func<IServiceProvider, IBarFeed>? Bars { get; set; }

    /// <summary>
    /// Stretches around events in which sessions open nothing; asked for once for each strategy. Default: the
    /// <see cref="IBlackoutSource"/> among the services, or none.
    /// </summary>
    public Func<IServiceProvider, IBlackoutSource>? Blackouts { get; set; }

    /// <summary>The clock. Default: the <see cref="System.TimeProvider"/> among the services, or the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>
    /// The journal of all strategies. Default: the <see cref="ISessionJournal"/> among the services, which must be durable then,
    /// or a <see cref="SqliteJournal"/> in <see cref="JournalFile"/>. <c>o.Journal = _ => Journal.Volatile</c> does without a durable one.
    /// </summary>
    public Func<IServiceProvider, ISessionJournal>? Journal { get; set; }

    /// <summary>The file of the default journal, seen from the host's content root; its folder is made. Default: <c>sessions.db</c>.</summary>
    public string JournalFile { get; set; } = "sessions.db";

    /// <summary>Pauses, deadlines and policies.</summary>
    public RunOptions Options { get; set; } = new();

    /// <summary>What becomes of the host when a strategy fails. Default: the others go on.</summary>
    public StrategyFailurePolicy OnStrategyFailure { get; set; }

    /// <summary>
    /// What becomes of a strategy that another process runs, at the start or later. Default: it fails. With <see cref="LeaseHeldPolicy.Wait"/>
    /// the host runs everything else and takes it over, which between machines needs a journal that they share.
    /// </summary>
    public LeaseHeldPolicy OnLeaseHeld { get; set; }

    /// <summary>The section of the host's configuration that changes hours and options, see docs/configuration.md; null for none. Default: <c>Sessions</c>.</summary>
    public string? ConfigurationSection { get; set; } = SessionConfiguration.DefaultSection;

    /// <summary>How many ended occurrences of each strategy <see cref="ISessionsMonitor"/> keeps. Default: 20.</summary>
    public int RecentOccurrences { get; set; } = 20;

    /// <summary>
    /// How often each account is asked for its positions, for <see cref="StrategyStatus.Holdings"/> and <see cref="StrategyStatus.Profit"/>;
    /// null for never, where the broker counts requests. Default: 10 s.
    /// </summary>
    public TimeSpan? PositionInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Where alarms are posted as JSON, as soon as something is wrong and again when it is over; null for nowhere. Such an address
    /// is a secret: whoever has it can post to it. It is never logged.
    /// </summary>
    public Uri? AlarmUrl { get; set; }

    /// <summary>
    /// What is asked for every minute while all ends are on time, so that a service outside misses it when the host does not run,
    /// cannot be reached or has something wrong; null for nothing. It is never logged.
    /// </summary>
    public Uri? HeartbeatUrl { get; set; }
}
