using System.Globalization;
using Sessions.Brokers;
using Sessions.Reliability.Faults;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Model;

/// <summary>
/// Runs a case, and holds what the account has against a model that knows only the plan, the instants at which boundaries
/// came, and what the account has filled: a position is closed if and only if an action that means it came after it.
/// </summary>
internal sealed class ModelRun : IDisposable
{
    private readonly FaultRun _run = new();
    private readonly Plan _plan;
    private readonly ModelStrategy _strategy;

    public ModelRun(Plan plan)
    {
        _plan = plan;
        _strategy = new ModelStrategy("S", plan, _run, new World());
        _run.Account.ProfitOf = static symbol => decimal.Parse(symbol, CultureInfo.InvariantCulture);
        plan.Spoil(_run.Account);
    }

    public void Dispose() => _run.Dispose();

    public void Check()
    {
        var foreign = _plan.Foreign.Select(volume => _run.Account.Hold("T", volume)).ToArray();
        _strategy.Add();
        _strategy.AddOthers();
        _run.Clock.Run();

        Assert.True(_strategy.Failure is null, $"{_strategy.Failure}");
        Assert.True(_run.Account.Violations.Count == 0, string.Join("; ", _run.Account.Violations));
        Assert.True(_run.Account.Orders.Count == 0, $"still resting: {string.Join(", ", _run.Account.Orders)} after {_run.Account.History}: {string.Join("; ", _strategy.Acts)}");
        Assert.All(foreign, position => Assert.Contains(position, _run.Account.Positions));
        foreach (var (position, orderId) in _run.Account.Opened)
        {
            CheckPosition(position, orderId);
        }

        _strategy.CheckBoundaries(_plan.Halts.Length > 0);
    }

    private static bool Means(SessionAction action, Position position) => action switch
    {
        SessionAction.CloseAll => true,
        SessionAction.CloseWin => position.NetProfit >= 0,
        SessionAction.CloseLoss => position.NetProfit < 0,
        _ => false,
    };

    private void CheckPosition(Position position, string orderId)
    {
        var start = DateTimeOffset.ParseExact(orderId.Split(':')[1], "yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var own = Array.Find(_plan.Windows, window => FaultRun.Midnight.AddMinutes(window.From) == start)!;
        var opened = position.OpenedAt - FaultRun.Midnight;
        var acts = _strategy.Acts.Where(act => Means(act.Action, position)).ToArray();
        var must = acts.Any(act => act.Done is not null && (opened < act.From || (act.IsEnd && act.Session == own.Name)));

        // What fills while something else is being closed may be seen by it or not; what a later session opens never is.
        var may = must || _strategy.Touched.Contains(position.Id) || acts.Any(act => opened <= (act.Done ?? TimeSpan.MaxValue) && (_strategy.WindowOf(act.Session) is not { } window || !act.IsEnd || window.From >= own.From));
        var held = _run.Account.Positions.FirstOrDefault(held => held.Id == position.Id);
        var told = $"{position} of {own.Name}, of which {held?.Volume ?? 0} is left after {_run.Account.History}: {string.Join("; ", _strategy.Acts)}";
        Assert.True(!must || held is null, $"still open: {told}");
        Assert.True(may || held?.Volume == position.Volume, $"closed, though nothing meant it: {told}");
    }
}
