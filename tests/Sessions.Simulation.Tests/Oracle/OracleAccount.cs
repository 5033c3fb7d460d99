using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Oracle;

/// <summary>Something open.</summary>
internal sealed record OracleLot(int Order, int Strategy, int Symbol, PositionSide Side, decimal Volume, int OpenedAt, decimal Price, decimal? StopLoss, decimal? TakeProfit, int ExitsSince, decimal Swap)
{
    public bool IsLong => Side == PositionSide.Long;

    public decimal Sign => IsLong ? 1 : -1;
}

/// <summary>Money: what is open, what it is worth, and what was booked.</summary>
internal sealed class OracleAccount(OraclePlan plan, OraclePrices[] all)
{
    private const decimal Lot = 100_000;
    private decimal _height = plan.Balance;

    /// <summary>What is open, oldest first.</summary>
    public List<OracleLot> Lots { get; } = [];

    public List<OracleTrade> Trades { get; } = [];

    public decimal? Balance { get; private set; } = plan.Balance;

    public decimal? Drawdown { get; private set; } = 0;

    public decimal? Equity(int now) => Lots.Aggregate(Balance, (sum, lot) => sum + Net(lot, now));

    /// <summary>What closing it at the last price would bring.</summary>
    public decimal? Net(OracleLot lot, int now) =>
        Gross(lot, lot.Volume, all[lot.Symbol].Quote(now, buying: !lot.IsLong), now) - Commission(lot, lot.Volume) + lot.Swap;

    public decimal? Used(int now) => Lots.Aggregate((decimal?)0, (sum, lot) => sum + Bound(lot.Symbol, lot.Volume, lot.Price, now));

    public decimal? Bound(int symbol, decimal volume, decimal price, int now) =>
        plan.Symbols[symbol].Margin == 0 ? 0 : Convert(volume * Lot * price * plan.Symbols[symbol].Margin / 1_000m, symbol, now);

    public void Close(OracleLot lot, decimal volume, decimal price, int now, CloseReason reason)
    {
        var swap = lot.Swap * volume / lot.Volume;
        var trade = new OracleTrade(plan.Symbols[lot.Symbol].Name, lot.Side, volume, lot.OpenedAt, lot.Price, now, price, reason, Gross(lot, volume, price, now), Commission(lot, volume), swap);
        Trades.Add(trade);
        Balance += trade.Gross - trade.Commission + trade.Swap;
        Replace(lot, volume == lot.Volume ? null : lot with { Volume = lot.Volume - volume, Swap = lot.Swap - swap });
    }

    public void Replace(OracleLot lot, OracleLot? other)
    {
        var place = Lots.IndexOf(lot);
        Lots.RemoveAt(place);
        if (other is not null)
        {
            Lots.Insert(place, other);
        }
    }

    public void Charge(int nights)
    {
        for (var i = 0; i < Lots.Count; i++)
        {
            var symbol = plan.Symbols[Lots[i].Symbol];
            Lots[i] = Lots[i] with { Swap = Lots[i].Swap + (nights * Lots[i].Volume * (Lots[i].IsLong ? symbol.SwapLong : symbol.SwapShort) / 100m) };
        }
    }

    public void Note(int now)
    {
        if (Equity(now) is not { } equity)
        {
            Drawdown = null;
            return;
        }

        _height = Math.Max(_height, equity);
        Drawdown = Drawdown is { } deepest ? Math.Max(deepest, _height - equity) : null;
    }

    public OracleOpen[] Describe(int now) => [.. Lots.Select(lot => new OracleOpen(plan.Symbols[lot.Symbol].Name, lot.Side, lot.Volume, lot.OpenedAt, lot.Price, Net(lot, now)))];

    private decimal? Gross(OracleLot lot, decimal volume, decimal price, int now) => Convert((price - lot.Price) * lot.Sign * volume * Lot, lot.Symbol, now);

    private decimal Commission(OracleLot lot, decimal volume) => 2 * volume * plan.Symbols[lot.Symbol].Commission / 100m;

    /// <summary>At the pair with the newer price, the direct one where both are as new.</summary>
    private decimal? Convert(decimal amount, int symbol, int now)
    {
        var currency = plan.Symbols[symbol].Quote;
        if (currency == plan.Currency)
        {
            return amount;
        }

        if (currency == "GBP" && plan.PoundRate > 0)
        {
            return amount * plan.PoundRate / 1_000m;
        }

        var (direct, inverse) = (Pair(currency, plan.Currency, now), Pair(plan.Currency, currency, now));
        return (direct, inverse) switch
        {
            (null, null) => null,
            ({ } one, { } other) when other.At > one.At => amount / other.Mid,
            ({ } one, _) => amount * one.Mid,
            (_, { } other) => amount / other.Mid,
        };
    }

    private (int At, decimal Mid)? Pair(string first, string second, int now)
    {
        var prices = Array.Find(all, prices => prices.Symbol.Base == first && prices.Symbol.Quote == second);
        return prices is not null && prices.LastAt(now) is >= 0 and var bar ? (prices.KnownAt(bar), prices.Mid(now)) : null;
    }
}
