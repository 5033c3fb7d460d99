namespace Sessions.Brokers.Oanda;

/// <summary>What becomes of an order where the account holds the instrument already.</summary>
public enum OandaAccountType
{
    /// <summary>One position an instrument, which orders enlarge and reduce; the oldest trade is reduced first. Accounts in the United States are so.</summary>
    Netting = 0,

    /// <summary>Each order opens a position of its own, also in both directions, and its tag stays with it.</summary>
    Hedging = 1,
}
