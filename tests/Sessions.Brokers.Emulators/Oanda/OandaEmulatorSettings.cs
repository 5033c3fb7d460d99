namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>What kind of account the emulator is, and which of the venue's quirks it has.</summary>
public sealed record OandaEmulatorSettings
{
    /// <summary>Whether the account holds several trades of an instrument in both directions. Specification: AccountSummary.hedgingEnabled.</summary>
    public bool IsHedging { get; init; }

    /// <summary>Whether only the oldest of equal trades may be closed. Reported: hootnot/oanda-api-v20#199.</summary>
    public bool IsFifo { get; init; }

    /// <summary>Whether the account is tied to MetaTrader 4. Specification: AccountProperties.mt4AccountID.</summary>
    public bool IsMt4 { get; init; }

    /// <summary>How far lists of trades are behind. Reported: hootnot/oanda-api-v20#204.</summary>
    public TimeSpan TradeLag { get; init; }

    /// <summary>How far lists of orders are behind.</summary>
    public TimeSpan OrderLag { get; init; }

    /// <summary>How far transactions are behind. Reported for the stream: happydasch/btoandav20#75.</summary>
    public TimeSpan TransactionLag { get; init; }

    /// <summary>For how long a new trade or order is not found where it is to be changed. Reported: hootnot/oanda-api-v20#204.</summary>
    public TimeSpan WriteLag { get; init; }

    /// <summary>Whether a list that is behind bears the last transaction of now all the same. Not known; it is the worse thing.</summary>
    public bool HidesLag { get; init; }

    /// <summary>The most transactions of one answer. Reported: 1000, docs.rs of the crate oanda-client; of sinceid nothing is known.</summary>
    public int PageLimit { get; init; } = 1000;

    /// <summary>Whether answers have members and values that no specification names.</summary>
    public bool HasNews { get; init; }

    /// <summary>Whether a close may fill in parts. Reported otherwise: the order of a close is FOK, oandapyV20/endpoints/responses/trades.py.</summary>
    public bool ClosesInParts { get; init; }

    /// <summary>How far the venue's clock is ahead of this machine's.</summary>
    public TimeSpan ClockSkew { get; init; }
}
