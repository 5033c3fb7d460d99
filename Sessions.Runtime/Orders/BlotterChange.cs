namespace Sessions.Orders;

/// <summary>A record as the journal is to have it from now on.</summary>
/// <param name="Kind"><see cref="Order"/>, <see cref="Target"/> or the kind of another record.</param>
/// <param name="Id">Its id, unique among those of its kind of one strategy.</param>
/// <param name="Value">What it is; null where it is removed.</param>
internal readonly record struct RecordChange(string Kind, string Id, object? Value)
{
    public const string Order = "order";
    public const string Target = "target";
}

/// <summary>What one event changes in a blotter: one batch for the journal, which is written whole or not at all.</summary>
/// <param name="tag">Whose blotter.</param>
/// <param name="before">The blotter as it was.</param>
internal class BlotterChange(string tag, Blotter before)
{
    private const int MostInList = 8;

    private readonly Blotter _before = before;
    private List<(string Kind, string Id)>? _touched;

    // Only what touches much needs it; one order is found in the list sooner.
    private HashSet<(string Kind, string Id)>? _isTouched;

    public string Tag => tag;

    /// <summary>The ids of all orders and targets that may have changed, each kind once.</summary>
    public IReadOnlyList<(string Kind, string Id)> Touched => _touched ?? (IReadOnlyList<(string, string)>)[];

    /// <summary>Whether it is about this state of a blotter.</summary>
    public bool Follows(Blotter blotter) => ReferenceEquals(blotter, _before);

    /// <summary>The blotter as it is now.</summary>
    public Blotter Blotter { get; private set; } = before;

    /// <summary>
    /// Whether it has to be on disk before anything follows from it. All else is news, which may be written late, in any order or
    /// never, since asking finds it out again.
    /// </summary>
    public virtual bool IsIntent => _touched is not null && _touched.Exists(touched => touched.Kind == RecordChange.Order
        ? IsIntended(_before.Orders.GetValueOrDefault(touched.Id), Blotter.Orders.GetValueOrDefault(touched.Id))
        : IsIntended(_before.Targets.GetValueOrDefault(touched.Id), Blotter.Targets.GetValueOrDefault(touched.Id)));

    /// <summary>Whether the account's list alone says that there is such an order, now or before: that is on no record.</summary>
    private bool IsAdopted(string id) => (Blotter.Orders.GetValueOrDefault(id) ?? _before.Orders.GetValueOrDefault(id)) is { IsAdopted: true };

    /// <summary>What is to be written; nothing where only what is not on record has changed.</summary>
    public IReadOnlyList<RecordChange> Records
    {
        get
        {
            var records = new RecordList();
            Write(records);
            return records;
        }
    }

    /// <summary>Gives what is to be written, one after the other.</summary>
    public virtual void Write(IRecordSink into)
    {
        foreach (var (kind, id) in _touched ?? [])
        {
            if (kind == RecordChange.Target)
            {
                var target = Blotter.Targets.GetValueOrDefault(id);
                if (!Same(_before.Targets.GetValueOrDefault(id), target))
                {
                    into.Note(new(kind, id, target));
                }
            }
            else if (!IsAdopted(id) && Blotter.Orders.GetValueOrDefault(id) is var order && !Same(_before.Orders.GetValueOrDefault(id), order))
            {
                into.Note(new(kind, id, order));
            }
        }
    }

    public void Put(Order order)
    {
        Touch(RecordChange.Order, order.Id);
        Blotter = Blotter.With(order);
    }

    public void Put(Target target)
    {
        Touch(RecordChange.Target, target.Id);
        Blotter = Blotter.With(target);
    }

    public void Remove(Order order)
    {
        Touch(RecordChange.Order, order.Id);
        Blotter = Blotter.Without(order);
    }

    public void Remove(Target target)
    {
        Touch(RecordChange.Target, target.Id);
        Blotter = Blotter.Without(target);
    }

    /// <summary>
    /// An order is about to be sent, and so on record. Of a target's earlier attempts those that were refused say nothing any
    /// more, and would fill the journal while a market is shut.
    /// </summary>
    public void Send(Order order)
    {
        foreach (var earlier in order.Target is { } target ? Blotter.OrdersOf(target) : default)
        {
            if (earlier is { IsOpen: false, Filled: 0 })
            {
                Remove(earlier);
            }
        }

        Put(order with { State = OrderState.Sent, ReturnedAt = long.MaxValue });
    }

    private static bool Same(Order? before, Order? after) => before is null ? after is null : before.IsRecordedAs(after);

    private static bool Same(Target? before, Target? after) => before is null ? after is null : before.IsRecordedAs(after);

    /// <summary>A new order, one that changes hands, and what a strategy holds though no order of its own says so.</summary>
    private static bool IsIntended(Order? before, Order? after) => before is null ? after is not null
        : after is null || before.Target != after.Target || before.IsOffLedger != after.IsOffLedger || (!before.IsOpen && !before.IsRecordedAs(after));

    /// <summary>All but a confirmation that rests on a sum, and dust, which does.</summary>
    private static bool IsIntended(Target? before, Target? after) => before is null ? after is not null
        : after is null || before.Volume != after.Volume || before.Kind != after.Kind || before.Ticket != after.Ticket
            || (before.Kind != TargetKind.Share && before.IsConfirmed != after.IsConfirmed);

    private void Touch(string kind, string id)
    {
        _touched ??= [];
        if (_touched.Count == MostInList)
        {
            _isTouched ??= [.. _touched];
        }

        if (_isTouched?.Add((kind, id)) ?? !_touched.Contains((kind, id)))
        {
            _touched.Add((kind, id));
        }
    }

    private sealed class RecordList : List<RecordChange>, IRecordSink
    {
        public void Note(RecordChange change) => Add(change);
    }
}
