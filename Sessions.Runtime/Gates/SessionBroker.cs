using System.Runtime.CompilerServices;
using Sessions.Brokers;

namespace Sessions.Gates;

// docs/decisions.md 27, 31, 86, 132, 154, 155
/// <summary>
/// An occurrence's handle on the broker: it tags and numbers orders, refuses what the occurrence does not allow, and knows
/// which calls are in flight. An order that has been sent is never cancelled by the session's token.
/// </summary>
internal sealed partial class SessionBroker(GateServices services, SessionOccurrence occurrence, int number, bool closesOnly) : IProtectiveBroker
{
    private TaskCompletionSource? _drained;
    private int _calls;
    private bool _fenced;
    private StrongBox<SessionOccurrence>? _changed;

    /// <summary>The occurrence, with the end that a correction of its calendar has given it meanwhile, and the blackouts that are known by now.</summary>
    public SessionOccurrence Occurrence => Volatile.Read(ref _changed) is { } changed ? changed.Value : occurrence;

    public string Account => Broker.Account;

    public BrokerCapabilities Capabilities => Broker.Capabilities;

    public TimeSpan SettleTime => Broker.SettleTime;

    /// <summary>Whether every call is refused.</summary>
    public bool IsFenced => Volatile.Read(ref _fenced);

    private IBroker Broker => services.Runtime.Broker;

    /// <summary>Its end, or what is known of its pauses, is another.</summary>
    public void Change(SessionOccurrence changed) => Volatile.Write(ref _changed, new StrongBox<SessionOccurrence>(changed));

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        services.Clock.ThrowIfAway("session.Broker.OpenAsync");
        if (string.IsNullOrWhiteSpace(request.Symbol))
        {
            throw new ArgumentException($"The order names no symbol. {GateServices.TextOfNoSymbol(services.Tag)}", nameof(request));
        }

        if ((RefusalOfVolume(request.Volume) ?? RefusalOfEntry()) is { } reason)
        {
            return ValueTask.FromResult(OrderResult.Rejected(reason));
        }

