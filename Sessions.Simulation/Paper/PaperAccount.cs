using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>The positions of the paper broker and what they brought.</summary>
internal sealed class PaperAccount(PaperBrokerOptions options, DateTimeOffset now, Markets markets, Conversion conversion, ObserverQueue observers)
{
    private readonly Dictionary<string, PaperPosition> _byId = new(StringComparer.Ordinal);
    private readonly List<Trade> _trades = [];
    private IReadOnlyList<Trade>? _snapshot;
    private readonly bool _keepsTags = options.Capabilities.HasFlag(BrokerCapabilities.Tags);
    private int _opened;

    /// <summary>The next night that costs something; none where no instrument has swap.</summary>
    private SwapNight? _night = markets.All.Any(static market => market.Instrument is not { SwapLong: 0, SwapShort: 0 }) ? SwapNight.After(now) : null;

    /// <summary>Null from the first trade of unknown profit on.</summary>
    public decimal? Balance { get; private set; } = options.Balance;

    /// <summary>Null while a part of it is unknown.</summary>
    public decimal? Equity
    {
        get
        {
            var equity = Balance;
            foreach (var market in markets.All)
            {
                foreach (var position in market.Positions)
                {
                    equity += NetProfit(position);
                }
            }

            return equity;
        }
    }

    public bool HasPositions => _byId.Count > 0;

    // docs/decisions.md 176
    /// <summary>Whether a symbol has one position at most.</summary>
    public bool Nets { get; } = !options.Capabilities.HasFlag(BrokerCapabilities.Hedging);

    public IReadOnlyList<Trade> Trades => _snapshot ??= [.. _trades];

    public PaperPosition? Find(string positionId) => _byId.GetValueOrDefault(positionId);

    /// <summary>What closing it at the last quote would bring, with what its nights have brought.</summary>
    public decimal? NetProfit(PaperPosition position) => Profit(position, position.Volume, position.Market.ExitQuote(position.Side)).Net + position.Swap;

    /// <summary>Charges the nights up to an instant to what is open.</summary>
    public void Roll(DateTimeOffset through)
    {
        while (_night is { } night && night.Instant <= through)
        {
            foreach (var position in _byId.Values)
            {
                var instrument = position.Market.Instrument;
                position.Swap += night.Days * position.Volume * (position.Side == PositionSide.Long ? instrument.SwapLong : instrument.SwapShort);
            }

            _night = SwapNight.After(night.Instant);
        }
    }

    public IReadOnlyList<Position> GetPositions() =>
        [.. markets.All.SelectMany(static market => market.Positions).OrderBy(static position => position.Sequence).Select(Describe)];

    /// <summary>Carries out what opens a position, or on a netting account changes the one that there is.</summary>
    /// <returns>The id of the position, which may be closed by then.</returns>
    public string Open(string orderId, Market market, OpenRequest request, decimal price, DateTimeOffset instant)
    {
        if (!Nets)
        {
            return Add(orderId, orderId, market, request, request.Volume, price, instant);
        }

        if (market.Positions is not [var held])
        {
            return Add(request.Symbol, orderId, market, request, request.Volume, price, instant);
        }

        if (held.Side == request.Side)
        {
            held.Enlarge(request, price, instant);
            observers.Opened(Describe(held) with { Volume = request.Volume, OpenPrice = price, OpenedAt = instant }, orderId, request.Tag);
            return held.Id;
        }

        var left = request.Volume - held.Volume;
        Close(held, Math.Min(request.Volume, held.Volume), price, instant, CloseReason.Order);
        return left > 0 ? Add(request.Symbol, orderId, market, request, left, price, instant) : held.Id;
    }

    public void Close(PaperPosition position, decimal volume, decimal price, DateTimeOffset instant, CloseReason reason)
    {
        position.Note(price);
        var profit = Profit(position, volume, price);
        var (lowest, highest) = (Profit(position, volume, position.LowestExit).Gross, Profit(position, volume, position.HighestExit).Gross);
        var swap = volume == position.Volume ? position.Swap : position.Swap * volume / position.Volume;
        position.Volume -= volume;
        position.Swap -= swap;
        if (position.Volume == 0)
        {
            _byId.Remove(position.Id);
            position.Market.Positions.Remove(position);
        }

        var trade = new Trade
        {
            PositionId = position.Id,
            Symbol = position.Market.Instrument.Symbol,
            Side = position.Side,
            Volume = volume,
            RemainingVolume = position.Volume,
            Tag = _keepsTags ? position.Tag : null,
            OpenedAt = position.OpenedAt,
            OpenPrice = position.OpenPrice,
            ClosedAt = instant,
            ClosePrice = price,
            GrossProfit = profit.Gross,
            Commission = profit.Commission,
            Swap = swap,
            StopLoss = position.FirstStopLoss,
            TakeProfit = position.FirstTakeProfit,
            MaxAdverse = position.Side == PositionSide.Long ? lowest : highest,
            MaxFavorable = position.Side == PositionSide.Long ? highest : lowest,
            CloseReason = reason,
        };
        Balance += trade.NetProfit;
        _trades.Add(trade);
        _snapshot = null;
        observers.Closed(trade);
    }

    public Position Describe(PaperPosition position)
    {
        var instrument = position.Market.Instrument;
        var profit = Profit(position, position.Volume, position.Market.ExitQuote(position.Side));
        return new Position(position.Id, instrument.Symbol, position.Side, position.Volume, position.OpenPrice, position.OpenedAt)
        {
            Tag = _keepsTags ? position.Tag : null,
            StopLoss = position.StopLoss,
            TakeProfit = position.TakeProfit,
            GrossProfit = profit.Gross,
            NetProfit = profit.Net + position.Swap,
        };
    }

    private string Add(string id, string orderId, Market market, OpenRequest request, decimal volume, decimal price, DateTimeOffset instant)
    {
        var position = new PaperPosition(id, ++_opened, market, request, volume, price, instant);
        position.Note(market.ExitQuote(request.Side));
        _byId.Add(id, position);
        market.Positions.Add(position);
        observers.Opened(Describe(position), orderId, request.Tag);
        return id;
    }

    private (decimal? Gross, decimal Commission, decimal? Net) Profit(PaperPosition position, decimal volume, decimal exitPrice)
    {
        var instrument = position.Market.Instrument;
        var gain = position.Side == PositionSide.Long ? exitPrice - position.OpenPrice : position.OpenPrice - exitPrice;
        var gross = conversion.ToAccount(gain * volume * instrument.ContractSize, instrument.QuoteCurrency);
        var commission = 2 * volume * instrument.CommissionPerVolume;
        return (gross, commission, gross - commission);
    }
}
