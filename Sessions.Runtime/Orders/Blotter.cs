using System.Collections.Immutable;
using Sessions.Brokers;

namespace Sessions.Orders;

// docs/decisions.md 178
/// <summary>
/// All orders of a strategy that still explain something, and what its closings have decided. Holdings, what is left to close
/// and what is reserved are sums over them, made when they are asked for and stored nowhere.
/// </summary>
internal sealed record Blotter
{
    private Blotter()
    {
    }

    /// <summary>That of a strategy that has sent nothing: all idle ones share it.</summary>
    public static Blotter Empty { get; } = new();

    public ImmutableSortedDictionary<string, Order> Orders { get; init; } = ImmutableSortedDictionary.Create<string, Order>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Target> Targets { get; init; } = ImmutableSortedDictionary.Create<string, Target>(StringComparer.Ordinal);

    /// <summary>The strategy's own by its fills, up to an occurrence; below zero short.</summary>
    public decimal Holdings(string symbol, int upTo = int.MaxValue)
    {
        var sum = 0m;
        foreach (var (_, order) in Orders)
        {
            sum += order.Symbol == symbol && !order.IsOffLedger && order.Occurrence <= upTo ? order.Change : 0;
        }

        return sum;
    }

    /// <summary>What occurrences after one hold on a side of a symbol's one position, which is not for that one's end to close.</summary>
    public decimal HeldAfter(int occurrence, string symbol, PositionSide side) => Math.Max(0, side.Signed(Holdings(symbol) - Holdings(symbol, occurrence)));

    /// <summary>
    /// How much of a shared position may still be decided to be closed: what neither a target has, nor an order that may have
    /// filled against it unseen.
    /// </summary>
    public decimal Free(string symbol, PositionSide side)
    {
        var free = side.Signed(Holdings(symbol));
        foreach (var (_, target) in Targets)
        {
            // What is dust stays the target's until it is over.
            free -= target is { Kind: TargetKind.Share, IsConfirmed: false } && target.Symbol == symbol && target.Side == side ? Left(target) : 0;
        }

        return Math.Max(0, free - MayHaveSold(symbol, side, static order => order.Target is null));
    }

    /// <summary>How much of a target its own fills have left.</summary>
    public decimal Unfilled(Target target)
    {
        var left = target.Volume;
        foreach (var (_, order) in Orders)
        {
            left -= order.Target == target.Id ? order.Filled : 0;
        }

        return left;
    }

    /// <summary>How much of a target is left to close: of a share, never more than is held.</summary>
    public decimal Left(Target target) => target.Kind == TargetKind.Share
        ? Math.Max(0, Math.Min(Unfilled(target), target.Side.Signed(Holdings(target.Symbol))))
        : Unfilled(target);

    /// <summary>How much the next close of a target may be for: what is shown, and of a share what no order on its way may take.</summary>
    public decimal ToSend(Target target) => Math.Min(Math.Min(Left(target), target.Shown), target.Kind == TargetKind.Share
        ? target.Side.Signed(Holdings(target.Symbol)) - MayHaveSold(target.Symbol, target.Side, static _ => true)
        : decimal.MaxValue);

    /// <summary>The close of a target that has no final answer, or null.</summary>
    public Order? Pending(Target target) => First(order => order.IsOpen && order.Target == target.Id);

    /// <summary>How many closes of a target were made up to now.</summary>
    public int Attempts(Target target)
    {
        var attempts = 0;
        foreach (var (_, order) in Orders)
        {
            attempts = order.Target == target.Id ? Math.Max(attempts, order.Attempt) : attempts;
        }

        return attempts;
    }

    /// <summary>Whether the strategy's own entries show that a position is its own, for accounts that keep no tags.</summary>
    public bool HasOpened(string position) => First(order => order is { Filled: > 0, IsOffLedger: false } && order.Position == position) is not null;

    /// <summary>
    /// Whether an order rests against what is held, and so protects it. On a hedging account only one that is bound to a position
    /// does: any other would open.
    /// </summary>
    public bool Protects(Order order, AccountTerms terms) => order.MayRest
        && (terms.IsHedging ? order.Closes is not null : order.Closes is not null || order.Side.Signed(Holdings(order.Symbol)) < 0);

    /// <summary>How much of a side of a symbol can be closed beside all that rests against it, and never sell more than is held.</summary>
    public decimal Unprotected(string symbol, PositionSide side)
    {
        var unprotected = side.Signed(Holdings(symbol));
        foreach (var (_, order) in Orders)
        {
            unprotected -= order is { IsOpen: true, IsOffLedger: false } && order.Side != side && order.Symbol == symbol ? order.Volume : 0;
        }

        return unprotected;
    }

    /// <summary>The first order, by id, for which something holds; or null.</summary>
    public Order? First(Func<Order, bool> holds)
    {
        foreach (var (_, order) in Orders)
        {
            if (holds(order))
            {
                return order;
            }
        }

        return null;
    }

    /// <summary>
    /// The blotter as the next process finds it: whoever sent what was under way is gone, so that it is asked about before
    /// anything else is sent. This is all of recovery.
    /// </summary>
    public Blotter Restarted(long now) => Orders.IsEmpty && Targets.IsEmpty ? this : this with
    {
        Orders = Orders.ToImmutableSortedDictionary(static pair => pair.Key, pair => Adopt(pair.Value).Restarted(now), StringComparer.Ordinal),
        Targets = Targets.ToImmutableSortedDictionary(static pair => pair.Key, pair => pair.Value.Restarted(now), StringComparer.Ordinal),
    };

    /// <summary>A close whose target is gone, while the news of what it has filled were lost, is the strategy's own to ask about.</summary>
    private Order Adopt(Order order) => order.Target is { } target && !Targets.ContainsKey(target) ? order.WithoutTarget() : order;

    /// <summary>What orders may have taken from a side of a symbol without anybody having seen it yet.</summary>
    private decimal MayHaveSold(string symbol, PositionSide side, Func<Order, bool> counts)
    {
        var sum = 0m;
        foreach (var (_, order) in Orders)
        {
            sum += order is { MayHaveFilled: true, IsOffLedger: false } && order.Side != side && order.Symbol == symbol && counts(order) ? order.Volume : 0;
        }

        return sum;
    }
}
