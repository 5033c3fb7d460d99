using System.IO.Compression;
using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Bars;

/// <summary>Zips, and folders of one file a day or a month.</summary>
public sealed class BarArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessions-bars").FullName;

    [Fact]
    public void LEANs_days_of_quotes_are_read_from_their_folder_in_order()
    {
        Zip("20140502_quote.zip", "20140502_eurusd_minute_quote.csv", "0,1.2,1.3,1.0,1.2,5,1.3,1.4,1.1,1.3,5\n");
        Zip("20140501_quote.zip", "20140501_eurusd_minute_quote.csv", "32400000,1.1,1.3,1.0,1.2,5,1.2,1.4,1.1,1.3,5\n32460000,1.1,1.3,1.0,1.2,5,1.2,1.4,1.1,1.3,5\n");

        var bars = new BarFile(_folder, "EURUSD") { TimeZone = "UTC" }.Read().ToList();

        Assert.Equal([Utc(1, 9, 0), Utc(1, 9, 1), Utc(2, 0, 0)], bars.Select(static bar => bar.OpenInstant));
        Assert.Equal(new BarPrices(1.2m, 1.4m, 1.1m, 1.3m), bars[0].Ask);
        Assert.Equal(TimeSpan.FromMinutes(1), bars[0].Timeframe);
    }

    [Fact]
    public void Whole_numbers_of_LEAN_are_ten_thousandths_where_that_is_said_and_asked_for_where_it_is_not()
    {
        var path = Zip("20140501_trade.zip", "20140501_aapl_minute_trade.csv", "34200000,5921000,5925000,5919000,5924500,100\n34260000,5921000,5925000,5919000,5924500,100\n");

        var fault = Assert.Throws<BarFileException>(() => new BarFile(path, "AAPL") { TimeZone = "America/New_York", Spread = 0 }.Read().Count());
        var bars = new BarFile(path, "AAPL") { TimeZone = "America/New_York", Spread = 0, PriceUnit = 0.0001m }.Read().ToList();

        Assert.Contains("give BarFile.PriceUnit, 0.0001 for the former and 1 for the latter", fault.Message, StringComparison.Ordinal);
        Assert.Equal(new BarPrices(592.1m, 592.5m, 591.9m, 592.45m), bars[0].Bid);
        Assert.Equal((Utc(1, 13, 30), 100m), (bars[0].OpenInstant, bars[0].Volume));
    }

    [Fact]
    public void Milliseconds_of_a_day_that_the_name_does_not_tell_are_refused()
    {
        var path = Zip("some.zip", "some.csv", "34200000,1.1,1.3,1.0,1.2,100\n");

        var fault = Assert.Throws<BarFileException>(() => new BarFile(path, "EURUSD") { TimeZone = "UTC", Spread = 0 }.Read().Count());

        Assert.Contains("20140501_eurusd_minute_quote.csv; keep that name", fault.Message, StringComparison.Ordinal);
        Assert.Equal($"{path}/some.csv", fault.File);
    }

    [Fact]
    public void A_bar_that_comes_again_in_the_next_file_is_an_error_there()
    {
        File.WriteAllText(Path.Combine(_folder, "a.csv"), "20140501 040000;1;1;1;1;0\n20140501 040100;1;1;1;1;0\n");
        File.WriteAllText(Path.Combine(_folder, "b.csv"), "20140501 040100;1;1;1;1;0\n");

        var fault = Assert.Throws<BarFileException>(() => new BarFile(_folder, "EURUSD") { Spread = 0 }.Read().Count());

        Assert.Equal((Path.Combine(_folder, "b.csv"), 1), (fault.File, fault.Line));
        Assert.Contains("same instant", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_zip_and_what_holds_nothing_are_said()
    {
        var broken = Path.Combine(_folder, "broken.zip");
        File.WriteAllText(broken, "utc,open");

        Assert.Contains("it is no zip, or a damaged one", Assert.Throws<BarFileException>(() => new BarFile(broken, "EURUSD").Read()).Message, StringComparison.Ordinal);
        Assert.Contains("no .csv or .txt in it", Assert.Throws<BarFileException>(() => new BarFile(Zip("empty.zip", "readme.md", ""), "EURUSD").Read()).Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => new BarFile(Directory.CreateDirectory(Path.Combine(_folder, "none")).FullName, "EURUSD").Read());
    }

    [Fact]
    public void The_end_of_a_file_without_a_header_is_told_by_its_last_rows()
    {
        var path = Path.Combine(_folder, "long.csv");
        File.WriteAllLines(path, Enumerable.Range(0, 600).Select(static i => $"2014.05.01,{i / 60:00}:{i % 60:00},1.1,1.3,1.0,1.2,0"));

        Assert.Equal(Utc(1, 10, 0), new BarFile(path, "EURUSD") { Spread = 0, TimeZone = "UTC" }.End);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Zip(string name, string entry, string text)
    {
        var path = Path.Combine(_folder, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
        writer.Write(text);
        return path;
    }

    private static DateTimeOffset Utc(int day, int hour, int minute) => new(2014, 5, day, hour, minute, 0, TimeSpan.Zero);
}
