using Sessions.Brokers.Emulators.Oanda;

namespace Sessions.Brokers.Oanda.Tests.Support;

/// <summary>Kinds of days at the venue.</summary>
internal static class Quirks
{
    /// <summary>Long enough that something is missed where nothing waits for it.</summary>
    private static readonly TimeSpan _lag = TimeSpan.FromMilliseconds(300);

    /// <summary>A good day: what was answered is shown at once.</summary>
    public static OandaEmulatorSettings None { get; } = new() { ClosesInParts = true };

    /// <summary>Everything at once: lists that are behind, each by another time, short pages, news in every answer, another clock.</summary>
    public static OandaEmulatorSettings All { get; } = new()
    {
        TradeLag = _lag,
        OrderLag = _lag * 0.8,
        TransactionLag = _lag * 1.2,
        WriteLag = _lag * 0.5,
        PageLimit = 2,
        HasNews = true,
        ClosesInParts = true,
        ClockSkew = TimeSpan.FromSeconds(2),
    };

    /// <summary>The same, and a list that is behind does not say so.</summary>
    public static OandaEmulatorSettings Lying { get; } = All with { HidesLag = true };
}
