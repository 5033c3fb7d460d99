using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Journals;

/// <summary>What is on record of a strategy's orders and closings.</summary>
internal sealed record BookState
{
    public static BookState Empty { get; } = new();

    public Blotter Blotter { get; init; } = Blotter.Empty;

    public IReadOnlyList<ClosingState> Closings { get; init; } = [];

    /// <summary>The keys of all of it.</summary>
    public IReadOnlyCollection<(string Kind, string Id)> Keys { get; init; } = [];

    /// <summary>The highest number of an occurrence that is on record.</summary>
    public int Number { get; init; }

    /// <param name="records">All that is on record of a strategy.</param>
    public static BookState Of(IReadOnlyList<object> records)
    {
        var number = 0;
        var closings = new List<ClosingState>();
        var keys = new List<(string Kind, string Id)>();
        var blotter = Blotter.Empty;
        foreach (var record in records)
        {
            switch (record)
            {
                case OccurrenceRecord occurrence:
                    number = Math.Max(number, occurrence.Number);
                    break;
                case Order order:
                    number = Math.Max(number, order.Occurrence);
                    blotter = blotter.With(order);
                    keys.Add((RecordChange.Order, order.Id));
                    break;
                case Target target:
                    blotter = blotter.With(target);
                    keys.Add((RecordChange.Target, target.Id));
                    break;
                case ClosingState closing:
                    closings.Add(closing);
                    keys.Add((ClosingChange.Record, closing.Name));
                    break;
                case HoldRecord:
                    keys.Add((HoldRecord.Kind, string.Empty));
                    break;
            }
        }

        return new BookState { Blotter = blotter, Closings = closings, Keys = keys, Number = number };
    }

    /// <summary>The targets of an occurrence's closings, for people.</summary>
    /// <param name="tag">The strategy's tag.</param>
    /// <param name="occurrence">The occurrence.</param>
    public IEnumerable<CloseRecord> ClosesOf(string tag, OccurrenceRecord occurrence)
    {
        var prefix = occurrence.ClosingPrefix(tag);
        foreach (var target in Blotter.Targets.Values.Where(target => !target.IsKept && target.Closing.StartsWith(prefix, StringComparison.Ordinal)))
        {
            yield return new CloseRecord
            {
                Session = occurrence.Session,
                Start = occurrence.Start,
                Closing = target.Closing[prefix.Length..],
                PositionId = target.Position,
                Symbol = target.Symbol,
                Side = target.Side,
                Volume = target.Volume,
                Attempts = Blotter.Attempts(target),
                Pending = Blotter.Pending(target)?.Id,
                Filled = Blotter.OrdersOf(target.Id).ToList().Sum(static order => order.Filled),
                IsConfirmed = target.IsConfirmed,
            };
        }
    }

    /// <summary>What the strategy's own fills come to, by symbol, without what is zero.</summary>
    public IEnumerable<LedgerRecord> Holdings() => Blotter.Orders.Values.Select(static order => order.Symbol).Distinct(StringComparer.Ordinal)
        .Select(symbol => new LedgerRecord(symbol, symbol, Blotter.Holdings(symbol))).Where(static holding => holding.Volume != 0);

    /// <summary>The strategy's own orders without a final answer, by when they were sent.</summary>
    public IEnumerable<OrderRecord> OpenOrders() => Blotter.OwnOpen.ToList().OrderBy(static order => order.SentAt).Select(static order => new OrderRecord
    {
        ClientOrderId = order.Id,
        Symbol = order.Symbol,
        Side = order.Side,
        Volume = order.Volume,
        PositionId = order.Closes,
        SentAt = order.SentAt,
    });
}
