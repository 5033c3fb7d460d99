using System.Collections.Immutable;
using Sessions.Closing;
using Sessions.Orders;

namespace Sessions.Exploration.Worlds;

/// <summary>One batch of a strategy's: written whole or not at all.</summary>
internal sealed record Batch(string Tag, ImmutableArray<RecordChange> Records);

/// <summary>
/// What the journal has, and the news that may or may not have come there. Each record has the number of its change, and the
/// store keeps the higher: so what is written after a record of the same key takes that record out of the news before it.
/// </summary>
internal sealed record Disk(ImmutableSortedDictionary<string, object> Records, ImmutableArray<Batch> News)
{
    /// <summary>How many batches of news are at most on their way at once.</summary>
    public const int MostNews = 4;

    public static Disk Empty { get; } = new(ImmutableSortedDictionary.Create<string, object>(StringComparer.Ordinal), []);

    public static string KeyOf(string tag, RecordChange record) => $"{tag}/{record.Kind}/{record.Id}";

    /// <summary>Something is on disk before anything follows from it.</summary>
    public Disk Write(Batch batch)
    {
        var keys = batch.Records.Select(record => KeyOf(batch.Tag, record)).ToHashSet(StringComparer.Ordinal);
        var news = News.Select(earlier => earlier with { Records = [.. earlier.Records.Where(record => !keys.Contains(KeyOf(earlier.Tag, record)))] })
            .Where(static earlier => earlier.Records.Length > 0);
        return new(Apply(Records, batch), [.. news]);
    }

    /// <summary>Something is on its way there, and nobody waits for it.</summary>
    public Disk Post(Batch batch) => News.Length < MostNews ? this with { News = News.Add(batch) }
        : new Disk(Apply(Records, News[0]), News.RemoveAt(0)).Post(batch);

    /// <summary>All that the process may leave when it dies: any of the news have come, in whatever order.</summary>
    public IEnumerable<ImmutableSortedDictionary<string, object>> Left()
    {
        for (var set = 0; set < 1 << News.Length; set++)
        {
            var records = Records;
            for (var i = 0; i < News.Length; i++)
            {
                records = (set >> i & 1) == 1 ? Apply(records, News[i]) : records;
            }

            yield return records;
        }
    }

    /// <summary>What a new process reads.</summary>
    public static (AccountBlotters Account, ImmutableSortedDictionary<string,
        (string Tag, ClosingState State)> Closings) Read(ImmutableSortedDictionary<string, object> records)
    {
        var account = new AccountBlotters();
        var closings = ImmutableSortedDictionary.Create<string, (string, ClosingState)>(StringComparer.Ordinal);
        foreach (var (key, value) in records)
        {
            var tag = key[..key.IndexOf('/', StringComparison.Ordinal)];
            var blotter = account[tag];
            switch (value)
            {
                case Order order: account = account.With(tag, blotter.With(order)); break;
                case Target target: account = account.With(tag, blotter.With(target)); break;
                case ClosingState closing: closings = closings.SetItem(closing.Name, (tag, closing)); break;
            }
        }

        return (account, closings);
    }

    /// <summary>All that is known, on disk.</summary>
    public static Disk Of(AccountBlotters account, IEnumerable<(string Tag, ClosingState State)> closings)
    {
        var records = Empty.Records.ToBuilder();
        foreach (var (tag, blotter) in account.ByTag)
        {
            foreach (var order in blotter.Orders.Values)
            {
                records[KeyOf(tag, new(RecordChange.Order, order.Id, order))] = order;
            }

            foreach (var target in blotter.Targets.Values)
            {
                records[KeyOf(tag, new(RecordChange.Target, target.Id, target))] = target;
            }
        }

        foreach (var (tag, closing) in closings)
        {
            records[KeyOf(tag, new(ClosingChange.Record, closing.Name, closing))] = closing;
        }

        return new(records.ToImmutable(), []);
    }

    private static ImmutableSortedDictionary<string, object> Apply(ImmutableSortedDictionary<string, object> records, Batch batch)
    {
        foreach (var record in batch.Records)
        {
            records = record.Value is { } value ? records.SetItem(KeyOf(batch.Tag, record), value) : records.Remove(KeyOf(batch.Tag, record));
        }

        return records;
    }
}
