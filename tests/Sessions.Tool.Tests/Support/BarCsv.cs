using System.Globalization;
using Sessions.Simulation;

namespace Sessions.Tool.Tests.Support;

/// <summary>A week of minutes of EURUSD that are nobody's prices, as a file.</summary>
internal static class BarCsv
{
    public const string Symbol = "EURUSD";

    private static readonly DateTimeOffset _monday = new(2024, 3, 4, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file, with bid and ask.</summary>
    public static void Write(string path) => File.WriteAllLines(path, Bars().Select(static bar => FormattableString.Invariant(
        $"{Utc(bar.OpenInstant)},{bar.Bid.Open},{bar.Bid.High},{bar.Bid.Low},{bar.Bid.Close},{bar.Ask.Open},{bar.Ask.High},{bar.Ask.Low},{bar.Ask.Close}"))
        .Prepend("utc,bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_low,ask_close"));

    /// <summary>The file with one price, and perhaps a row that is none.</summary>
    public static void WriteOnePrice(string path, string? wrong = null) => File.WriteAllLines(path, Bars().Select(static bar => FormattableString.Invariant(
        $"{Utc(bar.OpenInstant)},{bar.Bid.Open},{bar.Bid.High},{bar.Bid.Low},{bar.Bid.Close}"))
        .Prepend("utc,open,high,low,close").Concat(wrong is null ? [] : [wrong]));

    private static IEnumerable<Brokers.Bar> Bars() => new GeneratedBars(Symbol, _monday, _monday.AddDays(5)) { Seed = 1 }.Read();

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
