using System.Buffers;
using System.Text;
using Sessions.Schedule;

namespace Sessions.Tool.Calendars;

// docs/decisions.md 165
/// <summary>
/// Lines of an iCalendar file (RFC 5545, 3.1): no longer than 75 bytes, since a longer one goes on in the next after a blank, and no
/// character is cut in two.
/// </summary>
internal sealed class ContentLines
{
    private const int LongestLine = 75;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Lines that were made before.</summary>
    public ContentLines Add(ReadOnlySpan<byte> lines)
    {
        _bytes.Write(lines);
        return this;
    }

    /// <summary>A line as it is.</summary>
    public ContentLines Add(string line)
    {
        Span<byte> bytes = line.Length * 3 <= 512 ? stackalloc byte[512] : new byte[line.Length * 3];
        ReadOnlySpan<byte> rest = bytes[..Encoding.UTF8.GetBytes(line, bytes)];
        for (var room = LongestLine; rest.Length > room; room = LongestLine - 1)
        {
            var end = room;
            while (IsInside(rest[end]))
            {
                end--;
            }

            _bytes.Write(rest[..end]);
            _bytes.Write("\r\n "u8);
            rest = rest[end..];
        }

        _bytes.Write(rest);
        _bytes.Write("\r\n"u8);
        return this;
    }

    /// <summary>A property whose value is a text of some lines, any of which may be somebody else's.</summary>
    public ContentLines AddText(string name, params IEnumerable<string> lines) =>
        Add($"{name}:{string.Join("\\n", lines.Select(static line => Escape(PrintableText.Of(line))))}");

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    /// <summary>Whether it is a further byte of a character of UTF-8.</summary>
    private static bool IsInside(byte unit) => (unit & 0xC0) == 0x80;
}
