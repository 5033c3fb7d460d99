using Sessions.Brokers.Oanda.Accounts;
using Sessions.Brokers.Oanda.Http;
using Sessions.Brokers.Oanda.Messages;
using Sessions.Brokers.Oanda.Orders;

namespace Sessions.Brokers.Oanda;

/// <summary>
/// An account at OANDA, by its v20 interface. A preview: it was tried against what is public of the venue, and on no account.
/// One object serves all strategies of a process; it may be used from any number of threads.
/// </summary>
public sealed class OandaBroker : IOrderBroker, IInstrumentSource, IVenueClock, IDisposable
{
    private readonly OandaHttp _http;
    private readonly Venue _venue;
    private readonly SharedRead<AccountFacts> _factReads;
    private readonly SharedRead<TradesAnswer> _openTrades;
    private readonly SentOrders _sent;
    private readonly OrderSender _sender;
    private AccountFacts? _facts;

    /// <summary>An account. Nothing is sent until something is asked of it.</summary>
    /// <param name="options">Which account, and what opens it.</param>
    /// <exception cref="ArgumentException">An option is missing or cannot be; the message says which.</exception>
    public OandaBroker(OandaOptions options)
        : this(options, TimeProvider.System)
    {
    }

    /// <summary>The same by another clock.</summary>
    /// <param name="options">Which account, and what opens it.</param>
    /// <param name="timeProvider">The clock by which it is waited, which is the runtime's.</param>
    /// <exception cref="ArgumentException">An option is missing or cannot be; the message says which.</exception>
    public OandaBroker(OandaOptions options, TimeProvider timeProvider)
        : this(options, timeProvider, null)
    {
    }

