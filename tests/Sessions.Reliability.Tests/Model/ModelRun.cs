using System.Globalization;
using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Gates;
using Sessions.Journals;
using Sessions.Reliability.Faults;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Model;

/// <summary>
/// Runs a case, and holds what the account has against a model that knows only the plan, the instants at which boundaries
/// came, and what the account has filled: a position is closed if and only if an action that means it came after it.
/// </summary>
internal sealed class ModelRun : SessionObserver, IDisposable
{
    private readonly FaultRun _run = new();
    private readonly World _world = new();
    private readonly List<Acted> _acts = [];
    private readonly Dictionary<string, int> _begun = [];
    private readonly Plan _plan;

    public ModelRun(Plan plan)
    {
        _plan = plan;
        _run.Account.ProfitOf = static request => decimal.Parse(request.Symbol, CultureInfo.InvariantCulture);
        Array.ForEach(plan.Closes, _run.Account.Closes.Enqueue);
        Array.ForEach(plan.Entries, _run.Account.Entries.Enqueue);
        Array.ForEach(plan.Snapshots, _run.Account.Snapshots.Enqueue);
    }

    private TimeSpan Now => _run.Clock.GetUtcNow() - FaultRun.Midnight;

    public void Dispose() => _run.Dispose();

    public override void OnBegun(SessionContext session)
    {
        _begun[session.Session.Name] = _begun.GetValueOrDefault(session.Session.Name) + 1;
        Begin(session, isEnd: false);
    }

    public override void OnResumed(SessionContext session) => Begin(session, isEnd: false);

    public override void OnStarted(SessionContext session, CloseReport report) => Done(session, isEnd: false, report.IsComplete);

    public override void OnEnding(SessionContext session) => Begin(session, isEnd: true);

    public override void OnEnded(SessionContext session, CloseReport report) => Done(session, isEnd: true, report.IsComplete);

    public void Check()
    {
        var foreign = _plan.Foreign.Select(volume => _run.Account.Hold("T", volume)).ToArray();
        var failure = Run();

        Assert.True(failure is null, $"{failure}");
        Assert.True(_run.Account.Violations.Count == 0, string.Join("; ", _run.Account.Violations));
        Assert.All(foreign, position => Assert.Contains(position, _run.Account.Positions));
        foreach (var (position, orderId) in _run.Account.Opened)
        {
            CheckPosition(position, orderId);
        }

        foreach (var window in _plan.Windows)
        {
            CheckBoundaries(window);
        }
    }

    private static bool Means(SessionAction action, Position position) => action switch
    {
        SessionAction.CloseAll => true,
        SessionAction.CloseWin => position.NetProfit >= 0,
        SessionAction.CloseLoss => position.NetProfit < 0,
        _ => false,
    };

    private Exception? Run()
    {
        Exception? failure = null;
        _run.Clock.Add("program", async token =>
        {
            // Stops lie between two minutes, where no boundary is.
            foreach (var (at, down) in _plan.Stops.Select(static stop => (TimeSpan.FromMinutes(stop.At + 0.5), stop.Down)).Append((TimeSpan.FromHours(30), 0)))
            {
                using var stop = new CancellationTokenSource(at - Now, _run.Clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, token);
                failure ??= await Record.ExceptionAsync(() => SessionRunner.RunAsync(Strategy(), Runtime(), either.Token));
                await Task.Delay(TimeSpan.FromMinutes(down), _run.Clock, token);
            }
        });
        foreach (var (at, length, flatten) in _plan.Halts)
        {
            _run.Clock.Add($"halt at {at}", async token =>
            {
                var people = new SessionControl(_world.Journal, _run.Clock);
                await Task.Delay(TimeSpan.FromMinutes(at + 0.25), _run.Clock, token);
                await people.HaltAsync(flatten, cancellationToken: token);
                await Task.Delay(TimeSpan.FromMinutes(length), _run.Clock, token);
                await people.ReleaseAsync(cancellationToken: token);
            });
        }

        _run.Clock.Run();
        return failure;
    }

