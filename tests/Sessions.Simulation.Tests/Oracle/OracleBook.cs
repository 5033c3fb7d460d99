using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Oracle;

/// <summary>An order that rests or waits.</summary>
internal sealed record OracleOrder(int Number, OracleAction Action, int At);

/// <summary>Orders: what is taken, what rests, what waits, and at which prices it fills.</summary>
internal sealed class OracleBook(OraclePlan plan, OraclePrices[] all, OracleAccount account)
{
    /// <summary>What rests, and what waits for the next price, oldest first.</summary>
    private readonly List<OracleOrder> _resting = [];
    private readonly List<OracleOrder> _waiting = [];

    /// <summary>For each strategy, the numbers of the orders that it has sent.</summary>
    private readonly List<int>[] _sent = [.. Enumerable.Range(0, OraclePlan.Strategies).Select(static _ => new List<int>())];
    private int _numbers;

    public int LateFills { get; private set; }

    public int RejectedWhileClosed { get; private set; }

    public void Do(OracleAction action, int now)
    {
        var sent = _sent[action.Strategy];
        var target = action.Target < sent.Count ? sent[action.Target] : 0;
        switch (action.Kind)
        {
            case OracleKind.Market:
                sent.Add(++_numbers);
                Send(new OracleOrder(_numbers, action, now), now);
                break;
            case OracleKind.Limit or OracleKind.Stop:
                sent.Add(++_numbers);
                Rest(new OracleOrder(_numbers, action, now), now);
                break;
            case OracleKind.Close when !plan.Nets && account.Lots.Exists(lot => lot.Order == target):
                Send(new OracleOrder(target, action, now), now, account.Lots.Find(lot => lot.Order == target));
                break;
            case OracleKind.Cancel:
                _resting.RemoveAll(order => order.Number == target);
                _waiting.RemoveAll(order => order.Number == target && order.Action.Kind != OracleKind.Close);
                break;
        }
    }

    /// <summary>New prices: what exits, then what enters, then what waited; each oldest first, in whichever symbol.</summary>
    public void Match(int now)
    {
        int[] bars = [.. all.Select(prices => prices.BarAt(now))];
        foreach (var lot in account.Lots.Where(lot => IsTraded(lot.Symbol)).ToArray())
        {
            Exit(lot, bars[lot.Symbol], now);
        }

        foreach (var order in _resting.Where(order => IsTraded(order.Action.Symbol)).ToArray())
        {
            Enter(order, bars[order.Action.Symbol], now);
        }

        foreach (var order in _waiting.Where(order => bars[order.Action.Symbol] >= 0).ToArray())
        {
            _waiting.Remove(order);
            LateFills += FillAtQuote(order, now) ? 1 : 0;
        }

        bool IsTraded(int symbol) => bars[symbol] >= 0 && all[symbol].IsTraded(bars[symbol]);
    }

    /// <summary>The largest loss first, of what can be closed now.</summary>
    public void StopOut(int now)
    {
        while (account.Lots.Count > 0 && account.Equity(now) <= account.Used(now) * plan.StopOut / 100m)
        {
            var worst = account.Lots.Where(lot => all[lot.Symbol].IsOpenFor(now, all)).MinBy(lot => (account.Net(lot, now), account.Lots.IndexOf(lot)));
            if (worst is null)
            {
                return;
            }

            account.Close(worst, worst.Volume, Slipped(worst.Symbol, all[worst.Symbol].Quote(now, !worst.IsLong), buying: !worst.IsLong), now, CloseReason.StopOut);
        }
    }

    private void Send(OracleOrder order, int now, OracleLot? closes = null)
    {
        var symbol = closes?.Symbol ?? order.Action.Symbol;
        if (!all[symbol].Trades(now, all))
        {
            RejectedWhileClosed++;
        }
        else if (all[symbol].IsFresh(now, all))
        {
            FillAtQuote(order, now);
        }
        else
        {
            _waiting.Add(order with { Action = order.Action with { Symbol = symbol } });
        }
    }

    private void Rest(OracleOrder order, int now)
    {
        var action = order.Action;
        var (isLong, price) = (action.Side == PositionSide.Long, Points(action.Price));
        if (all[action.Symbol].LastAt(now) >= 0 && all[action.Symbol].Trades(now, all))
        {
            // One that the market has reached already is refused.
            var quote = all[action.Symbol].Quote(now, isLong);
            if (isLong == (action.Kind == OracleKind.Limit) ? price >= quote : price <= quote)
            {
                return;
            }
        }

        if (HasRightExits(action, price))
        {
            _resting.Add(order);
        }
    }

    private bool FillAtQuote(OracleOrder order, int now)
    {
        var action = order.Action;
        if (action.Kind == OracleKind.Close)
        {
            if (account.Lots.Find(lot => lot.Order == order.Number) is not { } lot)
            {
                return false;
            }

            var volume = Math.Min(action.Volume / 100m, lot.Volume);
            account.Close(lot, volume, Slipped(lot.Symbol, all[lot.Symbol].Quote(now, !lot.IsLong), buying: !lot.IsLong), now, CloseReason.Order);
            return true;
        }

        var isLong = action.Side == PositionSide.Long;
        var price = Slipped(action.Symbol, all[action.Symbol].Quote(now, isLong), isLong);
        if (!HasRightExits(action, all[action.Symbol].Quote(now, !isLong)) || !CanPay(action, price, now))
        {
            return false;
        }

        Open(order, price, now);
        return true;
    }