    internal OandaBroker(OandaOptions options, TimeProvider timeProvider, Uri? address)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        options.ThrowIfInvalid();
        Account = options.Account;
        SettleTime = options.SettleTime;
        IsHedging = options.AccountType is OandaAccountType.Hedging;
        _http = new(address ?? AddressOf(options.Environment), options.Token, timeProvider);
        _venue = new(_http, options, timeProvider);
        var readTimeout = options.SettleTime + (options.RequestTimeout * 2);
        _factReads = new(cancellationToken => AccountFacts.ReadAsync(_venue, cancellationToken), readTimeout, timeProvider);
        _openTrades = new(cancellationToken => _venue.ReadAsync("/openTrades", OandaJson.Default.TradesAnswer, cancellationToken), readTimeout, timeProvider);
        _sent = new(options.SettleTime, timeProvider);
        _sender = new(_venue, FactsAsync, _openTrades, _sent);
    }

    /// <summary>The account's id.</summary>
    public string Account { get; }

    /// <summary>Tags on an account that hedges; one that nets has one position for all of them.</summary>
    public BrokerCapabilities Capabilities =>
        BrokerCapabilities.Orders | (IsHedging ? BrokerCapabilities.Hedging | BrokerCapabilities.Tags : BrokerCapabilities.None);

    /// <inheritdoc/>
    public TimeSpan SettleTime { get; }

    private bool IsHedging { get; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The token does not open the account, or it is not what the options say; nothing was sent.</exception>
    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(request.ClientOrderId);
        return _sent.OnceAsync(request.ClientOrderId, () => _sender.OpenAsync(request), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The token does not open the account, or it is not what the options say; nothing was sent.</exception>
    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(request.ClientOrderId);
        return _sent.OnceAsync(request.ClientOrderId, () => _sender.CloseAsync(request), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The venue's transactions cannot be read.</exception>
    /// <exception cref="TimeoutException">They stay behind what the venue has answered.</exception>
    public async ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);

        // Before it is read: what is sent meanwhile may be missing from what is read.
        var (isUnderWay, isUnsettled) = (_sent.IsUnderWay(query.ClientOrderId), _sent.IsUnsettled(query.ClientOrderId));
        var facts = await FactsAsync(cancellationToken);
        var log = await facts.Transactions.ReadAsync(query.SentAt, cancellationToken);
        return log.Find(query.ClientOrderId)
            ?? (isUnderWay || _sent.IsUnderWay(query.ClientOrderId) ? OrderResult.Working()
            : isUnsettled || _sent.IsUnsettled(query.ClientOrderId) ? OrderResult.Unknown("It was sent a moment ago without an answer, and the venue does not show it yet.")
            : OrderResult.NotFound());
    }

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The venue's list cannot be read.</exception>
    /// <exception cref="TimeoutException">It stays behind what the venue has answered.</exception>
    public async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
    {
        await FactsAsync(cancellationToken);
        var asked = _venue.TimeProvider.GetUtcNow();
        var answer = await _openTrades.ReadAsync(cancellationToken);
        return new(asked, Complete: true, Holdings.Of(answer.Trades, IsHedging));
    }

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The venue's list cannot be read.</exception>
    /// <exception cref="TimeoutException">It stays behind what the venue has answered.</exception>
    public async ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken)
    {
        await FactsAsync(cancellationToken);
        return RestingOrders.Of(await ReadAccountAsync(cancellationToken), IsHedging);
    }

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The venue has not answered, or has refused.</exception>
    /// <exception cref="TimeoutException">The venue does not find an order that its lists show.</exception>
    public async ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        if (Symbols.Id(orderId) is not { } order)
        {
            return;
        }

        var facts = await FactsAsync(cancellationToken);
        for (var began = _venue.TimeProvider.GetTimestamp(); ;)
        {
            var isPatient = _venue.IsPatient(began);
            var reply = await _http.SendAgainAsync(HttpMethod.Put, $"{_venue.Account}/orders/{Symbols.Id(order)}/cancel", cancellationToken);
            _venue.Saw(reply.Answer?.LastTransactionId);
            if (!reply.IsRefusal)
            {
                return;
            }

            if (reply.Status is not System.Net.HttpStatusCode.NotFound)
            {
                throw new HttpRequestException($"The order {orderId} was not cancelled: {reply.Text}", null, reply.Status);
            }

            // One that is gone, or one that was placed a moment ago and is not found yet.
            var log = await facts.Transactions.ReadAsync(null, cancellationToken);
            if (log.IsLive(order) is false || (log.IsLive(order) is null && !(await ReadAccountAsync(cancellationToken)).Orders.Any(other => other.Id == order)))
            {
                return;
            }

            if (!isPatient)
            {
                throw new TimeoutException($"The venue lists the order {orderId}, and does not find it to cancel it: {reply.Text}");
            }

            await _venue.PauseAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The account does not trade the symbol.</exception>
    public async ValueTask<InstrumentRules> GetInstrumentAsync(string symbol, CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(cancellationToken);
        return facts.Instruments.TryGetValue(symbol, out var instrument)
            ? new(symbol) { MinVolume = instrument.MinimumTradeSize, VolumeStep = Drafts.Step(instrument) }
            : throw new ArgumentException($"The account trades no '{symbol}'; instruments are named as EUR_USD is.", nameof(symbol));
    }

    /// <inheritdoc/>
    public async ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken) =>

        // Cut to seconds; the middle of it is off by half a one at most.
        await _http.GetDateAsync($"{_venue.Account}/summary", cancellationToken) + TimeSpan.FromMilliseconds(500);

    /// <summary>Closes the connections. Orders that were sent stay.</summary>
    public void Dispose() => _http.Dispose();

    private static Uri AddressOf(OandaEnvironment environment) =>
        new(environment is OandaEnvironment.Live ? "https://api-fxtrade.oanda.com" : "https://api-fxpractice.oanda.com");

    // The whole account, since orders that protect a trade have its volume only beside it.
    private async Task<AccountContents> ReadAccountAsync(CancellationToken cancellationToken) =>
        (await _venue.ReadAsync("", OandaJson.Default.AccountAnswer, cancellationToken)).Account;

    private async Task<AccountFacts> FactsAsync(CancellationToken cancellationToken) => _facts ??= await _factReads.ReadAsync(cancellationToken);
}
