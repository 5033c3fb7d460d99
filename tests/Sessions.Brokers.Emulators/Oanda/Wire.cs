using System.Globalization;

namespace Sessions.Brokers.Emulators.Oanda;

/// <summary>Numbers and instants as the venue writes them: as text, instants with nine decimals.</summary>
internal static class Wire
{
    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Text(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'00Z'", CultureInfo.InvariantCulture);

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static int Decimals(decimal number) => (number / 1.000000000000000000000000000m).Scale;
}