    private void Exit(OracleLot lot, int bar, int now)
    {
        if (all[lot.Symbol].Seen(bar, lot.ExitsSince, buying: !lot.IsLong) is not { } seen)
        {
            return;
        }

        if (Beyond(lot.StopLoss, falling: lot.IsLong, seen, mayBeWorse: true) is { } stop)
        {
            account.Close(lot, lot.Volume, Slipped(lot.Symbol, stop, buying: !lot.IsLong), now, CloseReason.StopLoss);
        }
        else if (Beyond(lot.TakeProfit, falling: !lot.IsLong, seen, mayBeWorse: false) is { } target)
        {
            account.Close(lot, lot.Volume, target, now, CloseReason.TakeProfit);
        }
    }

    private void Enter(OracleOrder order, int bar, int now)
    {
        var action = order.Action;
        var (prices, isLong, isStop) = (all[action.Symbol], action.Side == PositionSide.Long, action.Kind == OracleKind.Stop);
        if (prices.Seen(bar, order.At, buying: isLong) is not { } entry || prices.Seen(bar, order.At, buying: !isLong) is not { } exit
            || Beyond(Points(action.Price), falling: isLong != isStop, entry, mayBeWorse: isStop) is not { } price)
        {
            return;
        }

        // A bar that opens beyond a limit and its stop-loss was never at the limit.
        var opensBeyond = Points(action.StopLoss) is { } level && (isLong ? exit[0] <= level : exit[0] >= level);
        price = isStop ? Slipped(action.Symbol, price, isLong) : opensBeyond ? isLong ? Math.Min(price, entry[0]) : Math.Max(price, entry[0]) : price;
        _resting.Remove(order);
        if (!CanPay(action, price, now))
        {
            return;
        }

        Open(order, price, now);
        var lot = account.Lots.Find(lot => plan.Nets ? lot.Symbol == action.Symbol && lot.Side == action.Side : lot.Order == order.Number);

        // A stop order's bar that opened beyond the stop-loss passed it on the way to the order, unless it ends there again.
        var hit = isStop && opensBeyond
            ? Beyond(Points(action.StopLoss), falling: isLong, [exit[3], exit[3], exit[3], exit[3]], mayBeWorse: false)
            : Beyond(Points(action.StopLoss), falling: isLong, exit, mayBeWorse: true);
        if (lot is not null && hit is { } stop)
        {
            account.Close(lot, lot.Volume, Slipped(action.Symbol, stop, buying: !isLong), now, CloseReason.StopLoss);
        }
    }

    private void Open(OracleOrder order, decimal price, int now)
    {
        var action = order.Action;
        var lot = new OracleLot(order.Number, action.Strategy, action.Symbol, action.Side, action.Volume / 100m, now, price, Points(action.StopLoss), Points(action.TakeProfit), now, 0);
        var held = plan.Nets ? account.Lots.Find(held => held.Symbol == action.Symbol) : null;
        if (held is null)
        {
            account.Lots.Add(lot);
        }
        else if (held.Side == lot.Side)
        {
            var volume = held.Volume + lot.Volume;
            account.Replace(held, held with
            {
                Volume = volume,
                Price = ((held.Price * held.Volume) + (lot.Price * lot.Volume)) / volume,
                StopLoss = lot.StopLoss ?? held.StopLoss,
                TakeProfit = lot.TakeProfit ?? held.TakeProfit,
                ExitsSince = lot.StopLoss is null && lot.TakeProfit is null ? held.ExitsSince : now,
            });
        }
        else
        {
            account.Close(held, Math.Min(held.Volume, lot.Volume), price, now, CloseReason.Order);
            if (lot.Volume > held.Volume)
            {
                account.Lots.Add(lot with { Volume = lot.Volume - held.Volume });
            }
        }
    }

    private bool CanPay(OracleAction action, decimal price, int now)
    {
        var volume = action.Volume / 100m;
        decimal? freed = 0;
        if (plan.Nets && account.Lots.Find(lot => lot.Symbol == action.Symbol && lot.Side != action.Side) is { } held)
        {
            if (volume <= held.Volume)
            {
                return true;
            }

            (volume, freed) = (volume - held.Volume, account.Bound(held.Symbol, held.Volume, held.Price, now));
        }

        var (need, equity) = (account.Bound(action.Symbol, volume, price, now), account.Equity(now));
        return (equity > 0 && equity - account.Used(now) + freed >= need) || (need == 0 && equity is null);
    }

    private static bool HasRightExits(OracleAction action, decimal from)
    {
        var sign = action.Side == PositionSide.Long ? 1 : -1;
        return !(sign * (Points(action.StopLoss) - from) >= 0) && !(sign * (Points(action.TakeProfit) - from) <= 0);
    }

    /// <summary>Where prices reach a level, or null: at the level, or for what may be worse at the first price where that is beyond.</summary>
    private static decimal? Beyond(decimal? level, bool falling, decimal[] seen, bool mayBeWorse)
    {
        if (level is not { } price || (falling ? seen[2] > price : seen[1] < price))
        {
            return null;
        }

        var isBeyond = falling ? seen[0] < price : seen[0] > price;
        return mayBeWorse && isBeyond ? seen[0] : price;
    }

    private static decimal Points(int points) => points / 10_000m;

    private static decimal? Points(int? points) => points / 10_000m;

    private decimal Slipped(int symbol, decimal price, bool buying) => price + (buying ? all[symbol].Slippage : -all[symbol].Slippage);
}
