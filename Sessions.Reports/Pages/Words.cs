using System.Globalization;

namespace Sessions.Reports;

/// <summary>Numbers as all pictures and pages write them, whatever the machine's culture. What is unknown is a dash.</summary>
internal static class Words
{
    public const string Unknown = "–";

    public static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A number of things, such as <c>1 trade</c> or <c>1,200 trades</c>.</summary>
    public static string Count(long count, string thing) => $"{Count(count)} {thing}{(count == 1 ? "" : "s")}";

    /// <summary>An amount of account currency.</summary>
    public static string Money(decimal? amount) => Text(amount, "#,##0.00");

    /// <summary>An amount with its sign, so that no colour is needed to tell a loss.</summary>
    public static string Signed(decimal? amount, int digits = 2) => Sign(amount) + Text(amount, digits == 0 ? "#,##0" : "#,##0.00");

    /// <summary>A part of one, in percent.</summary>
    public static string Percent(double? part, int digits = 1) => part is { } known ? Text((decimal)known * 100, digits == 2 ? "#,##0.00" : "#,##0.0") + " %" : Unknown;

    /// <summary>The same with its sign.</summary>
    public static string SignedPercent(double? part, int digits = 1) => part is { } known ? Sign((decimal)known) + Percent(known, digits) : Unknown;

    public static string Ratio(double? ratio) => ratio is { } known && Math.Abs(known) < 1e12 ? Text((decimal)known, "#,##0.00") : Unknown;

    public static string Price(decimal price) => Text(price, "0.########");

    /// <summary>The class of a colour that says profit or loss.</summary>
    public static string Class(decimal? amount) => amount switch { > 0 => "up", < 0 => "down", _ => "" };

    public static string Class(double? amount) => Class((decimal?)amount);

    private static string Sign(decimal? amount) => amount > 0 ? "+" : "";

    // A minus is as wide as a plus; the hyphen is not.
    private static string Text(decimal? number, string format) =>
        number?.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−') ?? Unknown;
}
