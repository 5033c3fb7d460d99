using Sessions.Brokers;
using Sessions.Orders;

namespace Sessions.Closing;

// docs/decisions.md 134
/// <summary>
/// The account's list of resting orders: finds those of a scope that are on no record, as somebody has placed them by hand or
/// beside a position, and cancels.
/// </summary>
/// <param name="tools">The broker and the limits.</param>
/// <param name="book">The strategy's.</param>
/// <param name="scope">
/// Whose orders. Of a whole account those are meant that the first list shows: what others place after that belongs to sessions of
/// theirs.
/// </param>
/// <param name="owner">The tag by which orders are the strategy's own.</param>
internal sealed class RestingOrders(CloseTools tools, Book book, SessionScope scope, string owner)
{
    private const string Adopted = "venue:";

    private static readonly HashSet<string> _noneListed = [];
    private static readonly List<RestingOrder> _none = [];

    private HashSet<string>? _first;

    private readonly IOrderBroker? _broker = tools.Broker is IOrderBroker broker && broker.Capabilities.HasFlag(BrokerCapabilities.Orders) ? broker : null;

    /// <summary>Whether the account has none, or its list has been read.</summary>
    public bool IsKnown { get; private set; } = !(tools.Broker is IOrderBroker known && known.Capabilities.HasFlag(BrokerCapabilities.Orders));

    /// <summary>What was wrong with the last list or cancellation, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads the list, and takes those of the scope into the book that are not there.</summary>
    /// <param name="occurrence">The occurrence to which they belong.</param>
    public async Task FindAsync(int occurrence)
    {
        if (await ListAsync() is not { } listed)
        {
            return;
        }

        IsKnown = true;
        Miss(listed);
        if (listed.Count == 0)
        {
            _first ??= _noneListed;
            return;
        }

        _first ??= [.. listed.Select(static order => order.Id)];
        foreach (var order in listed)
        {
            var own = book.Blotter.Orders.GetValueOrDefault(order.ClientOrderId ?? string.Empty);
            if (own is { IsOpen: true })
            {
                book.Change(own.Id, (change, known, _) => change.Put(Listed(known, order.Id)));
            }
            else if (own is not null || order.Tag == owner || (scope == SessionScope.Account && _first.Contains(order.Id)))
            {
                Adopt(order, occurrence);
            }
        }
    }

    /// <summary>What rested and is not listed any more has filled or is gone: it is asked about, and there is nothing to cancel.</summary>
    private void Miss(List<RestingOrder> listed)
    {
        if (book.Blotter.OwnOpen.First(static order => order.State == OrderState.Resting) is null)
        {
            return;
        }

        var ids = listed.Select(static order => order.Id).Concat(listed.Select(static order => order.ClientOrderId)).ToHashSet(StringComparer.Ordinal);
        foreach (var order in book.Blotter.OwnOpen.ToList().Where(order => order.State == OrderState.Resting && !ids.Contains(order.Id)
            && !(order.VenueId is { } venueId && ids.Contains(venueId))))
        {
            book.Change(order.Id, static (change, known, _) => change.Put(known with { State = OrderState.InDoubt }));
        }
    }

    /// <summary>Asks the account to cancel an order; gives the venue's id of it where the account has answered.</summary>
    public async Task<string?> CancelAsync(Order order)
    {
        if (_broker is null)
        {
            Problem = $"the account keeps no resting orders, and says that {order.Id} rests";
            return null;
        }

        var venueId = order.VenueId ?? (await ListAsync())?.Find(listed => listed.ClientOrderId == order.Id)?.Id;
        if (venueId is null)
        {
            return null;
        }

        var (done, failure) = await tools.AskAsync($"cancel order {venueId}", async token =>
        {
            await _broker.CancelAsync(venueId, token);
            return venueId;
        });
        Problem = failure ?? Problem;
        return done;
    }

    /// <summary>What the list says of an order that is on it alone; null where it cannot be read.</summary>
    public async Task<OrderResult?> QueryAsync(Order order)
    {
        if (await ListAsync() is not { } listed)
        {
            return null;
        }

        if (!listed.Exists(one => one.Id == order.VenueId))
        {
            return OrderResult.Rejected("it is not listed any more");
        }

        Problem = "resting orders are still listed after their cancellation";
        return OrderResult.Resting(order.VenueId!);
    }

    /// <summary>Also a market order may wait at the venue, and can be cancelled there.</summary>
    private static Order Listed(Order order, string venueId) => order.MayRest || order.State == OrderState.Sent ? order with { VenueId = venueId }
        : order with { VenueId = venueId, MayRest = true, IsKnown = true, State = OrderState.Resting };

    private async Task<List<RestingOrder>?> ListAsync()
    {
        if (_broker is null)
        {
            return null;
        }

        var (orders, failure) = await tools.AskAsync("list orders", _broker.GetOrdersAsync, Read);
        Problem = failure;
        return orders;
    }

    private (List<RestingOrder>? Read, string? Unusable) Read(IReadOnlyList<RestingOrder> orders) => orders.Count == 0 ? (_none, null)
        : AccountAnswers.Read(orders, IsMeant);

    private bool IsMeant(RestingOrder order) =>
        scope == SessionScope.Account || order.Tag == owner || book.Blotter.Orders.ContainsKey(order.ClientOrderId ?? string.Empty);

    private void Adopt(RestingOrder order, int occurrence)
    {
        var id = Adopted + order.Id;
        if (book.Blotter.Orders.TryGetValue(id, out var known) && known.IsOpen)
        {
            return;
        }

        book.Listed(new Order(id, occurrence, order.Symbol ?? string.Empty, order.Side, order.Volume)
        {
            Closes = order.PositionId ?? (order.IsReduceOnly ? order.Symbol : null),
            MayRest = true,
            State = OrderState.Resting,
            IsKnown = true,
            VenueId = order.Id,
            IsAdopted = true,
        });
    }
}
