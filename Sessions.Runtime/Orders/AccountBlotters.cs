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

    private static readonly ImmutableSortedDictionary<string, Blotter> _none = ImmutableSortedDictionary.Create<string, Blotter>(StringComparer.Ordinal);

    /// <summary>By the tags of the strategies.</summary>
    public ImmutableSortedDictionary<string, Blotter> ByTag { get; init; } = _none;

    public Blotter this[string tag] => ByTag.GetValueOrDefault(tag, Blotter.Empty);

    public AccountBlotters With(string tag, Blotter blotter) => this with { ByTag = ByTag.SetItem(tag, blotter) };

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
        var ticket = TicketOf(target);
        foreach (var (_, blotter) in ByTag)
        {
            foreach (var (_, order) in blotter.Orders)
            {
                var blocks = order is { MayHaveFilled: true, Closes: not null } && order.Target != target.Id
                    && (target.Kind != TargetKind.Share || order.IsOffLedger);
                if (blocks && IsOn(order, ticket, target.Symbol, terms))
                {
                    return order;
                }
            }
        }

        return null;
    }

    /// <summary>When the last final answer about a position came. A list that was asked for before it says nothing.</summary>
    public long LastAnswered(Target target, AccountTerms terms) => LastAnswered(TicketOf(target), target.Symbol, terms);

    /// <summary>When the last final answer about a position came.</summary>
    public long LastAnswered(string ticket, string symbol, AccountTerms terms)
    {
        var last = Order.Never;
        foreach (var (_, blotter) in ByTag)
        {
            foreach (var (_, order) in blotter.Orders)
            {
                last = order.AnsweredAt > last && IsOn(order, ticket, symbol, terms) ? order.AnsweredAt : last;
            }
        }

        return last;
    }

    /// <summary>How many closes of closings have been sent whose calls have not come back.</summary>
    public int ClosesUnderWay => ByTag.Values.Sum(static blotter =>
        blotter.Orders.Values.Count(static order => order is { State: OrderState.Sent, Target: not null }));

    /// <summary>Whether an unfinished target of anybody's is followed under a ticket.</summary>
    public bool IsFollowed(string ticket)
    {
        foreach (var (_, blotter) in ByTag)
        {
            foreach (var (_, target) in blotter.Targets)
            {
                if (!target.IsDone && Follows(target.Ticket, ticket))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Follows(string from, string ticket)
    {
        string? at = from;
        for (var hops = 0; hops <= MostTickets && at is not null; hops++)
        {
            if (at == ticket)
            {
                return true;
            }

            at = Renamed(at);
        }

        return false;
    }

    private string? Renamed(string ticket)
    {
        foreach (var (_, blotter) in ByTag)
        {
            foreach (var (_, order) in blotter.Orders)
            {
                if (order.Closes == ticket && order is { Filled: > 0, Position: { } next } && next != ticket)
                {
                    return next;
                }
            }
        }

        return null;
    }

    private static bool IsOn(Order order, string ticket, string symbol, AccountTerms terms) =>
        terms.IsHedging ? order.Closes == ticket || order.Position == ticket : order.Symbol == symbol;
}
