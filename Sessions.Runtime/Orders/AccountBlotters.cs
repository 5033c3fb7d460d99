using System.Collections.Immutable;

namespace Sessions.Orders;

// docs/decisions.md 183
/// <summary>
/// The blotters of all strategies that trade on an account in this process. An unfinished target or an open order says who has
/// a position: there are no claims that somebody would have to release.
/// </summary>
internal sealed record AccountBlotters
{
    /// <summary>How often one position may be given another ticket; an account that answers in circles must not hang an end.</summary>
    private const int MostTickets = 100;

    private const int Renames = 0;
    private const int RenamedFrom = 1;
    private const int ClosingTicket = 2;
    private const int ClosingInto = 3;
    private const int ClosingSymbol = 4;
    private const int AnsweredTicket = 5;
    private const int AnsweredInto = 6;
    private const int AnsweredSymbol = 7;
    private const int UnderWay = 8;
    private const int ClosingOffLedger = 9;

    private static readonly ImmutableSortedDictionary<string, Blotter> _none = ImmutableSortedDictionary.Create<string, Blotter>(StringComparer.Ordinal);

    private static readonly KeyOf<Order>[] _orderKeys =
    [
        static order => IsRename(order) ? (order.Closes!, 0) : null,
        static order => IsRename(order) ? (order.Position!, 0) : null,
        static order => IsClosing(order) ? (order.Closes!, 0) : null,
        static order => IsClosing(order) && order.Position is { } position ? (position, 0) : null,
        static order => IsClosing(order) ? (order.Symbol, 0) : null,
        static order => order is { AnsweredAt: > Order.Never, Closes: { } closes } ? (closes, order.AnsweredAt) : null,
        static order => order is { AnsweredAt: > Order.Never, Position: { } position } && position != order.Closes ? (position, order.AnsweredAt) : null,
        static order => order.AnsweredAt > Order.Never ? (order.Symbol, order.AnsweredAt) : null,
        static order => order is { State: OrderState.Sent, Target: not null } ? (string.Empty, 0) : null,
        static order => IsClosing(order) && order.IsOffLedger ? (order.Symbol, 0) : null,
    ];

    private static readonly KeyOf<Target>[] _targetKeys = [static target => target.IsDone ? null : (target.Ticket, 0)];

    /// <summary>By the tags of the strategies.</summary>
    public ImmutableSortedDictionary<string, Blotter> ByTag
    {
        get;
        init => (field, OrderKeys, TargetKeys) = (value, new(_orderKeys), new(_targetKeys));
    } = _none;

    private KeyIndexes<Order> OrderKeys { get; init; } = new(_orderKeys);

    /// <summary>When orders were answered that are off the books by now: somebody else's list may be older.</summary>
    private PastAnswers Answers { get; init; } = PastAnswers.None;

    /// <summary>By ticket and symbol, when the last answer came to an order that is off the books.</summary>
    public IEnumerable<KeyValuePair<string, long>> Past => Answers.All;

    private KeyIndexes<Target> TargetKeys { get; init; } = new(_targetKeys);

    public Blotter this[string tag] => ByTag.GetValueOrDefault(tag, Blotter.Empty);

    /// <summary>The account with another blotter in the place of a strategy's, however much of it differs.</summary>
    public AccountBlotters With(string tag, Blotter blotter)
    {
        var (before, orders, targets) = (this[tag], OrderKeys.Copy, TargetKeys.Copy);
        Dictionary<string, long>? gone = null;
        foreach (var id in before.Orders.Keys.Union(blotter.Orders.Keys, StringComparer.Ordinal))
        {
            orders = orders.After(tag, id, before.Orders.GetValueOrDefault(id), blotter.Orders.GetValueOrDefault(id));
            PastAnswers.Note(ref gone, before.Orders.GetValueOrDefault(id), blotter.Orders.GetValueOrDefault(id));
        }

        foreach (var id in before.Targets.Keys.Union(blotter.Targets.Keys, StringComparer.Ordinal))
        {
            targets = targets.After(tag, id, before.Targets.GetValueOrDefault(id), blotter.Targets.GetValueOrDefault(id));
        }

        return this with { ByTag = ByTag.SetItem(tag, blotter), OrderKeys = orders, TargetKeys = targets, Answers = Answers.With(gone) };
    }

    /// <summary>The account after a change of one blotter, at the cost of what the change has touched.</summary>
    public AccountBlotters With(BlotterChange change)
    {
        var before = this[change.Tag];
        if (!change.Follows(before))
        {
            return With(change.Tag, change.Blotter);
        }

        var (orders, targets) = (OrderKeys.Copy, TargetKeys.Copy);
        Dictionary<string, long>? gone = null;
        foreach (var (kind, id) in change.Touched)
        {
            if (kind == RecordChange.Order)
            {
                orders = orders.After(change.Tag, id, before.Orders.GetValueOrDefault(id), change.Blotter.Orders.GetValueOrDefault(id));
                PastAnswers.Note(ref gone, before.Orders.GetValueOrDefault(id), change.Blotter.Orders.GetValueOrDefault(id));
            }
            else
            {
                targets = targets.After(change.Tag, id, before.Targets.GetValueOrDefault(id), change.Blotter.Targets.GetValueOrDefault(id));
            }
        }

        return this with { ByTag = ByTag.SetItem(change.Tag, change.Blotter), OrderKeys = orders, TargetKeys = targets, Answers = Answers.With(gone) };
    }