    private SessionRuntime Runtime() => new(_run.Account)
    {
        TimeProvider = _run.Clock,
        StrategyId = "S",
        Journal = _world.Journal,
        Observers = [this],
        Options = new SessionOptions
        {
            AfterEnd = _plan.Overlaps ? AfterEndPolicy.Overlap : AfterEndPolicy.Wait,
            OnShutdown = _plan.Leaves ? ShutdownPolicy.Leave : ShutdownPolicy.RunEnd,
        },
    };

    private ScriptedStrategy Strategy() => new([.. _plan.Windows.Select(static window => window.Session)])
    {
        Trade = async (session, token) =>
        {
            foreach (var (after, volume, profit) in WindowOf(session.Session.Name)!.Trades)
            {
                await session.DelayAsync(TimeSpan.FromMinutes(after));
                try
                {
                    await session.Broker.OpenAsync(new OpenRequest(profit.ToString(CultureInfo.InvariantCulture), PositionSide.Long, volume), token);
                }
                catch (InvalidOperationException) when (!token.IsCancellationRequested)
                {
                    // What became of it is for the end to find out.
                }
            }

            session.Stop();
        },
    };

    private Window? WindowOf(string name) => Array.Find(_plan.Windows, window => window.Name == name);

    /// <summary>What a boundary that comes now is to do, by the plan alone.</summary>
    private void Begin(SessionContext session, bool isEnd)
    {
        var window = WindowOf(session.Session.Name);
        var isStop = isEnd && window is not null && Now < TimeSpan.FromMinutes(window.To);
        var action = window is null ? SessionAction.CloseAll
            : !isEnd ? window.OnStart
            : isStop && _plan.Leaves ? SessionAction.None
            : window.OnEnd;
        _acts.Add(new Acted(session.Session.Name, isEnd, isStop, action, Now));
    }

    private void Done(SessionContext session, bool isEnd, bool isComplete)
    {
        var act = _acts.Last(act => act.Session == session.Session.Name && act.IsEnd == isEnd);
        (act.Done, act.IsComplete) = (Now, isComplete);
    }

    private void CheckPosition(Position position, string orderId)
    {
        var start = DateTimeOffset.ParseExact(orderId.Split(':')[1], "yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var own = Array.Find(_plan.Windows, window => FaultRun.Midnight.AddMinutes(window.From) == start)!;
        var opened = position.OpenedAt - FaultRun.Midnight;
        var acts = _acts.Where(act => Means(act.Action, position)).ToArray();
        var must = acts.Any(act => act.Done is not null && (opened < act.From || (act.IsEnd && act.Session == own.Name)));

        // What fills while something else is being closed may be seen by it or not; what a later session opens never is.
        var may = must || acts.Any(act => opened <= (act.Done ?? TimeSpan.MaxValue) && (WindowOf(act.Session) is not { } window || !act.IsEnd || window.From >= own.From));
        var held = _run.Account.Positions.FirstOrDefault(held => held.Id == position.Id);
        var told = $"{position} of {own.Name}: {string.Join("; ", _acts)}";
        Assert.True(!must || held is null, $"still open: {told}");
        Assert.True(may || held?.Volume == position.Volume, $"closed, though nothing meant it: {told}");
    }

    private void CheckBoundaries(Window window)
    {
        var begun = _begun.GetValueOrDefault(window.Name);
        var ends = _acts.Count(act => act.IsEnd && !act.IsStop && act.Session == window.Name && act.IsComplete);
        var told = $"{window}: begun {begun} times, ended {ends} times: {string.Join("; ", _acts)}";
        Assert.True(begun <= 1 && ends <= begun, told);

        // A stop that has run the end, and a start after it: nothing is left to do.
        var isSuspended = !_plan.Leaves && _plan.Stops.Any(stop => stop.At < window.To && stop.At + stop.Down >= window.To - 1);
        Assert.True(begun == 0 || ends == 1 || isSuspended, told);
        Assert.True(begun == 1 || _plan.Stops.Length + _plan.Halts.Length > 0, told);
    }

    private sealed record Acted(string Session, bool IsEnd, bool IsStop, SessionAction Action, TimeSpan From)
    {
        public TimeSpan? Done { get; set; }

        public bool IsComplete { get; set; }
    }
}
