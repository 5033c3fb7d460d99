using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Reliability.Faults;

/// <summary>
/// An account whose answers fail by a script, on a simulated clock. It is idempotent by client order id, as its contract
/// says, and deliberately not reduce-only: a close of what is no longer there opens the other side, and is noted.
/// </summary>
internal sealed partial class FaultyAccount(TimeProvider clock) : IOrderBroker
{
    public static readonly TimeSpan Slowness = TimeSpan.FromSeconds(3);

    /// <summary>How long an order may still be on its way when its call has failed.</summary>
    public static readonly TimeSpan Underway = TimeSpan.FromSeconds(8);
    public static readonly TimeSpan Lateness = TimeSpan.FromSeconds(15);

    private readonly Dictionary<string, OrderResult> _answers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _onTheWay = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Position> _positions = new(StringComparer.Ordinal);
    private readonly List<RestingOrder> _orders = [];
    private int _ids;

    public string Account => "faulty";

    /// <summary>Whether it keeps one untagged position a symbol, shared by everybody who trades on it.</summary>
    public bool Nets { get; init; }

    public BrokerCapabilities Capabilities => BrokerCapabilities.Orders | (Nets ? BrokerCapabilities.None : BrokerCapabilities.Hedging | BrokerCapabilities.Tags);

    /// <summary>The faults of the next entries, closes and questions; when they are used up all goes well.</summary>
    public Queue<OrderFault> Entries { get; } = new();

    public Queue<OrderFault> Closes { get; } = new();

    public Queue<SnapshotFault> Snapshots { get; } = new();

    public Queue<OrderFault> Cancels { get; } = new();

    /// <summary>Fails every call while it says so.</summary>
    public Func<bool> IsDown { get; set; } = static () => false;

    /// <summary>Never answers a call that comes while it says so, whatever its token says.</summary>
    public Func<bool> HangsIf { get; set; } = static () => false;

    /// <summary>What an entry opened, with its order's id.</summary>
    public List<(Position Position, string OrderId)> Opened { get; } = [];

    /// <summary>What was carried out under which id, in order: bought above zero, sold below.</summary>
    public List<(string OrderId, string Symbol, decimal Volume, DateTimeOffset At)> Fills { get; } = [];

    /// <summary>The same as text.</summary>
    public string History => string.Join(", ", Fills.Select(static fill => $"{fill.OrderId} {fill.Volume} of {fill.Symbol} at {fill.At:HH:mm:ss.fff}"));

    /// <summary>At what profit what is bought of a symbol stands.</summary>
    public Func<string, decimal?> ProfitOf { get; set; } = static _ => 0;

    /// <summary>Rejects every close while it says so.</summary>
    public Func<bool> Refuses { get; set; } = static () => false;

    /// <summary>How long a close takes that does not fail: it is carried out at the end of that.</summary>
    public TimeSpan ReplyAfter { get; set; }

    /// <summary>The same of an entry.</summary>
    public TimeSpan EntryReplyAfter { get; set; }

    /// <summary>Whether a question after an order that is on its way is answered as if it had never come.</summary>
    public bool IsIgnorant { get; set; }

    /// <summary>Picks a fault for each call for which none was put down; 0 of its answers is none.</summary>
    public Func<int, int> Pick { get; set; } = static _ => 0;

    /// <summary>How many calls failed.</summary>
    public int Faults { get; private set; }

    /// <summary>What must never happen, and did.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>How many calls there were.</summary>
    public int Calls { get; private set; }

    public IReadOnlyCollection<Position> Positions => _positions.Values;

    public IReadOnlyCollection<RestingOrder> Orders => _orders;

    public Position Hold(string? tag, decimal volume = 1, decimal? profit = 0, string symbol = "EURUSD")
    {
        var id = Nets ? symbol : (++_ids).ToString(CultureInfo.InvariantCulture);
        var held = _positions.GetValueOrDefault(id)?.Volume ?? 0;
        return _positions[id] = new Position(id, symbol, PositionSide.Long, held + volume, 1.1m, clock.GetUtcNow()) { Tag = Nets ? null : tag, NetProfit = profit };
    }

    public ValueTask<OrderResult> OpenAsync(OpenRequest request, CancellationToken cancellationToken) =>
        SendAsync(request.ClientOrderId, Entries, EntryReplyAfter, request.Type == OrderType.Market ? Lateness : Underway, request.Volume, volume => Open(request, volume));

    public ValueTask<OrderResult> CloseAsync(CloseRequest request, CancellationToken cancellationToken) =>
        SendAsync(request.ClientOrderId, Refuses() ? new Queue<OrderFault>([OrderFault.Rejected]) : Closes, ReplyAfter, Lateness, request.Volume, volume => Close(request, volume));

    public async ValueTask<PositionSnapshot> GetPositionsAsync(CancellationToken cancellationToken)
    {
        await CallAsync();
        var now = clock.GetUtcNow();
        switch (Snapshots.TryDequeue(out var fault) ? fault : (SnapshotFault)PickOf(5))
        {
            case SnapshotFault.Throws:
                throw new InvalidOperationException("no positions to be had");
            case SnapshotFault.Hangs:
                await NeverAsync();
                break;
            case SnapshotFault.IncompleteAndEmpty:
                return new PositionSnapshot(now, false, []);
            case SnapshotFault.Stale:
                // Of a time when nothing of this was open.
                var first = _positions.Values.Select(static position => position.OpenedAt!.Value.AddTicks(-1)).Append(now.AddMinutes(-1)).Min();
                return new PositionSnapshot(first, true, []);
        }

        return new PositionSnapshot(now, true, [.. _positions.Values]);
    }

