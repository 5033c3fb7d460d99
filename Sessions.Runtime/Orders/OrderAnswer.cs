namespace Sessions.Orders;

/// <summary>What an account says of an order.</summary>
internal enum AnswerKind
{
    /// <summary>It cannot tell.</summary>
    Unknown,

    /// <summary>Done, for the volume that the answer names.</summary>
    Filled,

    /// <summary>On its way.</summary>
    Working,

    /// <summary>It rests.</summary>
    Resting,

    /// <summary>Refused or cancelled; nothing was traded.</summary>
    Rejected,

    /// <summary>To a question alone: the account has not had it, which may be because it is still on its way.</summary>
    NotFound,
}

/// <summary>An answer to an order, or to a question about one.</summary>
/// <param name="Kind">What is known.</param>
/// <param name="Volume">How much was traded; has no sign.</param>
/// <param name="Position">
/// The position that an entry has opened, or that holds what a close has left: it may be under a new ticket. Null where the
/// account does not say.
/// </param>
internal readonly record struct OrderAnswer(AnswerKind Kind, decimal Volume = 0, string? Position = null);
