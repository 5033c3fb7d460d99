using System.Globalization;

namespace Sessions.Reports;

/// <summary>Numbers as all pictures and pages write them, whatever the machine's culture.</summary>
internal static class Words
{
    public static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>An amount of account currency; an unknown one is no number.</summary>
    public static string Money(decimal? amount) => amount?.ToString("#,##0.00", CultureInfo.InvariantCulture) ?? "unknown";

    public static string Price(decimal price) => price.ToString("0.######", CultureInfo.InvariantCulture);
}
