using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Bars;

/// <summary>Bar files made of text.</summary>
internal static class BarText
{
    public const string BothSides = "utc,bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_low,ask_close";

    public static BarFile File(string text) => new(() => new StringReader(text), "bars.csv", "EURUSD");

    public static BarFile File(params string[] lines) => File(string.Join('\n', lines));

    public static BarFile File(TimeSpan timeframe, params string[] lines) =>
        new(() => new StringReader(string.Join('\n', lines)), "bars.csv", "EURUSD") { Timeframe = timeframe };

    public static List<Bar> Read(params string[] lines) => [.. File(lines).Read()];

    public static BarFileException Fault(params string[] lines) => Fault(File(lines));

    public static BarFileException Fault(BarFile file) => Assert.Throws<BarFileException>(() => file.Read().Count());
}
