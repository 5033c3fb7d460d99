using System.Collections.Concurrent;
using Sessions.Brokers;

namespace Sessions.Tests.Support;

/// <summary>An account whose calls block the caller's thread until they may go on. Safe to call from several threads, and idempotent.</summary>
internal sealed class BlockingBroker : IBroker, IDisposable
{
    private readonly ConcurrentDictionary<string, Position> _positions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, OrderResult> _answers = new(StringComparer.Ordinal);
    private readonly ManualResetEventSlim _free = new();
    private int _ids;

    /// <summary>Which orders block, by the position that they close, or null for those that open one.</summary>
    public Func<string?, bool> Blocks { get; set; } = static _ => false;

    /// <summary>Completed when the first call blocks.</summary>
    public TaskCompletionSource Blocked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed when the first position is closed.</summary>
    public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ICollection<Position> Positions => _positions.Values;

    public string Account => "blocking";

    public BrokerCapabilities Capabilities => BrokerCapabilities.Hedging | BrokerCapabilities.Tags;

    public Position Hold(string tag)
    {
        var id = $"{Interlocked.Increment(ref _ids)}";
        return _positions[id] = new Position(id, "EURUSD", PositionSide.Long, 1, 1.1m, DateTimeOffset.UtcNow) { Tag = tag, NetProfit = 0 };
    }

    /// <summary>Blocks until somebody lets everything go on.</summary>
    public void Wait()
    {
        Blocked.TrySetResult();
        _free.Wait();
    }

    public void Free() => _free.Set();

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) =>
        Send(request.ClientOrderId, null, () => OrderResult.Filled(1, 1.1m, Hold(request.Tag!).Id));

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) =>
        Send(request.ClientOrderId, request.PositionId, () => Close(request.PositionId));

    public ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new PositionSnapshot(DateTimeOffset.UtcNow, true, [.. _positions.Values]));

    public ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_answers.GetValueOrDefault(query.ClientOrderId) ?? OrderResult.NotFound());

    public void Dispose()
    {
        _free.Set();
        _free.Dispose();
    }

    private OrderResult Close(string positionId)
    {
        var isHeld = _positions.TryRemove(positionId, out _);
        Closed.TrySetResult();
        return isHeld ? OrderResult.Filled(1, 1.1m, positionId) : OrderResult.Rejected("no such position");
    }

    private ValueTask<OrderResult> Send(string id, string? positionId, Func<OrderResult> trade)
    {
        if (Blocks(positionId))
        {
            Wait();
        }

        lock (_answers)
        {
            return ValueTask.FromResult(_answers.GetOrAdd(id, static (_, trade) => trade(), trade));
        }
    }
}
