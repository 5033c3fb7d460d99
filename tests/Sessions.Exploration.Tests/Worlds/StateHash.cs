using System.Diagnostics.CodeAnalysis;

namespace Sessions.Exploration.Worlds;

/// <summary>
/// A number of 128 bits for a state: two halves, mixed differently. Among ten million states two share one by chance once in
/// 10^24 explorations, so the states themselves need not be kept.
/// </summary>
internal struct StateHash()
{
    private ulong _first = 0x9E3779B97F4A7C15;
    private ulong _second = 0xC2B2AE3D27D4EB4F;

    public readonly UInt128 Value => new(_first, _second);

    [UnscopedRef]
    public ref StateHash Add(bool value) => ref Add(value ? 1L : 2L);

    [UnscopedRef]
    public ref StateHash Add(decimal value) => ref Add((long)(value * 1_000));

    [UnscopedRef]
    public ref StateHash Add(string? text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text ?? "-")
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return ref Add((long)hash);
    }

    [UnscopedRef]
    public ref StateHash Add(long value)
    {
        _first = Mix(_first ^ (ulong)value);
        _second = Mix(_second + (ulong)value * 0x9FB21C651E98DF25 + 1);
        return ref this;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * 0xD6E8FEB86659FD93;
        value = (value ^ (value >> 32)) * 0xD6E8FEB86659FD93;
        return value ^ (value >> 32);
    }
}
