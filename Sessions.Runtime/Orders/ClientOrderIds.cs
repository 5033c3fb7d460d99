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

    private const int MostOfName = 10;
    private const int MostOfKind = 4;

    /// <summary>72 bits, in letters that the venues take.</summary>
    private const int DigestBytes = 9;

    private static readonly SearchValues<char> _allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.:/_-");

    /// <summary>
    /// The id, where a venue takes it; else <c>LondonBrea:2405030800:</c> and twelve letters, of an end's close <c>LondonBr:2405031200:end:</c> and those.
    /// </summary>
    /// <param name="id">Tag, instant, what it is, and what else tells it from all others, by colons.</param>
    public static string Fit(string id)
    {
        if (id.Length <= MostCharacters && !id.AsSpan().ContainsAnyExcept(_allowed))
        {
            return id;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), digest);
        var told = WhatIsTold(id.Split(':')) + Convert.ToBase64String(digest[..DigestBytes]).Replace('+', '-').Replace('/', '_');
        return NameOf(id, Math.Min(MostOfName, MostCharacters - told.Length)) + told;
    }

    /// <summary>The minute of the instant and, of a closing's, which it is.</summary>
    private static string WhatIsTold(string[] parts) =>
        parts.Length < 2 || !DateTime.TryParseExact(parts[1], "yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? ":"
        : instant.ToString("':'yyMMddHHmm':'", CultureInfo.InvariantCulture) + (parts.Length < 5 ? "" : Letters(parts[2], MostOfKind) + ":");

    /// <summary>What a strategy's class is called, without its namespace.</summary>
    private static string NameOf(string id, int most)
    {
        var tag = id[..(id.AsSpan().IndexOfAny(':', '/') is >= 0 and var end ? end : id.Length)];
        return Letters(tag[(tag.LastIndexOf('.') + 1)..], most);
    }

    private static string Letters(string text, int most) => string.Concat(text.Where(char.IsAsciiLetterOrDigit).Take(most));
}
