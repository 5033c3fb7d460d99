using System.Globalization;

namespace Sessions.Simulation;

/// <summary>Reads the fields of a bar from text, in the invariant culture and without a string for any of them.</summary>
internal static class BarFields
{
    // Nothing is quoted at such a price, and sums and means of a few such numbers still fit a decimal.
    private const decimal Limit = 1_000_000_000_000_000m;

    private const NumberStyles Number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign
        | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    private static readonly string[] _instants =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd' 'HH:mmK",
    ];

    /// <summary>A bar opens before it: one may be long, and must still close in a year that exists.</summary>
    public static DateTimeOffset LastInstant { get; } = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Null when it has been read, or what is wrong.</summary>
    public static string? ReadPrice(ReadOnlySpan<char> text, out decimal price)
    {
        if (!PlainText.TryReadNumber(text, out price) && !decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out price))
        {
            return "not a number; a price is written as 1.38676";
        }

        return price is > 0 and < Limit ? null : "a price is above zero and below 1e15";
    }

    /// <summary>Null when it has been read, or what is wrong. An empty field is zero.</summary>
    public static string? ReadVolume(ReadOnlySpan<char> text, out decimal volume)
    {
        if (PlainText.TryReadPoints(text, out var points, out var scale) && points < Points.Limit)
        {
            volume = new decimal((int)points, (int)(points >> 32), 0, false, (byte)scale);
            return null;
        }

        if (text.IsWhiteSpace())
        {
            volume = 0;
            return null;
        }

        if (!decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out volume))
        {
            return "not a number; a volume is written as 120 or 120.5, or left empty";
        }

        return volume is >= 0 and < Limit ? null : "a volume is zero or above and below 1e15";
    }

    /// <summary>Null when it has been read, or what is wrong.</summary>
    public static string? ReadInstant(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        if (!PlainText.TryReadInstant(text, out instant))
        {
            text = text.Trim();
            if (!DateTimeOffset.TryParseExact(text, _instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant))
            {
                return "not an instant; write it as 2014-05-01T00:00:00Z";
            }

            if (!SaysItsOffset(text))
            {
                return "it does not say its offset from UTC; write it as 2014-05-01T00:00:00Z or 2014-05-01T02:00:00+02:00";
            }

            instant = instant.ToUniversalTime();
        }

        return instant < LastInstant ? null : "a bar opens before the year 9000";
    }

    private static bool SaysItsOffset(ReadOnlySpan<char> text) => text[^1] == 'Z' || text[^6] is '+' or '-';
}
