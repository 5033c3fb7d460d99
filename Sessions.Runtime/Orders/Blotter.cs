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
    private const int ByTarget = 0;
    private const int BySymbol = 1;
    private const int ByPosition = 2;
    private const int ByClosed = 3;
    private const int ByGuarded = 4;
    private const int Own = 5;

    private static readonly KeyOf<Order>[] _orderKeys =
    [
        static order => order.Target is { } target ? (target, 0) : null,
        static order => (order.Symbol, 0),
        static order => order is { Filled: > 0, IsOffLedger: false, Position: { } position } ? (position, 0) : null,
        static order => order is { Filled: > 0, Closes: { } closes } ? (closes, 0) : null,
        static order => order is { IsOpen: true, MayRest: true, Closes: { } closes } ? (closes, 0) : null,
        static order => order is { IsOpen: true, Target: null } ? (string.Empty, 0) : null,
    ];

    private static readonly KeyOf<Target>[] _targetKeys =
    [
        static target => (target.Symbol, 0),
        static target => (target.Closing, 0),
        static target => (target.Position, 0),
        static target => (target.Ticket, 0),
    ];

    private Blotter()
    {
    }

    private KeyIndexes<Order> OrderKeys { get; init; } = new(_orderKeys);

    private KeyIndexes<Target> TargetKeys { get; init; } = new(_targetKeys);

    /// <summary>That of a strategy that has sent nothing: all idle ones share it.</summary>
    public static Blotter Empty { get; } = new();

    public ImmutableSortedDictionary<string, Order> Orders
    {
        get;
        init => (field, OrderKeys) = (value, new(_orderKeys));
    } = ImmutableSortedDictionary.Create<string, Order>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Target> Targets
    {
        get;
        init => (field, TargetKeys) = (value, new(_targetKeys));
    } = ImmutableSortedDictionary.Create<string, Target>(StringComparer.Ordinal);

    public Blotter With(Order order) => this with
    {
        Orders = Orders.SetItem(order.Id, order),
        OrderKeys = OrderKeys.After(string.Empty, order.Id, Orders.GetValueOrDefault(order.Id), order),
    };

    public Blotter Without(Order order) => this with
    {
        Orders = Orders.Remove(order.Id),
        OrderKeys = OrderKeys.After(string.Empty, order.Id, Orders.GetValueOrDefault(order.Id), null),
    };

    public Blotter With(Target target) => this with
    {
        Targets = Targets.SetItem(target.Id, target),
        TargetKeys = TargetKeys.After(string.Empty, target.Id, Targets.GetValueOrDefault(target.Id), target),
    };

    public Blotter Without(Target target) => this with
    {
        Targets = Targets.Remove(target.Id),
        TargetKeys = TargetKeys.After(string.Empty, target.Id, Targets.GetValueOrDefault(target.Id), null),
    };

    /// <summary>The orders of a target.</summary>
    public Matches<Order> OrdersOf(string target) => Among(ByTarget, target);

    /// <summary>The orders of a symbol.</summary>
    public Matches<Order> OrdersOn(string symbol) => Among(BySymbol, symbol);

    /// <summary>The orders that have closed of a position.</summary>
    public Matches<Order> ClosedBy(string position) => Among(ByClosed, position);

    /// <summary>The orders that rest, or may rest, bound to a position.</summary>
    public Matches<Order> Guards(string position) => Among(ByGuarded, position);

    /// <summary>The open orders that the strategy itself has sent.</summary>
    public Matches<Order> OwnOpen => Among(Own, string.Empty);

    /// <summary>The targets of a symbol, of whatever closing.</summary>
    public Matches<Target> TargetsOn(string symbol) => TargetsAmong(0, symbol);

    /// <summary>The targets of a closing.</summary>
    public Matches<Target> TargetsOf(string closing) => TargetsAmong(1, closing);

    /// <summary>The targets that were decided about under a position's id.</summary>
    public Matches<Target> TargetsAt(string position) => TargetsAmong(2, position);

    /// <summary>The targets whose own ticket is this; what an answer has renamed is not followed.</summary>
    public Matches<Target> TargetsUnder(string ticket) => TargetsAmong(3, ticket);

    /// <summary>The strategy's own by its fills, up to an occurrence; below zero short.</summary>
    public decimal Holdings(string symbol, int upTo = int.MaxValue)
    {
        var sum = 0m;
        foreach (var order in OrdersOn(symbol))
        {
            sum += !order.IsOffLedger && order.Occurrence <= upTo ? order.Change : 0;
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
        foreach (var target in TargetsOn(symbol))
        {
            // What is dust stays the target's until it is over.
            free -= target is { Kind: TargetKind.Share, IsConfirmed: false } && target.Side == side ? Left(target) : 0;
        }

        return Math.Max(0, free - MayHaveSold(symbol, side, static order => order.Target is null));
    }

    /// <summary>How much of a target its own fills have left.</summary>
    public decimal Unfilled(Target target)
    {
        var left = target.Volume;
        foreach (var order in OrdersOf(target.Id))
        {
            left -= order.Filled;
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
    public Order? Pending(Target target) => OrdersOf(target.Id).First(static order => order.IsOpen);

    /// <summary>How many closes of a target were made up to now.</summary>
    public int Attempts(Target target)
    {
        var attempts = 0;
        foreach (var order in OrdersOf(target.Id))
        {
            attempts = Math.Max(attempts, order.Attempt);
        }

        return attempts;
    }

    /// <summary>Whether the strategy's own entries show that a position is its own, for accounts that keep no tags.</summary>
    public bool HasOpened(string position) => Opened(position) is not null;

    /// <summary>The first order, by id, that says that a position is the strategy's own; or null.</summary>
    public Order? Opened(string position) => Among(ByPosition, position).First(static _ => true);

    /// <summary>The entry that has opened a position, or the close that has left it under another ticket; null where neither is on record.</summary>
    public Order? OriginOf(string position) => Among(ByPosition, position).First(static order => order.Closes != order.Position);

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
        foreach (var order in OrdersOn(symbol))
        {
            unprotected -= order is { IsOpen: true, IsOffLedger: false } && order.Side != side ? order.Volume : 0;
        }

        return unprotected;
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
        foreach (var order in OrdersOn(symbol))
        {
            sum += order is { MayHaveFilled: true, IsOffLedger: false } && order.Side != side && counts(order) ? order.Volume : 0;
        }

        return sum;
    }

    private Matches<Order> Among(int keys, string key) => Orders.IsEmpty ? default
        : new((OrderKeys[keys] ?? OrderKeys.Make(keys, Orders.Select(static pair => (string.Empty, pair.Key, pair.Value))))[key], Orders);

    private Matches<Target> TargetsAmong(int keys, string key) => Targets.IsEmpty ? default
        : new((TargetKeys[keys] ?? TargetKeys.Make(keys, Targets.Select(static pair => (string.Empty, pair.Key, pair.Value))))[key], Targets);
}
