using System.Collections.Concurrent;
using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Clocks;

namespace Sessions.Gates;

/// <summary>
/// The orders that were sent through an occurrence's handle and have no final answer: the end must know what became of
/// them before it knows what is open. A call that failed may have sent its order nevertheless.
/// </summary>
internal sealed class SentOrders(BoundaryClock clock)
{
    private ConcurrentDictionary<EntryOrder, bool>? _entries;
    private ConcurrentDictionary<CloseRequest, bool>? _closes;

    /// <summary>The entries, in the order of their ids.</summary>
    public IReadOnlyList<EntryOrder> Entries =>
        _entries is null or { IsEmpty: true } ? [] : [.. _entries.Keys.Where(static entry => !entry.IsSettled).OrderBy(static entry => entry.Id, StringComparer.Ordinal)];

    /// <summary>The closes, in the order of their ids.</summary>
    public IReadOnlyList<CloseRequest> Closes =>
        _closes is null or { IsEmpty: true } ? [] : [.. _closes.Keys.OrderBy(static close => close.ClientOrderId, StringComparer.Ordinal)];

    public async ValueTask<OrderResult> WatchAsync(EntryOrder entry, Func<ValueTask<OrderResult>> send)
    {
        var entries = LazyInitializer.EnsureInitialized(ref _entries);
        entries[entry] = true;
        try
        {
            var answer = await send();
            entry.Answered(answer);
            return answer;
        }
        catch (SessionEndedException)
        {
            entries.TryRemove(entry, out _);
            throw;
        }
        finally
        {
            entry.Returned(clock.UtcNow);
            if (entry.IsSettled)
            {
                entries.TryRemove(entry, out _);
            }
        }
    }

    public async ValueTask<OrderResult> WatchAsync(CloseRequest close, Func<ValueTask<OrderResult>> send)
    {
        var closes = LazyInitializer.EnsureInitialized(ref _closes, static () => new(ReferenceEqualityComparer.Instance));
        closes[close] = true;
        try
        {
            var answer = await send();
            if (answer.IsTerminal)
            {
                closes.TryRemove(close, out _);
            }

            return answer;
        }
        catch (SessionEndedException)
        {
            closes.TryRemove(close, out _);
            throw;
        }
    }
}