        cancellationToken.ThrowIfCancellationRequested();
        var entry = request with { Tag = services.Tag, ClientOrderId = IdOf(request.ClientOrderId) };
        return UntilCancelled(
            Send(_ => EnterAsync(entry, IsNamed(request.ClientOrderId)), cancellationToken), cancellationToken);
    }

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        services.Clock.ThrowIfAway("session.Broker.CloseAsync");
        ThrowIfFenced();
        if (RefusalOfVolume(request.Volume) is { } reason)
        {
            return ValueTask.FromResult(OrderResult.Rejected(reason));
        }

        cancellationToken.ThrowIfCancellationRequested();
        var close = request with { ClientOrderId = IdOf(request.ClientOrderId) };
        return UntilCancelled(Send(_ => new OrderEntry(services, number).CloseAsync(close, IsNamed(request.ClientOrderId), SendNowAsync), cancellationToken), cancellationToken);
    }

    public ValueTask<OrderResult> ModifyAsync(ModifyRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        services.Clock.ThrowIfAway("session.Broker.ModifyAsync");
        if (Broker is not IProtectiveBroker broker)
        {
            throw new NotSupportedException(
                $"The account '{Account}' changes no stop-loss and take-profit of a position; close it at your own price, "
                + "or use an adapter that implements IProtectiveBroker.");
        }

        return RefusalOutside(services.Clock.UtcNow) is { } reason
            ? ValueTask.FromResult(OrderResult.Rejected(reason))
            : UntilCancelled(Send(_ => new OrderEntry(services, number).ModifyAsync(request, broker, SendNowAsync), cancellationToken), cancellationToken);
    }

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
    {
        services.Clock.ThrowIfAway("session.Broker.GetPositionsAsync");
        ThrowIfFenced();
        return UntilCancelled(Broker.GetPositionsAsync(cancellationToken), cancellationToken);
    }

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken)
    {
        services.Clock.ThrowIfAway("session.Broker.QueryAsync");
        ThrowIfFenced();
        return UntilCancelled(Broker.QueryAsync(query, cancellationToken), cancellationToken);
    }

    public ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken)
    {
        services.Clock.ThrowIfAway("session.Broker.GetOrdersAsync");
        ThrowIfFenced();
        return UntilCancelled(OrderBroker().GetOrdersAsync(cancellationToken), cancellationToken);
    }

    public async ValueTask CancelAsync(string orderId, CancellationToken cancellationToken)
    {
        services.Clock.ThrowIfAway("session.Broker.CancelAsync");
        var sent = Send(
            async token =>
            {
                await OrderBroker().CancelAsync(orderId, token);
                await new OrderEntry(services, number).CancelledAsync(orderId);
                return orderId;
            },
            cancellationToken);
        await UntilCancelled(sent, cancellationToken);
    }

    /// <summary>Refuses every call from now on, for good.</summary>
    public void Fence()
    {
        lock (this)
        {
            _fenced = true;
        }
    }

    /// <summary>Waits for the calls in flight; false where some have not returned in time.</summary>
    public async Task<bool> DrainAsync(TimeSpan timeout)
    {
        TaskCompletionSource drained;
        lock (this)
        {
            if (_calls == 0)
            {
                return true;
            }

            drained = _drained ??= new TaskCompletionSource();
        }

        return await drained.Task.EndsWithinAsync(timeout, services.Waits);
    }

    /// <summary>Whether the strategy has given the order its id.</summary>
    private static bool IsNamed(string? clientOrderId) => !string.IsNullOrEmpty(clientOrderId);

    private string IdOf(string? clientOrderId) => IsNamed(clientOrderId) ? clientOrderId! : services.NextOrderId(Occurrence);

    /// <summary>
    /// The strategy need not wait for a broker that does not answer, whether it heeds tokens or not; an order that was sent is
    /// on its way all the same.
    /// </summary>
    private static ValueTask<T> UntilCancelled<T>(ValueTask<T> sent, CancellationToken cancellationToken)
    {
        if (sent.IsCompleted || !cancellationToken.CanBeCanceled)
        {
            return sent;
        }

        var task = sent.AsTask();
        _ = task.ContinueWith(
            static failed => _ = failed.Exception, CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return new ValueTask<T>(task.WaitAsync(cancellationToken));
    }

    private ValueTask<T> Send<T>(Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Enter();
        ValueTask<T> sent;
        try
        {
            sent = services.Journal.IsDurable ? SendIfHeldAsync(call) : call(CancellationToken.None);
        }
        catch
        {
            Leave();
            throw;
        }

        if (sent.IsCompleted)
        {
            Leave();
            return sent;
        }

        var task = sent.AsTask();
        _ = task.ContinueWith(
            static (_, broker) => ((SessionBroker)broker!).Leave(), this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return new ValueTask<T>(task);
    }

    /// <summary>Sends what another process does not send meanwhile.</summary>
    private async ValueTask<T> SendIfHeldAsync<T>(Func<CancellationToken, ValueTask<T>> call)
    {
        await services.Journal.ThrowIfLostAsync();
        return await SendNowAsync(call);
    }

    /// <summary>Sends, unless the fence has fallen since the call was made.</summary>
    private ValueTask<T> SendNowAsync<T>(Func<CancellationToken, ValueTask<T>> call)
    {
        ThrowIfFenced();
        return call(CancellationToken.None);
    }

    private async ValueTask<OrderResult> EnterAsync(OpenRequest entry, bool isNamed)
    {
        if (services.TimeStop is { } stop)
        {
            await stop.EnteringAsync(Occurrence.Session);
        }

        return await new OrderEntry(services, number).OpenAsync(entry, isNamed, SendNowAsync, OpenNowAsync);
    }

    /// <summary>Opens, unless no position may be opened any more since the call was made: a journal, or a question, may have taken its time.</summary>
    private ValueTask<OrderResult> OpenNowAsync(OpenRequest request, CancellationToken cancellationToken) =>
        RefusalOfEntry() is { } reason ? ValueTask.FromResult(OrderResult.Rejected(reason)) : Broker.OpenAsync(request, cancellationToken);

    /// <summary>
    /// A call begins. Counted under the fence's lock, so that after Fence none is on its way that Drain does not know; made
    /// outside of it, since a broker that blocks would hold up the boundary, and one that calls back could meet itself.
    /// </summary>
    private void Enter()
    {
        lock (this)
        {
            ThrowIfFenced();
            _calls++;
        }
    }

    private void Leave()
    {
        TaskCompletionSource? drained;
        lock (this)
        {
            drained = --_calls == 0 ? _drained : null;
        }

        if (drained is not null)
        {
            // Who made the call hears of its answer first.
            services.Clock.Post(() => drained.TrySetResult());
        }
    }

    private IOrderBroker OrderBroker() => Broker as IOrderBroker
        ?? throw new NotSupportedException($"The account '{Account}' keeps no resting orders; trade at the market there, or use an adapter that implements IOrderBroker.");

    private void ThrowIfFenced()
    {
        if (IsFenced)
        {
            throw new SessionEndedException(Occurrence);
        }
    }
}
