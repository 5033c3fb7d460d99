using System.Buffers;
using System.IO.Compression;
using Sessions.Markup;

namespace Sessions.Reports;

/// <summary>
/// Columns of whole numbers, small enough for a page: each as a varint with its sign in the lowest bit, one column after the other,
/// deflated, as base64. <c>data.js</c> undoes it.
/// </summary>
internal sealed class PackedColumns
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Adds a column as it is.</summary>
    public PackedColumns Add(IEnumerable<long> values)
    {
        foreach (var value in values)
        {
            Write(value);
        }

        return this;
    }

    /// <summary>Adds a column as the differences from each value to the next, the first from zero.</summary>
    public PackedColumns AddDifferences(IEnumerable<long> values)
    {
        var before = 0L;
        foreach (var value in values)
        {
            Write(value - before);
            before = value;
        }

        return this;
    }

    public Html ToHtml()
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(_bytes.WrittenSpan);
        }

        return Html.Base64(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    private void Write(long value)
    {
        var rest = (ulong)((value << 1) ^ (value >> 63));
        var bytes = _bytes.GetSpan(10);
        var count = 0;
        while (rest > 127)
        {
            bytes[count++] = (byte)(rest | 128);
            rest >>= 7;
        }

        bytes[count++] = (byte)rest;
        _bytes.Advance(count);
    }
}
