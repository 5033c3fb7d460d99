using System.Collections.Immutable;

namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>The account after a transaction.</summary>
internal sealed record BookState(long LastId, ImmutableSortedDictionary<long, VenueTrade> Trades, ImmutableSortedDictionary<long, VenueOrder> Orders)
{
    public static BookState Empty { get; } = new(0, ImmutableSortedDictionary<long, VenueTrade>.Empty, ImmutableSortedDictionary<long, VenueOrder>.Empty);

    /// <summary>The instruments' trades, the oldest first.</summary>
    public IEnumerable<VenueTrade> TradesOf(string instrument) => Trades.Values.Where(trade => trade.Instrument == instrument);
}
