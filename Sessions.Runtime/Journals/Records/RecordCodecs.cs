using System.Text.Json;

namespace Sessions.Journals.Records;

/// <summary>The kinds of records that there are. Anything of a type that has a codec here can be written, and is read again.</summary>
internal static class RecordCodecs
{
    private static readonly RecordCodec[] _all = [new OccurrenceCodec(), new OrderCodec(), new TargetCodec(), new ClosingCodec(), new HaltCodec(), new AcknowledgmentCodec(), new HoldCodec()];
    private static readonly Dictionary<Type, RecordCodec> _byType = _all.ToDictionary(static codec => codec.Type);

    public static RecordCodec Of(object record) =>
        _byType.TryGetValue(record.GetType(), out var codec) ? codec : throw new InvalidOperationException($"Records of type {record.GetType().Name} have no codec.");

    /// <exception cref="JournalException">A text in it cannot be written.</exception>
    public static byte[] Encode(object record, string key, long sequence) => Of(record).Encode(record, key, sequence);

    /// <summary>The record of an entry that was not removed.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="strategy">Whose it is; null for what concerns all.</param>
    /// <exception cref="JournalException">It is not as it was written, or of a kind or version that is not known yet.</exception>
    public static object Read(JournalEntry entry, StrategyIdentity? strategy)
    {
        if (entry.Record is { } record)
        {
            return record;
        }

        var value = entry.Value ?? throw new InvalidOperationException($"'{entry.Key}' was removed.");
        if (!RecordSeal.IsWhole(value.Span, entry.Key, entry.Sequence))
        {
            throw Damaged(entry.Key, strategy, null);
        }

        var codec = Array.Find(_all, codec => entry.Key.StartsWith(codec.Kind, StringComparison.Ordinal) && (entry.Key.Length == codec.Kind.Length || entry.Key[codec.Kind.Length] == '/'))
            ?? throw new JournalException(
                $"The journal has a record '{entry.Key}' of {Whose(strategy)}, a kind that this release does not know. Nothing was changed; run the newer release that wrote it.");
        try
        {
            return codec.Decode(value, entry.Key);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw Damaged(entry.Key, strategy, exception);
        }
    }

    private static JournalException Damaged(string key, StrategyIdentity? strategy, Exception? why) => new(
        $"The journal's record '{key}' of {Whose(strategy)} is damaged: it is not what was written. Nothing was changed. "
        + "Look up the account's open positions, move the journal away and start with a new one.",
        why);

    private static string Whose(StrategyIdentity? strategy) => strategy?.ToString() ?? "all strategies";
}
