using System.Collections.Immutable;

namespace Sessions.Orders;

/// <summary>
/// When the last final answer about a ticket or a symbol came, of orders that are off the books: whoever has looked before it must
/// look again, though nothing else tells of it any more.
/// </summary>
internal sealed record PastAnswers
{
    private const int Few = 512;

    /// <summary>Longer than any list is believed.</summary>
    private const long Memory = 10 * TimeSpan.TicksPerMinute;

    public static PastAnswers None { get; } = new();

    public IEnumerable<KeyValuePair<string, long>> All => ByKey;

    private ImmutableDictionary<string, long> ByKey { get; init; } = ImmutableDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>Above how many those are looked for that are too old.</summary>
    private int Most { get; init; } = Few;

    public long Of(string key) => ByKey.GetValueOrDefault(key, Order.Never);

    /// <summary>Takes note of an order that goes off the books.</summary>
    public static void Note(ref Dictionary<string, long>? gone, Order? before, Order? after)
    {
        if (after is not null || before is not { AnsweredAt: > Order.Never })
        {
            return;
        }

        gone ??= new(StringComparer.Ordinal);
        foreach (var key in (ReadOnlySpan<string?>)[before.Symbol, before.Closes, before.Position])
        {
            if (key is not null && gone.GetValueOrDefault(key, Order.Never) < before.AnsweredAt)
            {
                gone[key] = before.AnsweredAt;
            }
        }
    }

    public PastAnswers With(Dictionary<string, long>? gone)
    {
        if (gone is null)
        {
            return this;
        }

        var byKey = ByKey.SetItems(gone.Where(one => Of(one.Key) < one.Value));
        if (byKey.Count <= Most)
        {
            return this with { ByKey = byKey };
        }

        var oldest = gone.Values.Max() - Memory;
        byKey = byKey.RemoveRange(byKey.Where(one => one.Value < oldest).Select(static one => one.Key));
        return this with { ByKey = byKey, Most = Math.Max(Few, 2 * byKey.Count) };
    }
}
