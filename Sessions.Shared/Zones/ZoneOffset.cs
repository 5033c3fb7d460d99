using System.Globalization;

namespace Sessions.Zones;

/// <summary>A difference from UTC that somebody wrote where a zone belongs.</summary>
/// <param name="Minutes">How far ahead of UTC.</param>
internal readonly record struct ZoneOffset(int Minutes)
{
    private const int FurthestAhead = 14 * 60;
    private const int FurthestBehind = -12 * 60;
    private const string IdPrefix = "Etc/GMT";

    private static readonly string[] _prefixes = ["Etc/UTC", "UTC", "GMT", ""];

    /// <summary>The same to the other side of UTC.</summary>
    public ZoneOffset Opposite => new(-Minutes);

    /// <summary>
    /// The id of the tz data that has it all year; null where there is none, as of half hours. Its sign is that of POSIX, which
    /// counts hours behind UTC.
    /// </summary>
    public string? Id => Minutes switch
    {
        0 => "UTC",
        > FurthestAhead or < FurthestBehind => null,
        _ when Minutes % 60 != 0 => null,
        > 0 => IdPrefix + "-" + Number(Minutes / 60),
        _ => IdPrefix + "+" + Number(-Minutes / 60),
    };

    /// <summary>The offset of an id of the kind Etc/GMT+5; null where the tz data has no such id.</summary>
    public static ZoneOffset? OfId(string id)
    {
        if (id.StartsWith(IdPrefix, StringComparison.Ordinal) && Read(id.Substring(IdPrefix.Length)) is { } reversed
            && reversed.Opposite is { Minutes: not 0 } offset && offset.Id == id)
        {
            return offset;
        }

        return null;
    }

    /// <summary>The offset that is written, as <c>UTC+3</c>, <c>GMT-05:30</c> or <c>+02:00</c>; null where it is something else.</summary>
    public static ZoneOffset? Of(string text)
    {
        var written = text.Replace(" ", "");
        foreach (var prefix in _prefixes)
        {
            if (written.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return Read(written.Substring(prefix.Length));
            }
        }

        return null;
    }

    /// <summary>As people write it, such as <c>UTC+05:30</c>.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "UTC{0}{1:00}:{2:00}", Minutes < 0 ? "-" : "+", Math.Abs(Minutes) / 60, Math.Abs(Minutes) % 60);

    /// <summary>A sign, one or two digits of hours, and two of minutes with or without a colon.</summary>
    private static ZoneOffset? Read(string text)
    {
        // A minus as a word processor writes it is one too.
        if (text.Length is < 2 or > 6 || text[0] is not ('+' or '-' or '\u2212'))
        {
            return null;
        }

        var digits = text.Substring(1);
        var colon = digits.IndexOf(':');
        var (hours, minutes) = colon >= 0
            ? (digits.Substring(0, colon), digits.Substring(colon + 1))
            : digits.Length > 2 ? (digits.Substring(0, digits.Length - 2), digits.Substring(digits.Length - 2)) : (digits, "00");
        return hours.Length is 1 or 2 && minutes.Length == 2
            && int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && hour < 24 && minute < 60
            ? new ZoneOffset((text[0] == '+' ? 1 : -1) * ((hour * 60) + minute))
            : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
