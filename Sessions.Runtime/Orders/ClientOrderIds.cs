using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sessions.Orders;

// docs/decisions.md 225
/// <summary>
/// What an order is called at its venue. An id says whose order it is, of which instant, and which of them; where that is longer than venues take,
/// it is cut to as much of it as people read, and a digest of all of it. So it is the same again wherever it is made again.
/// </summary>
internal static class ClientOrderIds
{
    /// <summary>The most characters that every venue known takes: Binance has the least.</summary>
    public const int MostCharacters = 36;

    private const int Head = 10;

    /// <summary>72 bits, in letters that the venues take.</summary>
    private const int DigestBytes = 9;

    private static readonly SearchValues<char> _allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.:/_-");

    /// <summary>The id, where a venue takes it; else <c>LondonBrea:240503080000:</c> and twelve letters.</summary>
    /// <param name="id">Tag, instant and what else tells it from all others, by colons.</param>
    public static string Fit(string id)
    {
        if (id.Length <= MostCharacters && !id.AsSpan().ContainsAnyExcept(_allowed))
        {
            return id;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), digest);
        var text = Convert.ToBase64String(digest[..DigestBytes]).Replace('+', '-').Replace('/', '_');
        var tag = id.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? id[..colon] : id;
        return $"{HeadOf(tag)}:{InstantOf(id.AsSpan(Math.Min(tag.Length + 1, id.Length)))}{text}";
    }

    /// <summary>The end of what a strategy's class is called, without what a venue does not take.</summary>
    private static string HeadOf(string tag)
    {
        var name = tag.AsSpan(0, tag.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? slash : tag.Length);
        name = name[(name.LastIndexOf('.') + 1)..];
        return string.Concat(name.ToString().Where(static letter => char.IsAsciiLetterOrDigit(letter)).Take(Head));
    }

    /// <summary>The second of the instant that follows a tag, with a colon; nothing where none does.</summary>
    private static string InstantOf(ReadOnlySpan<char> text) =>
        text.Length >= 18 && DateTime.TryParseExact(text[..18], "yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.ToString("yyMMddHHmmss':'", CultureInfo.InvariantCulture)
            : "";
}
