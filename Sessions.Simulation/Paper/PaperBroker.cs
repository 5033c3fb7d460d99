using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>
/// A hedging account with tags and resting orders that exists in memory alone, filled from bars and quotes. The same calls
/// at the same instants give the same ids, fills and profits. Safe to call from several threads.
/// </summary>
/// <remarks>
/// <para>A long opens at the ask and closes at the bid, a short the other way. Market orders fill whole, at the last quote plus
/// the instrument's slippage; without a quote, or with one older than <see cref="PaperBrokerOptions.MaxQuoteAge"/>, the market is
/// closed and they are rejected. Entries are judged on the side at which they open, stop-losses and take-profits on the
/// side at which they close.</para>
/// <para>A bar that touches stop-loss and take-profit hits the stop-loss. Stops fill at their price plus slippage, or at the bar's
/// open plus slippage where it opens beyond; limits and take-profits fill at their price and never better. What is made inside a
/// bar takes part in that bar by its close prices alone. A resting order's position has its take-profit from the next bar on;
/// a stop-loss that the bar of its entry touches too is hit, except where a stop order's bar opened beyond the
/// stop-loss and does not end there, since it then passed it on the way to the order.</para>
/// <para>A resting order that the market has reached when it is placed is rejected, as is an exit on the wrong side. A resting
/// order keeps its id as that of its position. There is no swap and no margin.</para>
/// </remarks>
public sealed class PaperBroker : IOrderBroker
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly Markets _markets;
    private readonly OrderLedger _ledger = new();
    private readonly ObserverQueue _observers = new();
    private readonly PaperAccount _account;
    private readonly PaperDesk _desk;
    private readonly PaperMatching _matching;

    /// <summary>An account with nothing open.</summary>
    /// <param name="clock">The clock that dates orders and says how old a quote is.</param>
    /// <param name="options">The account and what can be traded.</param>
    /// <exception cref="ArgumentException">There is no instrument, or an option is out of its range; the message says which.</exception>
    public PaperBroker(TimeProvider clock, PaperBrokerOptions options)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        PaperBrokerRules.ThrowIfInvalid(options);
        _clock = clock;
        Account = options.Account;
        AccountCurrency = options.AccountCurrency;
        _markets = new Markets(options.Instruments);
        _account = new PaperAccount(options.Balance, _markets, new Conversion(options, _markets), _observers);
        _desk = new PaperDesk(_markets, _account, _ledger, options.MaxQuoteAge);
        _matching = new PaperMatching(_account, _ledger);
    }

    /// <inheritdoc/>
    public string Account { get; }

    /// <summary>The currency of <see cref="Balance"/>, <see cref="Equity"/> and every profit.</summary>
    public string AccountCurrency { get; }

    /// <inheritdoc/>
    public BrokerCapabilities Capabilities => BrokerCapabilities.Hedging | BrokerCapabilities.Tags | BrokerCapabilities.Orders;

    /// <summary>
    /// What the account began with and the net profit of every trade since, in account currency, not rounded; commission
    /// is charged as a position closes, for both sides. Null once a trade's profit was unknown.
    /// </summary>
    public decimal? Balance
    {
        get
        {
            lock (_gate)
            {
                return _account.Balance;
            }
        }
    }

    /// <summary>The balance and what closing every open position at its last quote would bring, net; null while that is unknown.</summary>
    public decimal? Equity
    {
        get
        {
            lock (_gate)
            {
                return _account.Equity;
            }
        }
    }

    /// <summary>What has been closed so far, oldest first; a later trade makes a new list.</summary>
    public IReadOnlyList<Trade> Trades
    {
        get
        {
            lock (_gate)
            {
                return _account.Trades;
            }
        }
    }

    /// <summary>Tells an observer from now on of every position that is opened, closed or reduced.</summary>
    /// <param name="observer">Who is told; several are told in the order in which they came.</param>
    public void Subscribe(IPaperBrokerObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        _observers.Subscribe(observer);
    }

    /// <summary>Takes a bar at its close instant: its close is the new quote, and whatever it reaches fills.</summary>
    /// <param name="bar">The bar, of one of the broker's instruments; it opens when the last one of the symbol closed, or later.</param>
    /// <exception cref="ArgumentException">
    /// The bar is not closed yet by the clock, is of no instrument here, overlaps the one before, or closes at prices that cannot be.
    /// </exception>
    public void OnBar(Bar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        lock (_gate)
        {
            var market = _markets.Find(bar.Symbol, nameof(bar));
            var close = bar.CloseInstant;
            if (close > _clock.GetUtcNow() || bar.OpenInstant < market.BarsUntil)
            {
                throw NotNow(bar, market);
            }

            Take(market, bar.Bid.Close, bar.Ask.Close, close, nameof(bar));
            market.BarsUntil = close;
            if (market.IsIdle)
            {
                return;
            }

            _matching.Run(market, PriceStretch.Of(bar));
        }

        _observers.Tell();
    }

    /// <summary>Takes a quote of this instant, and fills whatever it reaches.</summary>
    /// <param name="symbol">One of the broker's instruments.</param>
    /// <param name="bid">What one can sell at; above zero.</param>
    /// <param name="ask">What one can buy at; the bid or above.</param>
    /// <exception cref="ArgumentException">The symbol is of no instrument here, or the prices cannot be.</exception>
    public void SetQuote(string symbol, decimal bid, decimal ask)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        lock (_gate)
        {
            var market = _markets.Find(symbol, nameof(symbol));
            var now = _clock.GetUtcNow();
            Take(market, bid, ask, now, nameof(bid));
            if (market.IsIdle)
            {
                return;
            }

            _matching.Run(market, PriceStretch.Of(bid, ask, now));
        }

        _observers.Tell();
    }

    /// <inheritdoc/>
    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Place(request.ClientOrderId, id => _desk.Open(request, id, _clock.GetUtcNow()), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Place(request.ClientOrderId, _ => _desk.Close(request, _clock.GetUtcNow()), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
        Ask(() => new PositionSnapshot(_clock.GetUtcNow(), Complete: true, _account.GetPositions()), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<OrderResult> QueryAsync(string clientOrderId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clientOrderId);
        return Ask(() => _ledger.Query(clientOrderId), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) => Ask(_desk.GetOrders, cancellationToken);

    /// <inheritdoc/>
    public ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }

        lock (_gate)
        {
            _desk.Cancel(orderId);
        }

        return ValueTask.CompletedTask;
    }

    // A token that is cancelled before the order is sent keeps it from being sent; afterwards there is nothing to wait for.
    private ValueTask<OrderResult> Place(string? clientOrderId, Func<string, OrderResult> place, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<OrderResult>(cancellationToken);
        }

        OrderResult result;
        lock (_gate)
        {
            result = _ledger.Once(clientOrderId, place);
        }

        _observers.Tell();
        return ValueTask.FromResult(result);
    }

    private ValueTask<T> Ask<T>(Func<T> answer, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(cancellationToken);
        }

        lock (_gate)
        {
            return ValueTask.FromResult(answer());
        }
    }

    private static void Take(Market market, decimal bid, decimal ask, DateTimeOffset instant, string parameter)
    {
        if (bid <= 0 || ask < bid)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The quote {bid}/{ask} of {market.Instrument.Symbol} cannot be: the bid is above zero and the ask not below it."),
                parameter);
        }

        market.SetQuote(bid, ask, instant);
    }

    private ArgumentException NotNow(Bar bar, Market market)
    {
        var problem = bar.OpenInstant < market.BarsUntil
            ? $"opens at {Utc(bar.OpenInstant)}, before the last one closed at {Utc(market.BarsUntil)}"
            : $"closes at {Utc(bar.CloseInstant)}, and it is {Utc(_clock.GetUtcNow())}: nobody knows it yet";
        return new ArgumentException($"The bar of {bar.Symbol} {problem}.", nameof(bar));
    }

    private static string Utc(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
