using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Bars;

/// <summary>The files that people have, as their platforms write them: two bars each, the first from 09:00 UTC on 1 May 2014 or on that day.</summary>
public sealed class BarFormatTests
{
    private static readonly DateTimeOffset _nine = new(2014, 5, 1, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<BarFileFormat, string?, string> Files => new()
    {
        { BarFileFormat.Sessions, null, "utc,open,high,low,close,volume\n2014-05-01T09:00:00Z,1.1,1.3,1.0,1.2,7\n2014-05-01T09:01:00Z,1.2,1.3,1.0,1.2,7\n" },
        {
            BarFileFormat.MetaTrader5, "Europe/Athens",
            "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>\n2014.05.01\t12:00:00\t1.1\t1.3\t1.0\t1.2\t7\t0\t3\n2014.05.01\t12:01:00\t1.2\t1.3\t1.0\t1.2\t7\t0\t3\n"
        },
        { BarFileFormat.MetaTrader4, "Europe/Athens", "2014.05.01,12:00,1.1,1.3,1.0,1.2,7\n2014.05.01,12:01,1.2,1.3,1.0,1.2,7\n" },
        { BarFileFormat.TradingView, null, "time,open,high,low,close,Volume,Plot,Plot\n1398934800,1.1,1.3,1.0,1.2,7,,\n1398934860,1.2,1.3,1.0,1.2,7,1,NaN\n" },
        { BarFileFormat.TradingView, null, "time,open,high,low,close,Volume\n2014-05-01T05:00:00-04:00,1.1,1.3,1.0,1.2,7\n2014-05-01T05:01:00-04:00,1.2,1.3,1.0,1.2,7\n" },
        { BarFileFormat.Dukascopy, null, "Gmt time,Open,High,Low,Close,Volume\n01.05.2014 09:00:00.000,1.1,1.3,1.0,1.2,7\n01.05.2014 09:01:00.000,1.2,1.3,1.0,1.2,7\n" },
        { BarFileFormat.Dukascopy, null, "Local time,Open,High,Low,Close,Volume\n01.05.2014 11:00:00.000 GMT+0200,1.1,1.3,1.0,1.2,7\n01.05.2014 11:01:00.000 GMT+0200,1.2,1.3,1.0,1.2,7\n" },
        { BarFileFormat.Lean, "UTC", "20140501 09:00,1.1,1.3,1.0,1.2,7\n20140501 10:00,1.2,1.3,1.0,1.2,7\n" },
        {
            BarFileFormat.Binance, null,
            "1398934800000,1.1,1.3,1.0,1.2,7,1398934859999,1,2,3,4,0\n1398934860000,1.2,1.3,1.0,1.2,7,1398934919999,1,2,3,4,0\n"
        },
        {
            BarFileFormat.Binance, null,
            "1398934800000000,1.1,1.3,1.0,1.2,7,1398934859999999,1,2,3,4,0\n1398934860000000,1.2,1.3,1.0,1.2,7,1398934919999999,1,2,3,4,0\n"
        },
        {
            BarFileFormat.Binance, null,
            "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore\n1398934800000,1.1,1.3,1.0,1.2,7,1398934859999,1,2,3,4,0\n1398934860000,1.2,1.3,1.0,1.2,7,1398934919999,1,2,3,4,0\n"
        },
        { BarFileFormat.HistData, null, "20140501 040000;1.1;1.3;1.0;1.2;7\n20140501 040100;1.2;1.3;1.0;1.2;7\n" },
        { BarFileFormat.Stooq, "Europe/Warsaw", "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\nEURUSD,5,20140501,110000,1.1,1.3,1.0,1.2,7,0\nEURUSD,5,20140501,110500,1.2,1.3,1.0,1.2,7,0\n" },
        { BarFileFormat.Stooq, "Europe/Warsaw", "Date,Time,Open,High,Low,Close,Volume\n2014-05-01,11:00:00,1.1,1.3,1.0,1.2,7\n2014-05-01,11:05:00,1.2,1.3,1.0,1.2,7\n" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_recognised_and_read_the_same_where_its_format_is_named(BarFileFormat format, string? zone, string text)
    {
        var recognised = Read(BarFileFormat.Recognized, zone, text);

        Assert.Equal(_nine, recognised[0].OpenInstant);
        Assert.Equal(new BarPrices(1.1m, 1.3m, 1.0m, 1.2m), recognised[0].Bid);
        Assert.Equal(new BarPrices(1.2m, 1.4m, 1.1m, 1.3m), recognised[0].Ask);
        Assert.Equal(7, recognised[0].Volume);
        Assert.Equal(recognised, Read(format, zone, text));
    }

    [Theory]
    [InlineData(BarFileFormat.Yahoo, "Date,Open,High,Low,Close,Adj Close,Volume\n2014-05-01,1.1,1.3,1.0,1.2,0.9,7\n2014-05-02,1.2,1.3,1.0,1.2,0.9,7\n")]
    [InlineData(BarFileFormat.Stooq, "Date,Open,High,Low,Close,Volume\n2014-05-01,1.1,1.3,1.0,1.2,7\n2014-05-02,1.2,1.3,1.0,1.2,7\n")]
    [InlineData(BarFileFormat.TradingView, "time,open,high,low,close\n2014-05-01,1.1,1.3,1.0,1.2\n2014-05-02,1.2,1.3,1.0,1.2\n")]
    public void Days_begin_at_midnight_in_their_zone(BarFileFormat format, string text)
    {
        var bars = Read(BarFileFormat.Recognized, "America/New_York", text);

        Assert.Equal(new DateTimeOffset(2014, 5, 1, 4, 0, 0, TimeSpan.Zero), bars[0].OpenInstant);
        Assert.Equal((TimeSpan.FromDays(1), 1.2m), (bars[0].Timeframe, bars[0].Bid.Close));
        Assert.Equal(bars, Read(format, "America/New_York", text));
    }

    [Theory]
    [InlineData("MetaTrader dates bars by the clock of the broker's server", "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\n2014.05.01\t12:00:00\t1\t1\t1\t1\t7\n")]
    [InlineData("HistData's files for MetaTrader look the same", "2014.05.01,12:00,1.1,1.3,1.0,1.2,7\n")]
    [InlineData("Yahoo dates days by the exchange's calendar", "Date,Open,High,Low,Close,Adj Close,Volume\n2014-05-01,1.1,1.3,1.0,1.2,0.9,7\n")]
    [InlineData("Stooq does not say by whose clock", "Date,Open,High,Low,Close,Volume\n2014-05-01,1.1,1.3,1.0,1.2,7\n")]
    [InlineData("LEAN dates bars by the data time zone of their market", "20140501 09:00,1.1,1.3,1.0,1.2,7\n")]
    [InlineData("TradingView dates days by the exchange's calendar", "time,open,high,low,close\n2014-05-01,1.1,1.3,1.0,1.2\n")]
    public void A_zone_that_no_file_tells_is_asked_for(string problem, string text)
    {
        var fault = Assert.Throws<BarFileException>(() => Read(BarFileFormat.Recognized, null, text));

        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
        Assert.Contains("nothing in the file tells it; give BarFile.TimeZone, such as \"Europe/Athens\"", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utc,open,high,low,close\n2014-05-01T09:00:00Z,1.1,1.3,1.0,1.2\n")]
    [InlineData("Local time,Open,High,Low,Close,Volume\n01.05.2014 11:00:00.000 GMT+0200,1.1,1.3,1.0,1.2,7\n")]
    public void A_zone_is_refused_where_dates_say_theirs(string text)
    {
        var fault = Assert.Throws<BarFileException>(() => Read(BarFileFormat.Recognized, "Europe/Athens", text));

        Assert.EndsWith("leave BarFile.TimeZone out", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HistDatas_files_for_MetaTrader_are_read_by_Eastern_Standard_Time_where_they_are_named() =>
        Assert.Equal(_nine, Read(BarFileFormat.HistData, null, "2014.05.01,04:00,1.1,1.3,1.0,1.2,0\n2014.05.01,04:01,1.1,1.3,1.0,1.2,0\n")[0].OpenInstant);

    [Fact]
    public void A_column_that_a_platforms_file_lacks_is_named_with_the_header_that_it_has()
    {
        var fault = Assert.Throws<BarFileException>(() => Read(BarFileFormat.MetaTrader5, "UTC", "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\n2014.05.01\t12:00:00\t1\t1\t1\n"));

        Assert.Equal("close", fault.Column);
        Assert.EndsWith("that of a MetaTrader 5 file is <DATE>, <TIME>, <OPEN>, <HIGH>, <LOW>, <CLOSE>, <TICKVOL>, <VOL>, <SPREAD>, separated by tabs", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01.05.2014 09:61:00.000", "not a date")]
    [InlineData("2014-05-01T09:00", "not a date")]
    public void A_date_that_is_none_is_an_error(string date, string problem)
    {
        var fault = Assert.Throws<BarFileException>(() => Read(BarFileFormat.Recognized, null, $"Gmt time,Open,High,Low,Close,Volume\n{date},1,1,1,1,1\n"));

        Assert.Equal((2, "gmt time", date), (fault.Line, fault.Column, fault.Value));
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_a_unit_and_a_clock_that_there_are_not_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BarFile("bars.csv", "EURUSD") { Format = (BarFileFormat)77 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BarFile("bars.csv", "EURUSD") { PriceUnit = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BarFile("bars.csv", "EURUSD") { ClockAhead = TimeSpan.FromHours(25) });
        Assert.Throws<TimeZoneNotFoundException>(static () => new BarFile("bars.csv", "EURUSD") { TimeZone = "Europe/Atlantis" });
    }

    private static List<Bar> Read(BarFileFormat format, string? zone, string text) =>
        [.. new BarFile(() => new StringReader(text), "bars.csv", "EURUSD") { Spread = 0.1m, Format = format, TimeZone = zone }.Read()];
}
