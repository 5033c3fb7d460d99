using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Closing;

/// <summary>
/// Tells on a hedging account what a partial close has left from what an entry has opened, where the account gives the rest
/// another ticket.
/// </summary>
internal sealed class ClosingRests(AccountTerms terms, AccountBlotters account, ClosingChange change)
{
    private Blotter Blotter => change.Blotter;

    /// <summary>
    /// What is left of a target under a ticket that no answer has named: a position of the strategy's own, of its side and no
    /// bigger, that no order has opened and nobody has decided about.
    /// </summary>
    /// <param name="positions">The list.</param>
    /// <param name="target">A target that it does not show.</param>
    /// <param name="left">How much of the target its fills have left.</param>
    /// <param name="isUnclear">Whether there is one that an entry without an answer may have opened instead.</param>
    public Position? Find(IReadOnlyList<Position> positions, Target target, decimal left, out bool isUnclear)
    {
        isUnclear = false;
        if (!terms.IsHedging || !terms.HasTags || target.Kind != TargetKind.Whole || left <= 0)
        {
            return null;
        }

        var found = positions.FirstOrDefault(position => position.Tag == (change.Closing!.Owner ?? change.Tag) && position.Symbol == target.Symbol && position.Side == target.Side
            && position.Volume <= left && !IsDecided(position) && !IsKept(position) && !Blotter.HasOpened(position.Id));
        isUnclear = found is not null && Blotter.First(order => order is { IsOpen: true, Closes: null } && order.Symbol == target.Symbol
            && order.Side == target.Side) is not null;
        return isUnclear ? null : found;
    }

    /// <summary>Whether a position may be what is left of a target whose close has no answer yet, or which is not listed any more.</summary>
    public bool MayBeRest(Position position) => !Blotter.HasOpened(position.Id)
        && Blotter.Targets.Values.Any(target => target is { Kind: TargetKind.Whole, IsDone: false } && target.Symbol == position.Symbol
            && target.Side == position.Side && position.Volume <= Blotter.Left(target) && (target.Shown <= 0 || Blotter.Pending(target) is not null));

    /// <summary>Whether a target has a position, be it done or not. What another closing keeps or has left as dust is free.</summary>
    public bool IsDecided(Position position) => IsDecided(position.Id, change.Closing!.Name);

    /// <inheritdoc cref="IsDecided(Position)"/>
    public bool IsDecided(string? position, string closing)
    {
        foreach (var (_, target) in Blotter.Targets)
        {
            if ((target.Position == position || account.TicketOf(target) == position) && (target.Closing == closing || !(target.IsKept || target.IsDust)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsKept(Position position) => Blotter.Targets.Values.Any(target => target.IsKept && target.Position == position.Id);
}
