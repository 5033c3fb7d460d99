using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>A venue with bad habits: what it is asked and what it answers are changed on their way to and from the account.</summary>
internal sealed class HabitualVenue(IPaperVenue account, TimeProvider clock, VenueHabits habits) : IPaperVenue
{
    private const string Stop = ":stop";
    private const string Target = ":target";

    private readonly Lock _gate = new();

    /// <summary>The order under which the account has an id now.</summary>
    private readonly Dictionary<string, string> _sentAs = new(StringComparer.Ordinal);

    /// <summary>Orders that have yet to reach the account, by the id under which it will have them.</summary>
    private readonly Dictionary<string, ITimer> _onTheWay = new(StringComparer.Ordinal);

    /// <summary>The position that each close was to close, as it was shown then.</summary>
    private readonly Dictionary<string, string> _closes = new(StringComparer.Ordinal);

    /// <summary>How often a position has had another id.</summary>
    private readonly Dictionary<string, int> _renewed = new(StringComparer.Ordinal);

    /// <summary>What was listed, and from when on, oldest first.</summary>
    private readonly List<(DateTimeOffset At, IReadOnlyList<Position> Positions)> _lists = [];

    public OrderResult Open(OpenRequest request)
    {
        lock (_gate)
        {
            Note();
            var id = SendAs(request.ClientOrderId);
            return Send(id, request.Type == OrderType.Market, () => account.Open(request with { ClientOrderId = id }));
        }
    }

    public OrderResult Close(CloseRequest request)
    {
        lock (_gate)
        {
            Note();
            var id = SendAs(request.ClientOrderId);
            _closes[id] = request.PositionId;
            return Send(id, delays: true, () => CloseNow(request with { ClientOrderId = id }));
        }
    }

    public OrderResult Modify(ModifyRequest request)
    {
        lock (_gate)
        {
            return Find(request.PositionId) is { } position ? account.Modify(request with { PositionId = position.Id }) : NotOpen(request.PositionId);
        }
    }

    public OrderResult Query(string clientOrderId)
    {
        lock (_gate)
        {
            var id = _sentAs.GetValueOrDefault(clientOrderId, clientOrderId);
            return _onTheWay.ContainsKey(id) ? OrderResult.Working() : Noted(Named(id, account.Query(id)));
        }
    }

    public IReadOnlyList<Position> GetPositions()
    {
        lock (_gate)
        {
            Note();
            var shown = clock.GetUtcNow() - habits.ListLag;
            var last = _lists.FindLastIndex(list => list.At <= shown);
            _lists.RemoveRange(0, Math.Max(last, 0));
            return _lists[0].Positions;
        }
    }

    public IReadOnlyList<RestingOrder> GetOrders()
    {
        lock (_gate)
        {
            var orders = account.GetOrders();
            return habits.HoldsVolume ? [.. orders, .. account.GetPositions().SelectMany(Exits)] : orders;
        }
    }

    public bool Cancel(string orderId)
    {
        lock (_gate)
        {
            if (account.GetPositions().FirstOrDefault(position => Exits(position).Any(exit => exit.Id == orderId)) is not { } held)
            {
                return account.Cancel(orderId);
            }

            var isStop = orderId.EndsWith(Stop, StringComparison.Ordinal);
            return account.Modify(new ModifyRequest(held.Id, isStop ? null : held.StopLoss, isStop ? held.TakeProfit : null)).Status == OrderStatus.Resting;
        }
    }

    private static OrderResult NotOpen(string positionId) => OrderResult.Rejected($"there is no open position '{positionId}'");

    /// <summary>The id under which the account gets an order: another one where the last order of that id is done and forgotten.</summary>
    private string SendAs(string clientOrderId)
    {
        var last = _sentAs.GetValueOrDefault(clientOrderId, clientOrderId);
        return clientOrderId.Length > 0 && habits.ReusesOrderIds && !_onTheWay.ContainsKey(last) && account.Query(last).IsTerminal
            ? _sentAs[clientOrderId] = string.Create(CultureInfo.InvariantCulture, $"{last}'")
            : last;
    }

