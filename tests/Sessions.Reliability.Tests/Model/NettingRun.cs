using System.Globalization;
using Sessions.Reliability.Faults;
using Sessions.Reliability.Support;

namespace Sessions.Reliability.Model;

/// <summary>
/// Runs two strategies and a person on one account that nets, and holds what was bought and sold under each strategy's orders
/// against a model: a strategy sells no more than it has bought, only while a boundary that means it is at work, and all of it.
/// </summary>
internal sealed class NettingRun : IDisposable
{
    private readonly FaultRun _run = new(nets: true);
    private readonly NettingPlan _plan;
    private readonly ModelStrategy _a;
    private readonly ModelStrategy _b;

    public NettingRun(NettingPlan plan)
    {
        var world = new World();
        (_plan, _a, _b) = (plan, new ModelStrategy("A", plan.A, _run, world), new ModelStrategy("B", plan.B, _run, world));
        _run.Account.ProfitOf = static symbol => ProfitOf(symbol);
        plan.A.Spoil(_run.Account);
    }

    /// <summary>How many closes were carried out.</summary>
    public int Closes => _run.Account.Fills.Count(static fill => fill.Volume < 0);

    public void Dispose() => _run.Dispose();

    public void Check()
    {
        foreach (var (at, symbol, volume) in _plan.Person)
        {
            _run.At(TimeSpan.FromMinutes(at), () => _run.Account.Hold(null, volume, ProfitOf(NettingPlan.Symbols[symbol]), NettingPlan.Symbols[symbol]));
        }

        _a.Add();
        _b.Add();
        _a.AddOthers();
        _run.Clock.Run();

        Assert.True(_run.Account.Violations.Count == 0, string.Join("; ", _run.Account.Violations));
        Assert.True(_run.Account.Orders.Count == 0, $"still resting: {string.Join(", ", _run.Account.Orders)} after {_run.Account.History}: {string.Join("; ", _a.Acts.Concat(_b.Acts))}");
        foreach (var (id, strategy) in new[] { ("A", _a), ("B", _b) })
        {
            Assert.True(strategy.Failure is null, $"{id}: {strategy.Failure}");
            Array.ForEach(NettingPlan.Symbols, symbol => CheckFills(id, strategy, symbol));
            strategy.CheckBoundaries(_plan.A.Halts.Length > 0);
        }
    }

    /// <summary>The minute at which the occurrence of an entry started; of a strategy's own close none.</summary>
    private static double StartOf(string orderId) => DateTime.TryParseExact(
        orderId.Split(':')[1], "yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) ? (start - FaultRun.Midnight.DateTime).TotalMinutes : -1;

    private static decimal ProfitOf(string symbol) => decimal.Parse(symbol, CultureInfo.InvariantCulture);

    private static bool Means(SessionAction action, string symbol) => action switch
    {
        SessionAction.CloseAll => true,
        SessionAction.CloseWin => ProfitOf(symbol) >= 0,
        SessionAction.CloseLoss => ProfitOf(symbol) < 0,
        _ => false,
    };

    private void CheckFills(string id, ModelStrategy strategy, string symbol)
    {
        var fills = _run.Account.Fills.Where(fill => fill.Symbol == symbol && fill.OrderId.StartsWith(id + ":", StringComparison.Ordinal))
            .Select(static fill => (At: fill.At - FaultRun.Midnight, fill.Volume, Opened: StartOf(fill.OrderId), IsByItself: fill.OrderId.Contains(ModelStrategy.ByItself, StringComparison.Ordinal))).ToArray();
        var acts = strategy.Acts.Where(act => Means(act.Action, symbol)).ToArray();
        var told = $"of '{symbol}' {id} has traded {string.Join(", ", fills.Select(static fill => $"{fill.Volume} at {fill.At}"))}: {string.Join("; ", strategy.Acts)}";
        var own = 0m;
        foreach (var (at, volume, _, isByItself) in fills)
        {
            own += volume;
            Assert.True(own >= 0, $"more than its own {told}");
            Assert.True(volume > 0 || isByItself || Array.Exists(acts, act => act.From <= at && at <= act.LastFill), $"though nothing meant it {told}");
        }

        foreach (var act in acts.Where(act => act.IsComplete && !Array.Exists(acts, beside => beside != act && beside.From <= act.From && beside.Done > act.Done)))
        {
            // What the next session opens at the very instant at which an end is done, or beside it, is not the end's; nor is what
            // another end goes on to close the next start's.
            var left = fills.Where(fill => fill.At < act.Done || (fill.At == act.Done && fill.Volume < 0)).Sum(static fill => fill.Volume);
            var later = fills.Where(fill => fill.Volume > 0 && fill.At >= act.From && fill.At <= act.Done && fill.Opened > strategy.WindowOf(act.Session)?.From).Sum(static fill => fill.Volume);
            Assert.True(left <= later, $"{left} still open after {act}: {told}");
        }
    }
}
