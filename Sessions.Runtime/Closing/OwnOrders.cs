using Sessions.Orders;

namespace Sessions.Closing;

// docs/decisions.md 181
/// <summary>What a closing makes of the orders that the strategy itself has sent.</summary>
internal static class OwnOrders
{
    /// <summary>Whether an order is one of the strategy's own, up to the closing's occurrence, that may still fill.</summary>
    public static bool Concerns(Order order, ClosingState closing) =>
        order is { IsOpen: true, Target: null, IsOffLedger: false } && order.Occurrence <= closing.Occurrence && (order.MayRest || !closing.IsOnlyOfRests);

    /// <summary>
    /// Whether a resting order is left as it is: one that would open, where the closing keeps those, and one that protects what is
    /// still held.
    /// </summary>
    public static bool IsLeft(Order order, ClosingState closing, AccountBlotters account, Blotter blotter, AccountTerms terms) =>
        order.State == OrderState.Resting
        && (blotter.Protects(order, terms) ? closing.IsOnlyOfRests || IsHeld(order, closing, account, blotter, terms)
            : closing.KeepsOrders && order.Closes is null);

    /// <summary>Whether it is left, and was said to rest since the closing has begun: one that has filled unseen would be missing in every sum.</summary>
    public static bool IsAtRest(Order order, ClosingState closing, AccountBlotters account, Blotter blotter, AccountTerms terms) =>
        order.RestedAt >= closing.BegunAt && IsLeft(order, closing, account, blotter, terms);

    /// <summary>Whether nothing that the strategy itself has sent can change what its end closes any more; of a symbol, or of all.</summary>
    public static bool AreSettled(ClosingState closing, AccountBlotters account, Blotter blotter, AccountTerms terms, string? symbol = null)
    {
        foreach (var order in symbol is null ? blotter.OwnOpen : blotter.OrdersOn(symbol))
        {
            if (Concerns(order, closing) && !IsAtRest(order, closing, account, blotter, terms))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether an order of the strategy's, of whatever occurrence, may have changed what is held of a symbol without anybody
    /// knowing it: also one that has rested before this process began to look.
    /// </summary>
    public static bool IsUnknown(Order order, string symbol, ClosingState closing) => order is { IsOpen: true, IsOffLedger: false } && order.Symbol == symbol
        && !(order.State == OrderState.Resting && order.RestedAt >= closing.BegunAt);

    /// <summary>Whether an order rests, or may rest, against a target.</summary>
    public static bool IsOn(Order order, Target target, AccountBlotters account, AccountTerms terms) => terms.IsHedging
        ? order.Closes == account.TicketOf(target)
        : order.Symbol == target.Symbol && order.Side != target.Side;

    /// <summary>Whether what an order protects is held, as far as the closing knows: what it has not found is not.</summary>
    private static bool IsHeld(Order order, ClosingState closing, AccountBlotters account, Blotter blotter, AccountTerms terms)
    {
        if (closing.Stage != ClosingStage.Final || (!terms.IsHedging && blotter.HeldAfter(closing.Occurrence, order.Symbol, order.Side.Opposite()) > 0))
        {
            return true;
        }

        if (!terms.IsHedging)
        {
            return blotter.TargetsOn(order.Symbol).First(target => !target.IsConfirmed && IsOn(order, target, account, terms)) is not null;
        }

        foreach (var former in order.Closes is { } closes ? account.Formerly(closes) : [])
        {
            if (blotter.TargetsUnder(former).First(target => !target.IsConfirmed && IsOn(order, target, account, terms)) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
