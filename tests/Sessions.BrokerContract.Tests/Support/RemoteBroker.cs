namespace Sessions.Brokers.Contract.Tests.Support;

/// <summary>
/// An adapter as it should be, to an account behind a wire that can fail: the account carries orders out, and the wire loses
/// requests, loses answers, keeps answers back. What is derived from it is wrong in one thing.
/// </summary>
internal class RemoteBroker(IOrderBroker venue) : IOrderBroker, IInstrumentSource
{
    private TaskCompletionSource? _held;
    private bool _failsSnapshots;
    private bool _losesAnswers;
    private bool _losesRequests;
    private bool _failsAnswers;
    private bool _failsRequests;
    private bool _isShut;
    private decimal? _fillsAtMost;
    private int _persons;

    public virtual string Account => venue.Account;

    public virtual BrokerCapabilities Capabilities => venue.Capabilities;

    protected IOrderBroker Venue => venue;

    protected bool LosesAnswers => _losesAnswers;

    protected bool LosesRequests => _losesRequests;

    protected bool FailsAnswers => _failsAnswers;

    protected bool IsShut => _isShut;

    /// <summary>The account for the contract, with every hook.</summary>
    /// <param name="clock">The clock by which the contract waits.</param>
    /// <param name="reconnect">Makes such an adapter anew.</param>
    public ContractAccount ToAccount(TimeProvider clock, Func<RemoteBroker>? reconnect = null) => new(this, "EURUSD", 0.01m)
    {
        TimeProvider = clock,
        RestingPrice = 1.0m,
        StopLoss = 1.0m,
        FailSnapshots = () => Fault.Begin(() => _failsSnapshots = true, () => _failsSnapshots = false),
        LoseAnswers = () => Fault.Begin(() => _losesAnswers = true, () => _losesAnswers = false),
        LoseRequests = () => Fault.Begin(() => _losesRequests = true, () => _losesRequests = false),
        HoldAnswers = () => Fault.Begin(() => _held = new TaskCompletionSource(), LetGo),
        FailAnswers = () => Fault.Begin(() => _failsAnswers = true, () => _failsAnswers = false),
        FailRequests = () => Fault.Begin(() => _failsRequests = true, () => _failsRequests = false),
        CloseMarket = () => Fault.Begin(() => _isShut = true, () => _isShut = false),
        Reconnect = () => ValueTask.FromResult<IBroker>(reconnect?.Invoke() ?? new RemoteBroker(venue)),
        TradeElsewhere = async volume => await venue.OpenAsync(new OpenRequest("EURUSD", PositionSide.Long, volume) { ClientOrderId = $"person-{++_persons}" }, default),
        FillAtMost = volume => Fault.Begin(() => _fillsAtMost = volume, () => _fillsAtMost = null),
    };

    public virtual ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) => SendAsync(
        token => venue.OpenAsync(request with { Volume = Least(request.Volume) }, token), cancellationToken);

    public virtual ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) => SendAsync(
        token => venue.CloseAsync(request with { Volume = Least(request.Volume) }, token), cancellationToken);

    public virtual ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) => _failsSnapshots
        ? throw new HttpRequestException("the account cannot be read")
        : venue.GetPositionsAsync(cancellationToken);

    public virtual ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        venue.QueryAsync(query, cancellationToken);

    public virtual ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken) => venue.GetOrdersAsync(cancellationToken);

    public virtual ValueTask CancelAsync(string orderId, CancellationToken cancellationToken) => venue.CancelAsync(orderId, cancellationToken);

    public ValueTask<InstrumentRules> GetInstrumentAsync(string symbol, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new InstrumentRules(symbol) { MinVolume = 0.01m, VolumeStep = 0.01m });

    private async ValueTask<OrderResult> SendAsync(Func<CancellationToken, ValueTask<OrderResult>> send, CancellationToken cancellationToken)
    {
        if (_isShut)
        {
            return OrderResult.Rejected("the market is closed");
        }

        if (_losesRequests || _failsRequests)
        {
            return OrderResult.Unknown("no answer");
        }

        var answer = await send(cancellationToken);
        if (_held is { } held)
        {
            await held.Task.WaitAsync(cancellationToken);
        }

        return _losesAnswers || _failsAnswers ? OrderResult.Unknown("no answer") : answer;
    }

    private void LetGo()
    {
        _held!.SetResult();
        _held = null;
    }

    private decimal Least(decimal volume) => _fillsAtMost is { } most && most < volume ? most : volume;
}
