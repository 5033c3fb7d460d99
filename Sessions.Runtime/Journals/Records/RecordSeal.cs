using System.Buffers.Binary;
using System.Numerics;

namespace Sessions.Journals.Records;

// docs/decisions.md 197
/// <summary>
/// What a value begins with: a checksum over key, sequence and all that comes after it, and the version of what wrote it. It is a
/// CRC-32C, which finds every damage of up to three bits and every burst of up to 32, whatever a disk or a cable has done.
/// </summary>
internal static class RecordSeal
{
    /// <summary>The bytes before the record itself: four of the checksum, one of the version.</summary>
    public const int Length = sizeof(uint) + 1;

    /// <summary>Puts version and checksum into the first bytes of a value.</summary>
    public static void Put(Span<byte> value, byte version, string key, long sequence)
    {
        value[sizeof(uint)] = version;
        BinaryPrimitives.WriteUInt32LittleEndian(value, ChecksumOf(value[sizeof(uint)..], key, sequence));
    }

    /// <summary>Whether a value is as it was written, under this key and with this sequence.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> value, string key, long sequence) =>
        value.Length > Length && BinaryPrimitives.ReadUInt32LittleEndian(value) == ChecksumOf(value[sizeof(uint)..], key, sequence);

    public static byte VersionOf(ReadOnlySpan<byte> value) => value[sizeof(uint)];

    private static uint ChecksumOf(ReadOnlySpan<byte> content, string key, long sequence)
    {
        var checksum = BitOperations.Crc32C(uint.MaxValue, (ulong)sequence);
        checksum = BitOperations.Crc32C(checksum, (uint)key.Length);
        foreach (var character in key)
        {
            checksum = BitOperations.Crc32C(checksum, character);
        }

        for (; content.Length >= sizeof(ulong); content = content[sizeof(ulong)..])
        {
            checksum = BitOperations.Crc32C(checksum, BinaryPrimitives.ReadUInt64LittleEndian(content));
        }

        foreach (var rest in content)
        {
            checksum = BitOperations.Crc32C(checksum, rest);
        }

        return ~checksum;
    }
}
