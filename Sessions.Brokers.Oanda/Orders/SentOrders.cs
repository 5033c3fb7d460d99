using System.Collections.Concurrent;

namespace Sessions.Brokers.Oanda.Orders;

/// <summary>
/// Orders of this process: calls of one id share one, and an id whose answer was not heard is not sent again while the venue
/// may have it and not show it.
/// </summary>
internal sealed class SentOrders(TimeSpan settleTime, TimeProvider timeProvider)
{
    private const int Many = 1000;

    private readonly ConcurrentDictionary<string, Lazy<Task<OrderResult>>> _calls = new();
    private readonly ConcurrentDictionary<string, long> _unheard = new();

    /// <summary>Whether a call of an id is under way.</summary>
    public bool IsUnderWay(string clientOrderId) => _calls.ContainsKey(clientOrderId);

    /// <summary>Whether an id was sent without an answer, so lately that what is not shown proves nothing.</summary>
    public bool IsUnsettled(string clientOrderId) => _unheard.TryGetValue(clientOrderId, out var at) && timeProvider.GetElapsedTime(at) < settleTime;

    /// <summary>Joins the call of an id, or begins it. The token stops the waiting, and not the order.</summary>
    public async ValueTask<OrderResult> OnceAsync(string clientOrderId, Func<Task<OrderResult>> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var joined = _calls.GetOrAdd(clientOrderId, id => new(() => RunAsync(id, call)));
        return await joined.Value.WaitAsync(cancellationToken);
    }

    /// <summary>An order goes out now.</summary>
    public void Send(string clientOrderId)
    {
        foreach (var (id, at) in _unheard.Count > Many ? _unheard.ToArray() : [])
        {
            if (timeProvider.GetElapsedTime(at) >= settleTime)
            {
                _unheard.TryRemove(id, out _);
            }
        }

        _unheard[clientOrderId] = timeProvider.GetTimestamp();
    }

    /// <summary>An answer has said what became of it.</summary>
    public void Hear(string clientOrderId) => _unheard.TryRemove(clientOrderId, out _);

    private async Task<OrderResult> RunAsync(string clientOrderId, Func<Task<OrderResult>> call)
    {
        try
        {
            return await call();
        }
        finally
        {
            _calls.TryRemove(clientOrderId, out _);
        }
    }
}
