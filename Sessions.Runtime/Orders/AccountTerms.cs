using System.Collections.Immutable;
using Sessions.Brokers;

namespace Sessions.Orders;

/// <summary>
/// What an account can do, and how long it may take. Time is the process's own and monotonic, in ticks of 100 ns: no rule
/// here compares what two clocks show.
/// </summary>
/// <param name="IsHedging">Several positions of one symbol, each with an id of its own; otherwise one a symbol, whose id comes back.</param>
/// <param name="HasTags">Whether positions say whose they are; otherwise the strategy's own fills do.</param>
/// <param name="Patience">
/// How long an order may be on its way after its call came back: the greater of the order timeout and the adapter's settle time.
/// </param>
internal sealed record AccountTerms(bool IsHedging, bool HasTags, long Patience)
{
    private static readonly ImmutableDictionary<string, InstrumentRules> _anyVolume =
        ImmutableDictionary.Create<string, InstrumentRules>(StringComparer.Ordinal);

    /// <summary>How long a list of the positions may lag behind an answer: nothing where the account is simulated; null for as long as patience.</summary>
    public long? ListLag { get; init; }

    /// <summary>How long a list of the positions may lag behind an answer.</summary>
    public long Lag => ListLag ?? Patience;

    /// <summary>How long the account's look-ups may lack an order that it has: so long none is sent again.</summary>
    public long Settles { get; init; }

    /// <summary>How long a call that does not come back is waited for, before patience counts.</summary>
    public long Silence { get; init; } = long.MaxValue / 4;

    /// <summary>How many closes of closings may be under way at once.</summary>
    public int MaxCloses { get; init; } = int.MaxValue;

    /// <summary>For how much of an instrument orders are taken, by symbol, as far as that is known.</summary>
    public ImmutableDictionary<string, InstrumentRules> Instruments { get; init; } = _anyVolume;

    /// <summary>Whether a position may be a strategy's in part only, so that its fills say how much of it is.</summary>
    public bool IsShared => !IsHedging && !HasTags;

    /// <summary>The most of a volume that an order may be for; zero where it is too small for one.</summary>
    public decimal MostOf(string symbol, decimal volume)
    {
        if (!Instruments.TryGetValue(symbol, out var rules))
        {
            return volume;
        }

        var whole = rules.VolumeStep > 0 ? volume - (volume % rules.VolumeStep) : volume;
        return whole < rules.MinVolume ? 0 : whole;
    }
}
