using System.Globalization;
using System.Text;
using Sessions.Benchmarks.Support;
using Sessions.Brokers;
using Sessions.Simulation;
using Sylvan.Data.Csv;

namespace Sessions.Benchmarks.Replay;

/// <summary>
/// Bars read from a file on disk, beside Sylvan's reader over the same file that takes each field's span and looks at nothing:
/// one after the other in each round, so that what else the machine does meets both.
/// </summary>
internal static class BarFiles
{
    private const int Rows = 400_000;
    private const int WarmUps = 4;
    private const int Rounds = 31;
    private const string BothSides = "utc,bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_low,ask_close";

    public static void Run()
    {
        var path = Path.GetTempFileName();
        try
        {
            Console.WriteLine($"{Rows} rows, {Rounds} rounds\n\n| | fields | ms | million rows a second | beside spans |\n| --- | ---: | ---: | ---: | ---: |");
            Compare(path, "bid and ask", 9, BothSides, static bar =>
                $"{Text(bar.Bid)},{Text(bar.Ask)}");
            Compare(path, "one price and a volume", 6, "utc,open,high,low,close,volume", static bar => $"{Text(bar.Bid)},120");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Compare(string path, string name, int fields, string header, Func<Bar, string> write)
    {
        var text = new StringBuilder(header).Append('\n');
        var from = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var bar in new GeneratedBars("EURUSD", from, from.AddDays(600)).Read().Take(Rows))
        {
            text.Append(CultureInfo.InvariantCulture, $"{bar.OpenInstant:yyyy-MM-dd'T'HH:mm:ss'Z'},{write(bar)}\n");
        }

        File.WriteAllText(path, text.ToString());
        List<double> spans = [];
        List<double> bars = [];
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            var (first, second) = (Measure(() => Spans(path)), Measure(() => Bars(path)));
            if (round >= WarmUps)
            {
                spans.Add(first);
                bars.Add(second);
            }
        }

        Print($"spans alone, {name}", fields, spans, spans);
        Print($"**Sessions**, {name}", fields, bars, spans);
    }

    private static string Text(BarPrices prices) => FormattableString.Invariant($"{prices.Open},{prices.High},{prices.Low},{prices.Close}");

    private static long Spans(string path)
    {
        using var csv = CsvDataReader.Create(path, new CsvDataReaderOptions { BufferSize = 64 * 1024 });
        var length = 0L;
        while (csv.Read())
        {
            for (var i = 0; i < csv.FieldCount; i++)
            {
                length += csv.GetFieldSpan(i).Length;
            }
        }

        return length;
    }

    private static long Bars(string path) => new BarFile(path, "EURUSD") { Spread = 0.0001m }.Read().Count();

    /// <summary>Milliseconds of the processor.</summary>
    private static double Measure(Func<long> read)
    {
        var meter = new Meter();
        read();
        return meter.Stop(1).Nanoseconds / 1e6;
    }

    private static void Print(string name, int fields, List<double> mine, List<double> spans) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {fields} | {Median(mine):0.0} | {Rows / Median(mine) / 1e3:0.0} | {Median(mine.Zip(spans, static (one, other) => one / other)):0.00} |"));

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
