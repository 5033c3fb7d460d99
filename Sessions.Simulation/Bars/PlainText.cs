using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sessions.Simulation;

/// <summary>
/// Reads the two forms in which nearly every field of a bar file is written, three times as fast as the general parsers,
/// which read whatever this leaves. Compiled fully at its first call: a file of a year is read while the tiers would still warm up.
/// </summary>
internal static class PlainText
{
    // 18 digits always fit 63 bits.
    private const int MostDigits = 18;

    /// <summary>Reads digits with at most one point among them, such as <c>1.38676</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryReadNumber(ReadOnlySpan<char> text, out decimal number)
    {
        var isPlain = TryReadPoints(text, out var points, out var scale);
        number = isPlain ? new decimal((int)points, (int)(points >> 32), 0, false, (byte)scale) : 0;
        return isPlain;
    }

    /// <summary>Reads such a number as whole points: 138676 with five decimals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryReadPoints(ReadOnlySpan<char> text, out long points, out int scale)
    {
        // Where most currencies have it, looked for only elsewhere.
        var point = text.Length > 1 && text[1] == '.' ? 1 : text.IndexOf('.');
        points = 0;
        scale = point < 0 ? 0 : text.Length - point - 1;
        return (point < 0 ? text.Length : text.Length - 1) is > 0 and <= MostDigits
            && TryAddDigits(point < 0 ? text : text[..point], ref points)
            && (point < 0 || TryAddDigits(text[(point + 1)..], ref points));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryAddDigits(ReadOnlySpan<char> text, ref long number)
    {
        while (BitConverter.IsLittleEndian && text.Length >= 4)
        {
            // Four digits at once, one in each 16 bits; what is none sets the highest bit of its own.
            var digits = BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text)) - 0x0030_0030_0030_0030;
            if (((digits | (digits + 0x7FF6_7FF6_7FF6_7FF6)) & 0x8000_8000_8000_8000) != 0)
            {
                return false;
            }

            var pairs = (digits * 10) + (digits >> 16);
            number = (number * 10_000) + (long)(((pairs & 0xFF) * 100) + ((pairs >> 32) & 0xFF));
            text = text[4..];
        }

        foreach (var character in text)
        {
            var digit = (uint)(character - '0');
            if (digit > 9)
            {
                return false;
            }

            number = (number * 10) + digit;
        }

        return true;
    }

    /// <summary>Reads <c>2014-05-01T00:00:00Z</c>, and nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryReadInstant(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length != 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T')
        {
            return false;
        }

        var year = (TwoDigits(text, 0) * 100) + TwoDigits(text, 2);
        var month = TwoDigits(text, 5);
        var day = TwoDigits(text, 8);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || !TryReadTime(text[11..], out var ticks))
        {
            return false;
        }

        instant = new DateTimeOffset(new DateTime(year, month, day).Ticks + ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>Reads <c>00:00:00Z</c>, in ticks since midnight, and nothing else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryReadTime(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text.Length != 9 || text[2] != ':' || text[5] != ':' || text[8] != 'Z')
        {
            return false;
        }

        var hour = TwoDigits(text, 0);
        var minute = TwoDigits(text, 3);
        var second = TwoDigits(text, 6);
        ticks = ((hour * 3_600L) + (minute * 60) + second) * TimeSpan.TicksPerSecond;
        return (uint)hour <= 23 && (uint)minute <= 59 && (uint)second <= 59;
    }

    // What is not a digit makes the whole so far from its range that no sum of two brings it back.
    private static int TwoDigits(ReadOnlySpan<char> text, int at)
    {
        var tens = (uint)(text[at] - '0');
        var ones = (uint)(text[at + 1] - '0');
        return tens <= 9 && ones <= 9 ? (int)((tens * 10) + ones) : -1_000_000;
    }
}
