using System.Globalization;
using Sessions.Brokers;
using Sessions.Generated;
using Sessions.Reliability.Faults;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Model;

/// <summary>The strategy of a case: runs it as its plan says, stops and starts it again, and takes down what its boundaries did.</summary>
internal sealed class ModelStrategy(string id, Plan plan, FaultRun run, World world) : SessionObserver
{
    /// <summary>What the ids of the strategy's own closes contain.</summary>
    public const string ByItself = "by itself";

    private readonly List<Acted> _acts = [];
    private readonly HashSet<string> _touched = [];
    private int _closes;
    private readonly Dictionary<string, int> _begun = [];

    public Plan Plan => plan;

    /// <summary>What its boundaries did, in order.</summary>
    public IReadOnlyList<Acted> Acts => _acts;

    /// <summary>The positions that it has closed something of itself.</summary>
    public IReadOnlySet<string> Touched => _touched;

    /// <summary>What came out of it.</summary>
    public Exception? Failure { get; private set; }

    private TimeSpan Now => run.Clock.GetUtcNow() - FaultRun.Midnight;

    public override void OnBegun(SessionContext session)
    {
        _begun[session.Session.Name] = _begun.GetValueOrDefault(session.Session.Name) + 1;
        Begin(session, isEnd: false);
    }

    public override void OnResumed(SessionContext session) => Begin(session, isEnd: false);

    public override void OnStarted(SessionContext session, CloseReport report) => Done(session, isEnd: false, report);

    public override void OnEnding(SessionContext session) => Begin(session, isEnd: true);

    public override void OnEnded(SessionContext session, CloseReport report) => Done(session, isEnd: true, report);

    /// <summary>Registers it with the clock, for thirty hours.</summary>
    public void Add() => run.Clock.Add(id, async token =>
    {
        // Stops lie between two minutes, where no boundary is.
        foreach (var (at, down) in plan.Stops.Select(static stop => (TimeSpan.FromMinutes(stop.At + 0.5), stop.Down)).Append((TimeSpan.FromHours(30), 0)))
        {
            using var stop = new CancellationTokenSource(at > Now ? at - Now : TimeSpan.Zero, run.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
            Failure ??= await Record.ExceptionAsync(() => SessionRunner.RunAsync(Strategy(), Runtime(), either.Token));
            await Task.Delay(TimeSpan.FromMinutes(down), run.Clock, token);
        }
    });

    /// <summary>Has the market reach what rests, and people halt and release everything, as the plan says.</summary>
    public void AddOthers()
    {
        Array.ForEach(plan.Reached, at => run.At(TimeSpan.FromMinutes(at + 0.75), run.Account.FillAll));
        foreach (var (at, length, flatten) in plan.Halts)
        {
            run.Clock.Add($"halt at {at}", async token =>
            {
                var people = new SessionControl(world.Journal, run.Clock);
                await Task.Delay(TimeSpan.FromMinutes(at + 0.25), run.Clock, token);
                await people.HaltAsync(flatten, cancellationToken: token);
                await Task.Delay(TimeSpan.FromMinutes(length), run.Clock, token);
                await people.ReleaseAsync(cancellationToken: token);
            });
        }
    }

    public Window? WindowOf(string name) => Array.Find(plan.Windows, window => window.Name == name);

    /// <summary>Each occurrence has begun once at most, and each that has begun has ended once.</summary>
    /// <param name="isHalted">Whether people halt it.</param>
    public void CheckBoundaries(bool isHalted)
    {
        foreach (var window in plan.Windows)
        {
            var begun = _begun.GetValueOrDefault(window.Name);
            var ends = _acts.Count(act => act.IsEnd && act.Session == window.Name && act.IsComplete && (!act.IsStop || act.Done >= TimeSpan.FromMinutes(window.To)));
            var told = $"{run.Account.History}; {window}: begun {begun} times, ended {ends} times: {string.Join("; ", _acts)}";
            Assert.True(begun <= 1 && ends <= begun, told);

            // A stop that has run the end, and a start after it: nothing is left to do.
            var isSuspended = !plan.Leaves && plan.Stops.Any(stop => stop.At < window.To && stop.At + stop.Down >= window.To - 1);
            Assert.True(begun == 0 || ends == 1 || isSuspended, told);
            Assert.True(begun == 1 || isHalted || plan.Stops.Length > 0, told);
        }
    }

    private SessionRuntime Runtime() => new(run.Account)
    {
        TimeProvider = run.Clock,
        StrategyId = id,
        Journal = world.Journal,
        Observers = [this],
        Options = new RunOptions
        {
            AfterEnd = plan.Overlaps ? AfterEndPolicy.Overlap : AfterEndPolicy.Wait,
            OnShutdown = plan.Leaves ? ShutdownPolicy.Leave : ShutdownPolicy.RunEnd,
        },
    };

    private ScriptedStrategy Strategy() => new([.. plan.Windows.Select(static window => window.Session)])
    {
        Trade = async (session, token) =>
        {
            foreach (var trade in WindowOf(session.Session.Name)!.Trades)
            {
                await session.DelayAsync(TimeSpan.FromMinutes(trade.After));
                try
                {
                    await DoAsync(trade, session.Broker, token);
                }
                catch (InvalidOperationException) when (!token.IsCancellationRequested)
                {
                    // What became of it is for the end to find out.
                }
            }

            session.Stop();
        },
    };

    private async Task DoAsync(ModelTrade trade, IBroker broker, CancellationToken cancellationToken)
    {
        var symbol = trade.Profit.ToString(CultureInfo.InvariantCulture);
        switch (trade.Kind)
        {
            case ModelTradeKind.Buy:
                await broker.OpenAsync(new OpenRequest(symbol, PositionSide.Long, trade.Volume), cancellationToken);
                break;
            case ModelTradeKind.Rest:
                await broker.OpenAsync(new OpenRequest(symbol, PositionSide.Long, trade.Volume) { Type = OrderType.Limit, Price = 1 }, cancellationToken);
                break;
            default:
                var snapshot = await broker.GetPositionsAsync(cancellationToken);
                if (snapshot.Positions.FirstOrDefault(position => position.Symbol == symbol && IsToClose(position)) is { } position)
                {
                    _touched.Add(position.Id);
                    await broker.CloseAsync(
                        new CloseRequest(position.Id, Math.Min(trade.Volume, position.Volume)) { ClientOrderId = $"{id}:{ByItself}:{++_closes}" }, cancellationToken);
                }

                break;
        }
    }

    /// <summary>With tags it takes care itself to sell nothing twice; without, the ledger does.</summary>
    private bool IsToClose(Position position) => run.Account.Nets || (position.Tag == id && !_touched.Contains(position.Id));

    /// <summary>What a boundary that comes now is to do, by the plan alone.</summary>
    private void Begin(SessionContext session, bool isEnd)
    {
        var window = WindowOf(session.Session.Name);
        var isStop = isEnd && window is not null && Now < TimeSpan.FromMinutes(window.To);
        var action = window is null ? SessionAction.CloseAll
            : !isEnd ? window.OnStart
            : isStop && plan.Leaves ? SessionAction.None
            : window.OnEnd;
        _acts.Add(new Acted(session.Session.Name, isEnd, isStop, action, Now));
    }

    private void Done(SessionContext session, bool isEnd, CloseReport report)
    {
        var act = _acts.Last(act => act.Session == session.Session.Name && act.IsEnd == isEnd);
        (act.Done, act.Report) = (Now, report);
    }
}
