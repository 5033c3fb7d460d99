using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>What every order came to, by its client order id: what makes requests idempotent.</summary>
internal sealed class OrderLedger
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private int _unnamed;

    /// <summary>Does an order once: a repeated id answers as the first did.</summary>
    /// <param name="clientOrderId">The id, or an empty one to have one made.</param>
    /// <param name="place">Does the order, under its id.</param>
    public OrderResult Once(string clientOrderId, Func<string, OrderResult> place)
    {
        var id = clientOrderId.Length > 0 ? clientOrderId : NewId();
        if (_entries.TryGetValue(id, out var entry))
        {
            return entry.First;
        }

        var result = place(id);
        _entries.Add(id, new Entry(result, result));
        return result;
    }

    /// <summary>An order that rested or waited has come to its end.</summary>
    public void Update(string clientOrderId, OrderResult result) =>
        _entries[clientOrderId] = _entries[clientOrderId] with { Current = result };

    public OrderResult Query(string clientOrderId) =>
        _entries.TryGetValue(clientOrderId, out var entry)
            ? entry.Current
            : OrderResult.NotFound();

    private string NewId()
    {
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"paper:{++_unnamed}");
        }
        while (_entries.ContainsKey(id));

        return id;
    }

    private readonly record struct Entry(OrderResult First, OrderResult Current);
}
