using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Journals;
using Sessions.Simulation;

namespace Sessions.Reliability.Faults;

/// <summary>One run of a strategy on a simulated clock against an account that fails, and what was seen of it.</summary>
internal sealed class FaultRun : IDisposable
{
    /// <summary>Thursday, 1 May 2014, midnight UTC.</summary>
    public static readonly DateTimeOffset Midnight = new(2014, 5, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="nets">Whether the account nets and keeps no tags.</param>
    public FaultRun(bool nets = false)
    {
        Clock = new SimulatedTimeProvider(Midnight, stallTimeout: TimeSpan.FromSeconds(20));
        Account = new FaultyAccount(Clock) { Nets = nets };
        Seen = new Observer(Clock);
    }

    public SimulatedTimeProvider Clock { get; }

    public FaultyAccount Account { get; }

    public Observer Seen { get; }

    public RunOptions Options { get; init; } = new();

    public MemoryJournal Journal { get; } = new();

    /// <summary>Does something at an instant of the run, in an order of registration that is the calls'.</summary>
    public FaultRun At(TimeSpan at, Action action)
    {
        Clock.Add($"at {at}", async token =>
        {
            await Task.Delay(at, Clock, token);
            action();
        });
        return this;
    }

    /// <summary>Runs the strategy from midnight for a time, or until it is stopped; gives what came out of it.</summary>
    /// <param name="time">How long.</param>
    /// <param name="strategy">What.</param>
    /// <param name="stopAt">When it is stopped, or null.</param>
    /// <param name="stopIsFirst">Whether at its instant the stop comes before what the strategy does.</param>
    public Exception? For(TimeSpan time, IGatedStrategy strategy, TimeSpan? stopAt = null, bool stopIsFirst = true)
    {
        Exception? failure = null;
        using var stopped = new CancellationTokenSource();
        if (stopAt is { } first && stopIsFirst)
        {
            At(first, stopped.Cancel);
        }

        Clock.Add("strategy", async token =>
        {
            using var stop = new CancellationTokenSource(time, Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, stopped.Token, token);
            var runtime = new SessionRuntime(Account) { TimeProvider = Clock, StrategyId = "S", Options = Options, Journal = Journal, Observers = [Seen] };
            failure = await Record.ExceptionAsync(() => SessionRunner.RunAsync(strategy, runtime, either.Token));
        });
        if (stopAt is { } last && !stopIsFirst)
        {
            At(last, stopped.Cancel);
        }

        Clock.Run();
        return failure;
    }

    public void Dispose() => Clock.Dispose();

    internal sealed class Observer(TimeProvider clock) : SessionObserver
    {
        public List<(TimeSpan At, string What)> Lines { get; } = [];

        public List<CloseReport> Reports { get; } = [];

        public Dictionary<string, CloseReport> ReportOf { get; } = [];

        public List<CloseReport> Alarms { get; } = [];

        public List<TimeSpan> AlarmedAt { get; } = [];

        public List<Exception> Errors { get; } = [];

        public IEnumerable<string> What => Lines.Select(static line => line.What);

        public TimeSpan AtOf(string what) => Lines.Find(line => line.What == what).At;

        public override void OnBegun(SessionContext session) => Add($"begin {session.Session.Name}");

        public override void OnEnding(SessionContext session) => Add($"ending {session.Session.Name}");

        public override void OnEnded(SessionContext session, CloseReport report)
        {
            Reports.Add(report);
            ReportOf[session.Session.Name] = report;
            Add($"ended {session.Session.Name}");
        }

        public override void OnCloseIncomplete(SessionContext session, CloseReport report)
        {
            Alarms.Add(report);
            AlarmedAt.Add(clock.GetUtcNow() - Midnight);
        }

        public override void OnStrategyError(SessionContext session, Exception error) => Errors.Add(error);

        private void Add(string what) => Lines.Add((clock.GetUtcNow() - Midnight, what));
    }
}
