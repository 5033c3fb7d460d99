using Sessions.Brokers;

namespace Sessions.Closing;

// docs/decisions.md 142
/// <summary>
/// Reads what an account has answered before anything is decided by it: gives that, or why nothing can be told by it. An
/// adapter keeps lists that change, or leaves out what it should say; a position that is passed over for that would stay open,
/// and nobody would be told.
/// </summary>
internal static class AccountAnswers
{
    /// <summary>The positions that are held; one without a volume is not.</summary>
    public static (PositionSnapshot? Read, string? Unusable) Read(PositionSnapshot snapshot)
    {
        if (snapshot.Positions is null)
        {
            return (null, "the broker answered with nothing");
        }

        if (snapshot.Positions.Count == 0)
        {
            return (snapshot, null);
        }

        Position[] positions = [.. snapshot.Positions];
        foreach (var position in positions)
        {
            if (position is not { Id.Length: > 0, Symbol: not null })
            {
                return (null, "one of the positions has no id or no symbol");
            }

            if (position.Volume < 0)
            {
                return (null, FormattableString.Invariant($"position {position.Id} has a volume of {position.Volume}; a volume is above zero, and the side says which way"));
            }
        }

        return (snapshot with { Positions = Array.FindAll(positions, static position => position.Volume > 0) }, null);
    }

    /// <summary>The resting orders of a scope; those of others need not say anything.</summary>
    public static (List<RestingOrder>? Read, string? Unusable) Read(IReadOnlyList<RestingOrder> orders, Predicate<RestingOrder> isMeant)
    {
        if (orders.Count == 0)
        {
            return ([], null);
        }

        var read = orders.Where(order => order is null || isMeant(order)).ToList();
        return read.Exists(static order => order is not { Id.Length: > 0 }) ? (null, "one of the orders has no id") : (read, null);
    }
}
