using Sessions.Brokers;
using Sessions.Calendars;

namespace Sessions.Simulation;

/// <summary>
/// An account that exists in memory alone, filled from bars and quotes: hedging, with tags and resting orders, unless
/// <see cref="PaperBrokerOptions.Capabilities"/> says otherwise. The same calls at the same instants give the same ids, fills
/// and profits. Safe to call from several threads.
/// </summary>
/// <remarks>
/// <para>A long opens at the ask and closes at the bid, a short the other way. Market orders fill whole, at the last quote plus
/// the instrument's slippage. Where bars are longer than a minute, one that is sent between two closes is
/// <see cref="OrderStatus.Working"/> and fills at the close of the bar that contains its instant, at the market's close at the
/// latest. In a simulation one also waits in shorter bars, where a minute is missing or another instrument has a newer quote.
/// Outside the hours of <see cref="Instrument.Calendar"/>, without a quote, or with one older than
/// <see cref="PaperBrokerOptions.MaxQuoteAge"/>, the market is closed: orders are rejected and nothing fills. Entries are judged
/// on the side at which they open, stop-losses and take-profits on the side at which they close.</para>
/// <para>A bar that touches stop-loss and take-profit hits the stop-loss. Stops fill at their price plus slippage, or at the bar's
/// open plus slippage where it opens beyond; limits and take-profits fill at their price and never better, except that a bar which
/// opens beyond a resting limit and its stop-loss opens the position there, and closes it. What is made inside a bar takes part in that
/// bar by its close prices alone. A resting order's position has its take-profit from the next bar on; a stop-loss that the bar of its
/// entry touches too is hit, except where a stop order's bar opened beyond it and does not end there: it was passed on the way.</para>
/// <para>A resting order that the market has reached when it is placed is rejected, as is an exit on the wrong side. A resting
/// order keeps its id as that of its position.</para>
/// <para>What opens a position is rejected where <see cref="Instrument.MarginRate"/> binds more than is free, and a resting order
/// when it would fill. At <see cref="PaperBrokerOptions.StopOutLevel"/> the largest loss is closed first, until equity is above it:
/// judged at quotes and at the closes of bars. Swap counts to a position's profit and is booked with it.</para>
/// </remarks>
public sealed partial class PaperBroker : IProtectiveBroker, IExactBroker, IAccountSource
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly Markets _markets;
    private readonly OrderLedger _ledger = new();
    private readonly ObserverQueue _observers = new();
    private readonly Conversion _conversion;
    private readonly PaperAccount _account;
    private readonly PaperDesk _desk;
    private readonly PaperSettlement _settlement;
    private readonly EquityWatch _watch;
    private readonly IPaperVenue _venue;
    private readonly TimeSpan _listLag;

    /// <summary>An account with nothing open.</summary>
    /// <param name="clock">The clock that dates orders and says how old a quote is.</param>
    /// <param name="options">The account and what can be traded.</param>
    /// <exception cref="ArgumentException">There is no instrument, or an option is out of its range; the message says which.</exception>
    public PaperBroker(TimeProvider clock, PaperBrokerOptions options)
        : this(clock, options, null)
    {
    }

    /// <summary>The same, with the calendar of a symbol whose instrument has none, or null.</summary>
    internal PaperBroker(TimeProvider clock, PaperBrokerOptions options, Func<string, ISessionCalendar?>? hours)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        PaperBrokerRules.ThrowIfInvalid(options);
        _clock = clock;
        Account = options.Account;
        AccountCurrency = options.AccountCurrency;
        _markets = new Markets(options, hours);
        Capabilities = options.Capabilities;
        _conversion = new Conversion(clock, options, _markets);
        _account = new PaperAccount(options, clock.GetUtcNow(), _markets, _conversion, _observers);
        _watch = new EquityWatch(options.Balance);
        var margin = new PaperMargin(_account, _markets, _conversion, options);
        _desk = new PaperDesk(_markets, _account, margin, _ledger, options.Capabilities);
        _settlement = new PaperSettlement(_account, _desk, new PaperMatching(_account, margin, _ledger), margin, _watch);
        _listLag = options.Habits.ListLag;
        _venue = options.Habits.AreNone ? new PlainVenue(this) : new HabitualVenue(new PlainVenue(this), clock, options.Habits);
    }

    /// <inheritdoc/>
    public string Account { get; }

    bool IExactBroker.IsExact => _listLag == TimeSpan.Zero;

    TimeSpan IBroker.SettleTime => _listLag;

    /// <summary>The currency of <see cref="Balance"/>, <see cref="Equity"/> and every profit.</summary>
    public string AccountCurrency { get; }

    /// <inheritdoc/>
    public BrokerCapabilities Capabilities { get; }

    /// <summary>
    /// What the account began with and the net profit of every trade since, in account currency, not rounded; commission
    /// is charged as a position closes, for both sides. Null once a trade's profit was unknown.
    /// </summary>
    public decimal? Balance => Look(static account => account.Balance);

    /// <summary>The balance and what closing every open position at its last quote would bring, net; null while that is unknown.</summary>
    public decimal? Equity => Look(static account => account.Equity);

    /// <summary>What has been closed so far, oldest first; a later trade makes a new list.</summary>
    public IReadOnlyList<Trade> Trades => Look(static account => account.Trades);

    /// <summary>How many market orders and closes filled at the close of the bar in which they were sent.</summary>
    internal int LateFills => _markets.All.Sum(static market => market.LateFills);

    /// <summary>How many orders and closes were rejected because their market was closed.</summary>
    internal int RejectedWhileClosed => _desk.RejectedWhileClosed;

    /// <summary>The largest fall of equity from an earlier height so far; null once it was unknown.</summary>
    internal decimal? Drawdown => _watch.Drawdown;

    /// <summary>Called with each order that does not fill at once, and its tag.</summary>
    internal Action<string, string?> Placed
    {
        set => _desk.Placed = value;
    }

    /// <summary>Tells an observer from now on of every position that is opened, closed or reduced.</summary>
    /// <param name="observer">Who is told; several are told in the order in which they came.</param>
    public void Subscribe(IPaperBrokerObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        _observers.Subscribe(observer);
    }

    /// <summary>
    /// Takes a bar at its close instant, or from the market's close on where that is earlier: its close is the new quote, and
    /// whatever it reaches fills.
    /// </summary>
    /// <param name="bar">The bar, of one of the broker's instruments; it opens when the last one of the symbol closed, or later.</param>
    /// <exception cref="ArgumentException">
    /// The bar is not closed yet by the clock, is of no instrument here, overlaps the one before, or closes at prices that cannot be.
    /// </exception>
    public void OnBar(Bar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        OnBar(_markets.Find(bar.Symbol, nameof(bar)), bar);
    }

    internal void OnBar(Market market, Bar bar)
    {
        lock (_gate)
        {
            var now = _clock.GetUtcNow();
            _settlement.Take(market, bar, now);
            _settlement.Settle(now);
        }

        _observers.Tell();
    }

    /// <summary>Takes a bar's prices. What they reach fills in <see cref="Settle()"/>, once all prices of the instant are there.</summary>
    internal void TakePrices(Market market, Bar bar)
    {
        lock (_gate)
        {
            _settlement.Take(market, bar, _clock.GetUtcNow());
        }
    }

    /// <summary>Fills what the prices of this instant reach, and looks at the account.</summary>
    internal void Settle()
    {
        lock (_gate)
        {
            _settlement.Settle(_clock.GetUtcNow());
        }

        _observers.Tell();
    }

    /// <summary>How each currency is converted.</summary>
    internal IReadOnlyDictionary<string, ConversionPath> Conversions => _conversion.Paths;

    internal Market MarketOf(string symbol) => _markets.Find(symbol, nameof(symbol));

    /// <summary>The open positions with their value.</summary>
    internal IReadOnlyList<Position> GetPositions() => _account.GetPositions();

    /// <summary>An open position, or null.</summary>
    internal Position? Find(string positionId) => _account.Find(positionId) is { } position ? _account.Describe(position) : null;

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
            _settlement.Take(market, bid, ask, now);
            _settlement.Settle(now);
        }

        _observers.Tell();
    }

    /// <inheritdoc/>
    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Answer(() => _venue.Open(request), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Answer(() => _venue.Close(request), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
        Answer(() => new PositionSnapshot(_clock.GetUtcNow(), Complete: true, _venue.GetPositions()), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Answer(() => _venue.Query(query.ClientOrderId), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The equity is unknown, since a rate to the account's currency is.</exception>
    public ValueTask<AccountState> GetAccountAsync(CancellationToken cancellationToken) => Answer(
        () => new AccountState(AccountCurrency, Equity ?? throw new InvalidOperationException(
            $"The equity of '{Account}' is unknown: a rate to {AccountCurrency} is missing.")),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) => Answer(_venue.GetOrders, cancellationToken);

    /// <inheritdoc/>
    public ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        return new ValueTask(Answer(() => _venue.Cancel(orderId), cancellationToken).AsTask());
    }

    /// <inheritdoc/>
    public ValueTask<OrderResult> ModifyAsync(ModifyRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Answer(() => _venue.Modify(request), cancellationToken);
    }

    private T Look<T>(Func<PaperAccount, T> at)
    {
        lock (_gate)
        {
            return at(_account);
        }
    }

    // A token that is cancelled before the order is sent keeps it from being sent; afterwards there is nothing to wait for.
    private static ValueTask<T> Answer<T>(Func<T> answer, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<T>(cancellationToken) : ValueTask.FromResult(answer());
}
