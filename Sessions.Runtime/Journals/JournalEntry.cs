using System.Runtime.InteropServices;
using Sessions.Journals.Records;

namespace Sessions.Journals;

/// <summary>A key of a journal with its value, or that the key was removed.</summary>
public readonly record struct JournalEntry
{
    /// <summary>The most characters of a key.</summary>
    public const int LongestKey = 4096;

    /// <summary>The most bytes of a value.</summary>
    public const int LargestValue = 1 << 20;

    private const string Commands = "command/";

    /// <summary>The key; or the occurrence from which it is made when somebody asks for it, as nobody does in memory.</summary>
    private readonly object? _key;

    /// <summary>Its bytes; or the record of which they are made when somebody asks for them, as nobody does in memory; null where the key was removed.</summary>
    private readonly object? _value;

    /// <summary>A key with its value.</summary>
    /// <param name="key">The key: Unicode text, compared character by character.</param>
    /// <param name="sequence">Above that of every earlier state of the key.</param>
    /// <param name="value">Its bytes, which are not copied; null where the key is removed.</param>
    /// <exception cref="ArgumentException">The key is empty, longer than <see cref="LongestKey"/>, or has a control character or half a surrogate pair; or the value is larger than <see cref="LargestValue"/>.</exception>
    public JournalEntry(string key, long sequence, ReadOnlyMemory<byte>? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (key.Length > LongestKey || !RecordKey.IsPlain(key))
        {
            throw new ArgumentException($"A key has 1 to {LongestKey} characters, and neither control characters nor half a surrogate pair.", nameof(key));
        }

        if (value?.Length > LargestValue)
        {
            throw new ArgumentException($"A value has at most {LargestValue} bytes.", nameof(value));
        }

        (_key, Sequence) = (key, sequence);
        _value = value is not { } bytes ? null : MemoryMarshal.TryGetArray(bytes, out var array) && array.Count == array.Array!.Length ? array.Array : bytes.ToArray();
    }

    /// <param name="key">Its key, or the occurrence whose it is.</param>
    /// <param name="sequence">Its sequence.</param>
    /// <param name="content">A record that has a codec; or, as a store has it, its bytes or null.</param>
    internal JournalEntry(object key, long sequence, object? content) => (_key, Sequence, _value) = (key, sequence, content);

    /// <summary>The key.</summary>
    public string Key => _key as string ?? (_key as OccurrenceRecord)?.Key ?? string.Empty;

    /// <summary>The number that orders the states of a key: the highest is the last.</summary>
    public long Sequence { get; }

    /// <summary>The value; null where the key was removed.</summary>
    public ReadOnlyMemory<byte>? Value => _value switch
    {
        null => (ReadOnlyMemory<byte>?)null,
        byte[] bytes => bytes,
        _ => RecordCodecs.Encode(_value, Key, Sequence),
    };

    /// <summary>Whether the key was removed: it has no value, and its sequence stands so that no earlier state comes back.</summary>
    public bool IsRemoved => _value is null;

    /// <summary>Whether it is a person's command, which needs no lease: the key begins with <c>command/</c>.</summary>
    public bool IsCommand => _key is not OccurrenceRecord && Key.StartsWith(Commands, StringComparison.Ordinal);

    /// <summary>Whether it is an occurrence's own, which is told without making a text of its key.</summary>
    internal bool IsOccurrence => _key is OccurrenceRecord || Key.StartsWith("occurrence/", StringComparison.Ordinal);

    /// <summary>The record that it was made of in this process, or null.</summary>
    internal object? Record => _value is byte[] ? null : _value;

    /// <summary>Whether both are states of one key.</summary>
    internal bool HasKeyOf(JournalEntry other) =>
        _key is OccurrenceRecord own && other._key is OccurrenceRecord others ? own.IsOf(others.Session, others.Start) : Key == other.Key;

    /// <summary>Whether key, sequence and value are the same.</summary>
    /// <param name="other">Another entry.</param>
    public bool Equals(JournalEntry other) =>
        Key == other.Key && Sequence == other.Sequence && IsRemoved == other.IsRemoved
        && (IsRemoved || Value!.Value.Span.SequenceEqual(other.Value!.Value.Span));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Sequence);

    /// <summary>The key, its sequence and how large the value is.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Key}, sequence {Sequence}, {(Value is { } value ? FormattableString.Invariant($"{value.Length} bytes") : "removed")}");
}