    private OrderResult Send(string id, bool delays, Func<OrderResult> send)
    {
        // An id that is known was on its way before; one that is made by the account has nobody to ask about it.
        if (!delays || habits.FillDelay == TimeSpan.Zero || id.Length == 0 || account.Query(id).Status != OrderStatus.NotFound)
        {
            return Noted(Named(id, send()));
        }

        if (!_onTheWay.ContainsKey(id))
        {
            _onTheWay[id] = clock.CreateTimer(_ => Arrive(id, send), null, habits.FillDelay, Timeout.InfiniteTimeSpan);
        }

        return OrderResult.Working();
    }

    private void Arrive(string id, Func<OrderResult> send)
    {
        lock (_gate)
        {
            if (_onTheWay.Remove(id, out var timer))
            {
                timer.Dispose();
                Noted(send());
            }
        }
    }

    private OrderResult CloseNow(CloseRequest request)
    {
        if (account.Query(request.ClientOrderId).Status != OrderStatus.NotFound)
        {
            // It answers as the first time, whatever is held now.
            return account.Close(request);
        }

        if (Find(request.PositionId) is not { } position)
        {
            // The account knows a position under its first id for good.
            return _renewed.ContainsKey(request.PositionId) ? NotOpen(request.PositionId) : account.Close(request);
        }

        if (habits.HoldsVolume && Exits(position).Any())
        {
            return OrderResult.Rejected($"the volume of '{request.PositionId}' is held by its exits");
        }

        var answer = account.Close(request with { PositionId = position.Id });
        if (habits.RenewsPositionIds && answer is { Status: OrderStatus.Filled, Volume: > 0 } && answer.Volume < position.Volume)
        {
            _renewed[position.Id] = _renewed.GetValueOrDefault(position.Id) + 1;
        }

        return answer;
    }

    /// <summary>The position that is shown under an id; null where none is now.</summary>
    private Position? Find(string shownId) => account.GetPositions().FirstOrDefault(position => ShownId(position.Id) == shownId);

    private string ShownId(string id) => _renewed.TryGetValue(id, out var times) ? string.Create(CultureInfo.InvariantCulture, $"{id}.{times}") : id;

    private IEnumerable<RestingOrder> Exits(Position position)
    {
        if (!habits.HoldsVolume)
        {
            yield break;
        }

        var (id, side) = (ShownId(position.Id), position.Side == PositionSide.Long ? PositionSide.Short : PositionSide.Long);
        if (position.StopLoss is { } stop)
        {
            yield return new RestingOrder(id + Stop, "", position.Symbol, side, OrderType.Stop, position.Volume, stop, position.Tag) { IsReduceOnly = true, PositionId = id };
        }

        if (position.TakeProfit is { } target)
        {
            yield return new RestingOrder(id + Target, "", position.Symbol, side, OrderType.Limit, position.Volume, target, position.Tag) { IsReduceOnly = true, PositionId = id };
        }
    }

    /// <summary>An answer is told: a list lags behind it from now on.</summary>
    private OrderResult Noted(OrderResult answer)
    {
        Note();
        return answer;
    }

    /// <summary>A close that has filled names the position as it was shown when it was sent.</summary>
    private OrderResult Named(string id, OrderResult answer) => answer.Status == OrderStatus.Filled && _closes.TryGetValue(id, out var closed)
        ? OrderResult.Filled(answer.Volume, answer.Price, closed)
        : answer;

    private void Note()
    {
        var now = clock.GetUtcNow();
        IReadOnlyList<Position> positions = [.. account.GetPositions().Select(position => position with { Id = ShownId(position.Id) })];
        if (habits.ListLag == TimeSpan.Zero)
        {
            _lists.Clear();
        }
        else if (_lists.Count > 0 && _lists[^1].At == now)
        {
            _lists.RemoveAt(_lists.Count - 1);
        }

        // What was there before the first change was always there.
        _lists.Add((_lists.Count == 0 ? DateTimeOffset.MinValue : now, positions));
    }
}
