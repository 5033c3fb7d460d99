using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sessions.Journals.Records;

/// <summary>
/// Keys of records: a kind and its parts, divided by slashes. Within a part a slash, a percent sign, and what no key may have is
/// written as a percent sign and four hexadecimal digits, so that no two records have one key.
/// </summary>
internal static class RecordKey
{
    private static readonly SearchValues<char> _special = CharactersThat(static character => character is '/' or '%' || char.IsControl(character) || char.IsSurrogate(character));
    private static readonly SearchValues<char> _unplain = CharactersThat(static character => char.IsControl(character) || char.IsSurrogate(character));
    private static readonly SearchValues<char> _surrogates = CharactersThat(char.IsSurrogate);

    public static string Of(string kind, string part) => $"{kind}/{Escape(part)}";

    /// <summary>The key of what belongs to an occurrence.</summary>
    public static string Of(string kind, string session, DateTimeOffset start) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}/{Escape(session)}/{start.UtcDateTime:yyyyMMdd'T'HHmmss'.'fffffff'Z'}");

    public static string Of(string kind, string session, DateTimeOffset start, string first, string second) =>
        $"{Of(kind, session, start)}/{Escape(first)}/{Escape(second)}";

    /// <summary>Whether a text has neither control characters nor half a surrogate pair.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => Are(text, _unplain, static rune => !Rune.IsControl(rune));

    /// <summary>Whether a text has no half of a surrogate pair.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text) => Are(text, _surrogates, static _ => true);

    private static bool Are(ReadOnlySpan<char> text, SearchValues<char> doubtful, Predicate<Rune> allowed)
    {
        for (var at = text.IndexOfAny(doubtful); at >= 0; at = text.IndexOfAny(doubtful))
        {
            if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) != OperationStatus.Done || !allowed(rune))
            {
                return false;
            }

            text = text[(at + length)..];
        }

        return true;
    }

    private static SearchValues<char> CharactersThat(Predicate<char> are) =>
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(static code => (char)code).Where(character => are(character))]);

    private static string Escape(string part)
    {
        if (part.AsSpan().IndexOfAny(_special) < 0)
        {
            return part;
        }

        var escaped = new StringBuilder(part.Length + 8);
        for (var at = 0; at < part.Length;)
        {
            if (Rune.DecodeFromUtf16(part.AsSpan(at), out var rune, out var length) == OperationStatus.Done && rune.Value is not ('/' or '%') && !Rune.IsControl(rune))
            {
                escaped.Append(part, at, length);
            }
            else
            {
                length = 1;
                escaped.Append(CultureInfo.InvariantCulture, $"%{(int)part[at]:X4}");
            }

            at += length;
        }

        return escaped.ToString();
    }
}
