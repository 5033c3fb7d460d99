using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Oracle;

/// <summary>
/// A small and slow simulation that shares nothing with the product but its rules, which it takes from docs/simulation.md: it
/// goes from instant to instant through arrays of prices, and asks them anew for whatever it wants to know.
/// </summary>
internal sealed class OracleReplay
{
    private readonly OraclePlan _plan;
    private readonly OraclePrices[] _all;
    private readonly OracleAccount _account;
    private readonly OracleBook _book;
    private readonly SortedDictionary<int, OraclePoint> _points = [];
    private readonly int _night;
    private readonly int _to;
    private int _nextMark = int.MinValue;
    private bool _isNightOver;

    public OracleReplay(OraclePlan plan)
    {
        _plan = plan;
        _all = [.. plan.Symbols.Select(symbol => new OraclePrices(plan, symbol))];
        _account = new OracleAccount(plan, _all);
        _book = new OracleBook(plan, _all, _account);
        _night = (plan.Day < 5 ? 22 : 21) * 3_600;
        _to = plan.Symbols.Max(static symbol => symbol.Bars[^1].Close);
    }

    public OracleResult Run()
    {
        Mark(_plan.From);
        var actions = _plan.Actions.Select(action => action with { At = Math.Max(action.At, _plan.From) }).OrderBy(static action => action.At).ThenBy(static action => action.Strategy).ToList();
        var instants = _all.SelectMany(static prices => prices.Instants).Concat(actions.Select(static action => action.At)).Where(at => at <= _to).Distinct().Order();
        foreach (var now in instants)
        {
            Prices(now);
            foreach (var action in actions.Where(action => action.At == now))
            {
                var trades = _account.Trades.Count;
                var isOrder = action.Kind != OracleKind.Cancel && !(_plan.Nets && action.Kind == OracleKind.Close);
                if (isOrder)
                {
                    PassNight(now);
                }

                _book.Do(action, now);

                // The account is looked at after prices and orders; to take one back is neither, and who is on an account that nets sends no closes.
                if (isOrder)
                {
                    Look(now, trades);
                }
            }
        }

        Mark(_to);
        return new OracleResult(
            [.. _account.Trades], _account.Describe(_to), [.. _points.Values], _account.Drawdown, _book.LateFills, _book.RejectedWhileClosed, _to);
    }

    private void Prices(int now)
    {
        if (!_all.Any(prices => prices.BarAt(now) >= 0))
        {
            return;
        }

        PassNight(now - 1);
        var trades = _account.Trades.Count;
        _book.Match(now);
        PassNight(now);
        Look(now, trades);
        if (now >= _nextMark)
        {
            _nextMark = ((now / _plan.Marks) + 1) * _plan.Marks;
            Mark(now);
        }
    }

    /// <summary>What is open over 17:00 New York is charged, on Wednesday three times.</summary>
    private void PassNight(int through)
    {
        if (!_isNightOver && through >= _night)
        {
            _isNightOver = true;
            _account.Charge(_plan.Day % 5 == 2 ? 3 : 1);
        }
    }

    private void Look(int now, int trades)
    {
        _book.StopOut(now);
        _account.Note(now);
        if (_account.Trades.Count > trades)
        {
            Mark(now);
        }
    }

    private void Mark(int now) => _points[now] = new OraclePoint(now, _account.Balance, _account.Equity(now));
}
