using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Sessions.Brokers;

namespace Sessions.Closing;

/// <summary>What all closers of one broker share: how many closes are under way, and of which positions.</summary>
internal sealed class BrokerQueue
{
    private static readonly ConditionalWeakTable<IBroker, BrokerQueue> _queues = [];

    private readonly FairPlaces _places;
    private readonly ConcurrentDictionary<string, bool> _positions = new(StringComparer.Ordinal);
    private long _numbers;

    /// <summary>Whose the positions are to close.</summary>
    public CloseClaims Claims { get; } = new();

    /// <summary>What strategies have sent themselves.</summary>
    public SentCloses Sent { get; } = new();

    private BrokerQueue(int places) => _places = new FairPlaces(places);

    /// <summary>The broker's queue. The first who asks says how many closes may be under way.</summary>
    public static BrokerQueue Of(IBroker broker, int places) => _queues.TryGetValue(broker, out var queue) ? queue : New(broker, places);

    /// <summary>A number that no other closing of the broker has been given.</summary>
    public long NextNumber() => Interlocked.Increment(ref _numbers);

    /// <summary>Waits for a place and runs a close of a position; does nothing where one is under way already.</summary>
    public async Task<bool> TryRunAsync(string positionId, CloseOperation closing, Func<Task> close)
    {
        if (!_positions.TryAdd(positionId, true))
        {
            return false;
        }

        // A place is freed within a few order timeouts, so nobody needs to give up waiting for one.
        await _places.TakeAsync(closing);
        try
        {
            await close();
            return true;
        }
        finally
        {
            _places.Free();
            _positions.TryRemove(positionId, out _);
        }
    }

    private static BrokerQueue New(IBroker broker, int places) => _queues.GetValue(broker, _ => new BrokerQueue(places));
}
