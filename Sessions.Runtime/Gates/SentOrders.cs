using System.Collections.Concurrent;
using Sessions.Brokers;
using Sessions.Closing;
using Sessions.Clocks;

namespace Sessions.Gates;

// docs/decisions.md 129
/// <summary>
/// The orders that were sent through an occurrence's handle and have no final answer: the end must know what became of
/// them before it knows what is open. A call that failed may have sent its order nevertheless.
/// </summary>
/// <param name="clock">The clock.</param>
/// <param name="closes">Where everybody who closes on the account looks.</param>
/// <param name="orderTimeout">How long an order may be on its way.</param>
internal sealed class SentOrders(BoundaryClock clock, SentCloses closes, TimeSpan orderTimeout)
{
    private ConcurrentDictionary<EntryOrder, bool>? _entries;
    private ConcurrentDictionary<CloseRequest, bool>? _closes;

    /// <summary>The entries, in the order of their ids; with those that are to rest and may not have come there yet.</summary>
    public IReadOnlyList<EntryOrder> Entries =>
        _entries is null or { IsEmpty: true } ? [] : [.. _entries.Keys.Where(IsOnTheWay).OrderBy(static entry => entry.Id, StringComparer.Ordinal)];

    /// <summary>The closes, in the order of their ids.</summary>
    public IReadOnlyList<CloseRequest> Closes =>
        _closes is null or { IsEmpty: true } ? [] : [.. _closes.Keys.OrderBy(static close => close.ClientOrderId, StringComparer.Ordinal)];

    public async ValueTask<OrderResult> WatchAsync(EntryOrder entry, Func<ValueTask<OrderResult>> send)
    {
        var entries = LazyInitializer.EnsureInitialized(ref _entries);
        foreach (var over in entries.Keys.Where(entry => !IsOnTheWay(entry)))
        {
            entries.TryRemove(over, out _);
        }

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
            if (entry.Answer is { IsTerminal: true })
            {
                entries.TryRemove(entry, out _);
            }
        }
    }

    public async ValueTask<OrderResult> WatchAsync(CloseRequest close, Func<ValueTask<OrderResult>> send)
    {
        LazyInitializer.EnsureInitialized(ref _closes, static () => new(ReferenceEqualityComparer.Instance))[close] = true;
        closes.Add(close);
        try
        {
            var answer = await send();
            if (answer.IsTerminal)
            {
                Forget(close);
            }

            return answer;
        }
        catch (SessionEndedException)
        {
            Forget(close);
            throw;
        }
        finally
        {
            closes.Returned(close.ClientOrderId, clock.UtcNow);
        }
    }

    /// <summary>The start has sent a close, and does not wait for its answer any more.</summary>
    public void Take(CloseRequest close)
    {
        LazyInitializer.EnsureInitialized(ref _closes, static () => new(ReferenceEqualityComparer.Instance))[close] = true;
        closes.Add(close);
        closes.Returned(close.ClientOrderId, clock.UtcNow);
    }

    /// <summary>The occurrence is done; of what is still in doubt it asks no more, and who closes such a position after it must.</summary>
    /// <param name="patience">How long that is asked about.</param>
    public void Leave(TimeSpan patience)
    {
        foreach (var close in Closes)
        {
            closes.Leave(close, clock.UtcNow, clock.UtcNow + patience);
        }
    }

    private bool IsOnTheWay(EntryOrder entry) => !entry.IsSettled || (entry.Answer is { IsTerminal: false } && clock.UtcNow - entry.ReturnedAt < orderTimeout);

    private void Forget(CloseRequest close)
    {
        _closes?.TryRemove(close, out _);
        closes.Settle(close.ClientOrderId, clock.UtcNow);
    }
}