    /// <summary>The account without a strategy's blotter.</summary>
    public AccountBlotters Without(string tag)
    {
        var without = With(tag, Blotter.Empty);
        return without with { ByTag = without.ByTag.Remove(tag), OrderKeys = without.OrderKeys, TargetKeys = without.TargetKeys };
    }

    /// <summary>Whether a closing has a position as a whole, or a given part of it, and is not done with it.</summary>
    public bool IsBeingClosed(string position)
    {
        foreach (var former in Formerly(position))
        {
            foreach (var entry in UndoneTargets[former])
            {
                if (ByTag[entry.Tag].Targets[entry.Id].Kind is TargetKind.Whole or TargetKind.Part)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The tag of the strategy that has sent an order; null where none has.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="likely">Who is tried first: ids are unique on an account, so that nobody else is asked where it is theirs.</param>
    public string? SenderOf(string orderId, string? likely = null)
    {
        if (likely is not null && this[likely].Orders.ContainsKey(orderId))
        {
            return likely;
        }

        foreach (var (tag, blotter) in ByTag)
        {
            if (blotter.Orders.ContainsKey(orderId))
            {
                return tag;
            }
        }

        return null;
    }

    /// <summary>
    /// The ticket under which what is left of a target is held: a partial close may have given it another, whoever has sent that
    /// close.
    /// </summary>
    public string TicketOf(Target target)
    {
        var ticket = target.Ticket;
        for (var hops = 0; hops < MostTickets && Renamed(ticket) is { } next; hops++)
        {
            ticket = next;
        }

        return ticket;
    }

    /// <summary>
    /// A close of the position that may still fill and that a target has to wait for. Shares of one position may be closed
    /// beside one another.
    /// </summary>
    public Order? Blocker(Target target, AccountTerms terms)
    {
        if (!terms.IsHedging)
        {
            return First(target.Kind == TargetKind.Share ? ClosingOffLedger : ClosingSymbol, target.Symbol, target)?.Order;
        }

        var ticket = TicketOf(target);
        var (on, into) = (First(ClosingTicket, ticket, target), First(ClosingInto, ticket, target));
        return (on is var (tag, one) && into is var (other, two) && IsBefore(other, two, tag, one) ? into : on ?? into)?.Order;
    }

    /// <summary>When the last final answer about a position came. A list that was asked for before it says nothing.</summary>
    public long LastAnswered(Target target, AccountTerms terms) => LastAnswered(TicketOf(target), target.Symbol, terms);

    /// <summary>When the last final answer about a position came.</summary>
    public long LastAnswered(string ticket, string symbol, AccountTerms terms) => terms.IsHedging
        ? Math.Max(Answers.Of(ticket), Math.Max(Keys(AnsweredTicket).Latest(ticket, Order.Never), Keys(AnsweredInto).Latest(ticket, Order.Never)))
        : Math.Max(Answers.Of(symbol), Keys(AnsweredSymbol).Latest(symbol, Order.Never));

    /// <summary>How many closes of closings have been sent whose calls have not come back.</summary>
    public int ClosesUnderWay => Keys(UnderWay).Count;

    /// <summary>Whether an unfinished target of anybody's is followed under a ticket.</summary>
    public bool IsFollowed(string ticket)
    {
        foreach (var former in Formerly(ticket))
        {
            foreach (var _ in UndoneTargets[former])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A ticket, and all those that may have become it, however many targets there are.</summary>
    public IReadOnlyList<string> Formerly(string ticket)
    {
        List<string> all = [ticket];
        if (Keys(RenamedFrom).Count == 0)
        {
            return all;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { ticket };
        for (var (hops, from) = (0, 0); hops < MostTickets && from < all.Count; hops++)
        {
            for (var to = all.Count; from < to; from++)
            {
                foreach (var entry in Keys(RenamedFrom)[all[from]])
                {
                    var closes = ByTag[entry.Tag].Orders[entry.Id].Closes!;
                    if (Renamed(closes) == all[from] && seen.Add(closes))
                    {
                        all.Add(closes);
                    }
                }
            }
        }

        return all;
    }

    private KeyIndex UndoneTargets => TargetKeys[0] ?? TargetKeys.Make(0,
        ByTag.SelectMany(static pair => pair.Value.Targets.Select(target => (pair.Key, target.Key, target.Value))));

    private KeyIndex Keys(int which) => OrderKeys[which] ?? OrderKeys.Make(which,
        ByTag.SelectMany(static pair => pair.Value.Orders.Select(order => (pair.Key, order.Key, order.Value))));

    private string? Renamed(string ticket)
    {
        foreach (var entry in Keys(Renames)[ticket])
        {
            return ByTag[entry.Tag].Orders[entry.Id].Position;
        }

        return null;
    }

    /// <summary>The first under a key that is not of a target itself, of those that a target waits for.</summary>
    private (string Tag, Order Order)? First(int which, string key, Target target)
    {
        foreach (var entry in Keys(which)[key])
        {
            var order = ByTag[entry.Tag].Orders[entry.Id];
            if (order.Target != target.Id && (target.Kind != TargetKind.Share || order.IsOffLedger))
            {
                return (entry.Tag, order);
            }
        }

        return null;
    }

    private static bool IsBefore(string tag, Order order, string other, Order than) =>
        string.CompareOrdinal(tag, other) is var first && (first < 0 || (first == 0 && string.CompareOrdinal(order.Id, than.Id) < 0));

    private static bool IsRename(Order order) => order is { Closes: not null, Filled: > 0, Position: not null } && order.Position != order.Closes;

    private static bool IsClosing(Order order) => order is { MayHaveFilled: true, Closes: not null };
}
