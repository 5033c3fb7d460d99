using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Closing;
using Sessions.Generated;
using Sessions.Journals;
using Sessions.Orders;

namespace Sessions.Gates;

// docs/decisions.md 30
/// <summary>What every part of a gate needs.</summary>
internal sealed class GateServices
{
    private readonly bool _knowsItsOwn;
    private int _orders;

    public GateServices(IGatedStrategy strategy, SessionRuntime runtime)
    {
        runtime.Options.ThrowIfInvalid();
        Strategy = strategy;
        Runtime = runtime;
        Table = runtime.Settings?.Current.Table ?? strategy.Sessions;
        Options = runtime.Settings?.Current.Options ?? runtime.Options;
        Identity = new StrategyIdentity(
            runtime.Broker.Account, runtime.StrategyId ?? strategy.GetType().FullName ?? strategy.GetType().Name, runtime.Instance);
        JournalRules.ThrowIfInvalid(Identity);
        var store = JournalRules.Choose(runtime, Identity);
        _knowsItsOwn = KnowsItsOwn(runtime, store);
        ThrowIfUnowned(Table);
        Clock = BoundaryClock.For(runtime.TimeProvider);
        Logger = GuardedLogger.Around(runtime.LoggerFactory.CreateLogger(StrategyId), Tag);
        Journal = new GateJournal(store, this);
        Control = new GateControl(this);
        var terms = Book.TermsOf(runtime.Broker, Options.OrderTimeout, Options.CloseDeadline);
        Book = new Book(Desk.Of(runtime.Broker, Options.MaxConcurrentCloses), Tag, terms, Waits, Journal);
        CalendarLimits = new CalendarLimits(Logger);
        Blackouts = runtime.Blackouts is { } blackouts ? new GateBlackouts(blackouts, Logger) : null;
    }

    public IGatedStrategy Strategy { get; }

    public SessionRuntime Runtime { get; }

    public RunOptions Options { get; private set; }

    /// <summary>What the one who stops the gate has said of its open occurrence, or null.</summary>
    public ShutdownPolicy? Shutdown { get; set; }

    /// <summary>What a stop does to an open occurrence.</summary>
    public ShutdownPolicy OnShutdown => Shutdown ?? Options.OnShutdown;

    public SessionTable Table { get; private set; }

    public BoundaryClock Clock { get; }

    public TimeProvider TimeProvider => Clock.TimeProvider;

    /// <summary>The clock for the gate's own waits.</summary>
    public TimeProvider Waits => Clock.Waits;

    /// <summary>By which the strategy is known across restarts.</summary>
    public StrategyIdentity Identity { get; }

    public string StrategyId => Identity.StrategyId;

    /// <summary>By which the strategy's positions are known.</summary>
    public string Tag => Identity.Tag;

    public GateJournal Journal { get; }

    /// <summary>The strategy's orders and closings.</summary>
    public Book Book { get; }

    /// <summary>How many occurrences have begun, in all runs of the program.</summary>
    public int Number { get; set; }

    /// <summary>The venue's time beside the machine's; null where the broker does not tell it.</summary>
    public VenueTime? Venue => VenueTime.Of(Runtime.Broker);

    /// <summary>What people have ordered from outside.</summary>
    public GateControl Control { get; }

    /// <summary>The same orders, given through a gate.</summary>
    public SessionControl People => new(Journal.Store, TimeProvider);

    /// <summary>What closes positions that were held for as long as they may be; null where none have a limit.</summary>
    public TimeStop? TimeStop { get; set; }

    /// <summary>The ends that go on beside the next occurrence; null before there was one.</summary>
    public GateClosings? Closings { get; set; }

    public ILogger Logger { get; }

    public CalendarLimits CalendarLimits { get; }

    /// <summary>Null where there are none.</summary>
    public GateBlackouts? Blackouts { get; }

    /// <summary>Changes table and options; nothing is changed where the strategy cannot run by them.</summary>
    public void Apply(SessionSettings settings)
    {
        var table = settings.Table ?? Strategy.Sessions;
        ThrowIfUnowned(table);
        (Table, Options) = (table, settings.Options ?? Runtime.Options);
    }

    /// <summary>How much of a position is the strategy's own: by its tag, or on an account that keeps none by its fills.</summary>
    public decimal OwnOf(Position position) => Book.Terms.HasTags ? position.Tag == Tag ? position.Volume : 0 : Book.Look((_, own) =>
        Book.Terms.IsHedging ? own.HasOpened(position.Id) ? position.Volume : 0
        : Math.Clamp(position.Side.Signed(own.Holdings(position.Symbol)), 0, position.Volume));

    private void ThrowIfUnowned(SessionTable table)
    {
        foreach (var session in table)
        {
            Ownership.ThrowIfUnknown(Runtime.Broker, session.MaxHold is null ? session.Scope : SessionScope.Strategy, _knowsItsOwn);
        }
    }

    /// <summary>
    /// Whether without tags the strategy's fills say what is its own: a simulation does not restart, so it needs no durable journal
    /// for that.
    /// </summary>
    private static bool KnowsItsOwn(SessionRuntime runtime, ISessionJournal journal) =>
        !runtime.Broker.Capabilities.HasFlag(BrokerCapabilities.Tags) && (journal.IsDurable || runtime.TimeProvider is ISimulatedClock);

    /// <summary>Why a session's symbol is null, and how it is named.</summary>
    public static string TextOfNoSymbol(string tag) =>
        $"session.Symbol is null, since nobody has named the symbol of '{tag}'. Name it as SessionRuntime.Symbol, or with AddStrategy<T>(\"EURUSD\", o => o.Symbol = \"EURUSD\") in a host.";

    /// <summary>The id of the strategy's next order. No two orders of any of its runs have the same.</summary>
    public string NextOrderId(SessionOccurrence occurrence) => ClientOrderIds.Fit(string.Create(
        CultureInfo.InvariantCulture,
        $"{Tag}:{occurrence.Start.UtcDateTime:yyyyMMdd'T'HHmmssfff}:{Journal.Epoch:x}-{Interlocked.Increment(ref _orders)}"));

    /// <summary>Alarm: the strategy or one of its handlers failed, or does not return.</summary>
    public void NotifyError(SessionContext session, Exception error) =>
        Notify(static (observer, failed) => observer.OnStrategyError(failed.session, failed.error), (session, error));

    /// <summary>Cancels a token of the strategy's. What its registrations throw is logged.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A strategy's callback may throw anything; the end must go on.")]
    public void Cancel(CancellationTokenSource source, string session)
    {
        try
        {
            source.Cancel();
        }
        catch (Exception exception)
        {
            Logger.CancellationFailed(exception, session);
        }
    }

    /// <summary>Tells the observers, in their order; one that throws is logged and stops nothing.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "An observer may throw anything; the boundary must go on.")]
    public void Notify<T>(Action<SessionObserver, T> tell, T what)
    {
        var observers = Runtime.Observers;
        for (var i = 0; i < observers.Count; i++)
        {
            var observer = observers[i];
            try
            {
                tell(observer, what);
            }
            catch (Exception exception)
            {
                Logger.ObserverFailed(exception, observer.GetType().Name);
            }
        }
    }
}
