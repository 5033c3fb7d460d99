namespace Sessions.Orders;

/// <summary>How far an order has come.</summary>
internal enum OrderState
{
    /// <summary>It is on record and was sent, or is about to be; its call has not come back.</summary>
    Sent,

    /// <summary>Nobody can tell what became of it, so it is asked about before anything else is sent for its position.</summary>
    InDoubt,

    /// <summary>The account has not had it so far; it goes out again under the same id, which the account carries out once.</summary>
    Resend,

    /// <summary>It rests at the venue and fills when the market comes to it.</summary>
    Resting,

    /// <summary>Nothing more will become of it.</summary>
    Done,
}
