using System.Globalization;

namespace Sessions.Brokers.Oanda.Orders;

/// <summary>Ids and numbers as the venue writes them.</summary>
internal static class Symbols
{
    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id of a trade or an order, or null where the text is none.</summary>
    public static long? Id(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
