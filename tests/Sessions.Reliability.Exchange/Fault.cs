namespace Sessions.Reliability.Exchange;

/// <summary>What may go wrong with a request, or with what it asks for.</summary>
internal enum Fault
{
    SlowRequest,
    SlowAnswer,
    HangBefore,
    HangAfter,
    ResetBefore,
    ResetAfter,
    Status500Before,
    Status500After,
    Status503Before,
    Status503After,

    /// <summary>The same request arrives twice.</summary>
    Duplicate,

    /// <summary>A list that is older than the answers before it.</summary>
    Lag,

    /// <summary>A list whose clock is ahead or behind.</summary>
    Skew,

    /// <summary>An order that fills for a part and is then over.</summary>
    PartialFill,

    /// <summary>A rest that comes under a new ticket.</summary>
    NewTicket,

    /// <summary>An order at the market that is on its way for a while.</summary>
    LateFill,

    /// <summary>A limit order whose price is reached.</summary>
    LimitFill,
}
