using Sessions.Brokers.Oanda.Messages;

namespace Sessions.Brokers.Oanda.Orders;

/// <summary>What has become of a client order id, by its transactions.</summary>
internal sealed class OrderEntry
{
    private long? _order;
    private bool _isMarket;
    private decimal _left;
    private decimal _filled;
    private decimal _priced;
    private decimal _value;
    private string? _position;
    private string? _refusal;

    /// <summary>Whether something may still become of it.</summary>
    public bool IsLive { get; private set; }

    /// <summary>When the last of it happened.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>An order was made of it: the first one, or one for what another has left.</summary>
    public void Begin(Transaction order)
    {
        (_order, _isMarket, _left, IsLive) = (order.Id, order.Type == TransactionTypes.MarketOrder, Math.Abs(order.Units ?? 0), true);
        Touch(order);
    }

    public void Fill(Transaction fill, bool isHedging)
    {
        var units = Math.Abs(fill.Units ?? fill.Parts.Sum(static part => Math.Abs(part.Units)));
        _filled += units;
        foreach (var part in fill.Parts)
        {
            if (part.Price is { } price)
            {
                _priced += Math.Abs(part.Units);
                _value += Math.Abs(part.Units) * price;
            }
        }

        _position ??= isHedging ? fill.Parts.FirstOrDefault() is { } first ? Symbols.Id(first.TradeId) : null : fill.Instrument;
        if (fill.OrderId == _order)
        {
            // What a market order leaves is dropped.
            _left -= units;
            IsLive = !_isMarket && _left > 0;
        }

        Touch(fill);
    }

    public void Cancel(Transaction cancel)
    {
        if (cancel.OrderId == _order)
        {
            IsLive = false;
        }

        Refuse(cancel, cancel.Reason);
    }

    public void Refuse(Transaction transaction, string? reason)
    {
        // Another order has the id, or another trade: nothing is said of what became of the first.
        if (reason is not (TransactionTypes.OrderIdExists or TransactionTypes.TradeIdExists))
        {
            _refusal = reason ?? "no reason given";
        }

        Touch(transaction);
    }

    public OrderResult Result() =>
        IsLive ? _isMarket ? OrderResult.Working() : OrderResult.Resting(Symbols.Id(_order!.Value))
        : _filled > 0 ? OrderResult.Filled(_filled, _priced > 0 ? _value / _priced : null, _position)
        : _refusal is not null ? OrderResult.Rejected(_refusal)
        : OrderResult.Unknown("An order or a trade that the account has already bears this id, and is older than the transactions that were read.");

    private void Touch(Transaction transaction) => At = transaction.Time ?? At;
}