    public async ValueTask<OrderResult> QueryAsync(OrderQuery query, CancellationToken cancellationToken)
    {
        await AskAsync();
        return _answers.TryGetValue(query.ClientOrderId, out var answer) ? answer
            : _onTheWay.Contains(query.ClientOrderId) && !IsIgnorant ? OrderResult.Working()
            : OrderResult.NotFound();
    }

    public async ValueTask<IReadOnlyList<RestingOrder>> GetOrdersAsync(CancellationToken cancellationToken)
    {
        await AskAsync();
        return [.. _orders];
    }

    /// <summary>A position's own stop, or a person, closes it.</summary>
    public void Stop(string positionId) => _positions.Remove(positionId);

    private OrderResult Open(OpenRequest request, decimal volume)
    {
        if (request.Type != OrderType.Market)
        {
            _orders.Add(new RestingOrder($"{++_ids}", request.ClientOrderId, request.Symbol, request.Side, request.Type, volume, request.Price!.Value, request.Tag));
            return OrderResult.Resting(_orders[^1].Id);
        }

        return Fill(request.ClientOrderId, request.Symbol, volume, request.Tag);
    }

    private async ValueTask<OrderResult> SendAsync(string id, Queue<OrderFault> faults, TimeSpan replyAfter, TimeSpan worksFor, decimal volume, Func<decimal, OrderResult> trade)
    {
        await CallAsync();
        var fault = faults.TryDequeue(out var put) ? put : (OrderFault)PickOf(15);
        switch (fault)
        {
            case OrderFault.Throws:
                throw new InvalidOperationException("the connection was lost");
            case OrderFault.ThrowsAfter:
                Once(id, volume, trade);
                throw new InvalidOperationException("the connection was lost");
            case OrderFault.Hangs:
                await NeverAsync();
                break;
            case OrderFault.HangsAfter:
                Once(id, volume, trade);
                await NeverAsync();
                break;
            case OrderFault.Slow:
                await Task.Delay(Slowness, clock, CancellationToken.None);
                break;
            case OrderFault.Late:
                await LaterAsync(id, Lateness);
                break;
            case OrderFault.LateAndNeverAnswered:
                await LaterAsync(id, Lateness);
                Once(id, volume, trade);
                await NeverAsync();
                break;
            case OrderFault.Rejected:
                return _answers[id] = OrderResult.Rejected("requote");
            case OrderFault.Partial:
                return Once(id, volume / 2, trade);
            case OrderFault.Unknown:
                return OrderResult.Unknown("no answer from the exchange");
            case OrderFault.UnknownAfter:
                Once(id, volume, trade);
                return OrderResult.Unknown("no answer from the exchange");
            case OrderFault.WorkingThenFilled:
                // One that is to rest does so, and is listed, within the time that an order may be on its way.
                _ = FillLaterAsync(id, worksFor, volume, trade);
                return OrderResult.Working();
            case OrderFault.ThrowsThenFilled:
                _ = FillLaterAsync(id, Underway, volume, trade);
                throw new InvalidOperationException("the connection was lost");
            case OrderFault.UnknownThenFilled:
                _ = FillLaterAsync(id, Underway, volume, trade);
                return OrderResult.Unknown("no answer from the exchange");
        }

        if (fault == OrderFault.None && replyAfter > TimeSpan.Zero)
        {
            await LaterAsync(id, replyAfter);
        }

        return Once(id, volume, trade);
    }

    private async Task FillLaterAsync(string id, TimeSpan by, decimal volume, Func<decimal, OrderResult> trade)
    {
        await LaterAsync(id, by);
        Once(id, volume, trade);
    }

    private async Task LaterAsync(string id, TimeSpan by)
    {
        _onTheWay.Add(id);
        await Task.Delay(by, clock, CancellationToken.None);
    }

    private async Task NeverAsync()
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromDays(40), clock, CancellationToken.None);
        }
    }

    private OrderResult Once(string id, decimal volume, Func<decimal, OrderResult> trade)
    {
        if (!_answers.TryGetValue(id, out var answer))
        {
            _answers[id] = answer = trade(volume);
        }

        return answer;
    }

    private OrderResult Close(CloseRequest request, decimal volume)
    {
        Fills.Add((request.ClientOrderId, _positions.GetValueOrDefault(request.PositionId)?.Symbol ?? "?", -volume, clock.GetUtcNow()));
        return Trade(request.PositionId, volume);
    }

    private OrderResult Trade(string positionId, decimal volume)
    {
        if (!_positions.TryGetValue(positionId, out var position) || position.Volume < volume)
        {
            Violations.Add($"{volume} of position {positionId} were sold of {position?.Volume ?? 0}");
        }

        var left = (position?.Volume ?? 0) - volume;
        _positions.Remove(positionId);
        if (left != 0)
        {
            var side = left > 0 ? PositionSide.Long : PositionSide.Short;
            _positions[positionId] = (position ?? new Position(positionId, "EURUSD", side, 0, 1.1m, clock.GetUtcNow())) with { Side = side, Volume = Math.Abs(left) };
        }

        return OrderResult.Filled(volume, 1.1m, positionId);
    }

    private int PickOf(int kinds)
    {
        var picked = Pick(kinds);
        Faults += picked == 0 ? 0 : 1;
        return picked;
    }

    private async ValueTask AskAsync()
    {
        await CallAsync();
        if (PickOf(2) != 0)
        {
            throw new InvalidOperationException("no answer to be had");
        }
    }

    private async ValueTask CallAsync()
    {
        Calls++;
        if (HangsIf())
        {
            await NeverAsync();
        }

        if (IsDown())
        {
            throw new InvalidOperationException("the broker is down");
        }
    }
}
