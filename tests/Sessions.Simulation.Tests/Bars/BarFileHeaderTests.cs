namespace Sessions.Simulation.Tests.Bars;

public sealed class BarFileHeaderTests
{
    [Theory]
    [InlineData("bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_low,ask_close", "utc")]
    [InlineData("utc,bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_close", "ask_low")]
    [InlineData("utc,bid_open,bid_high,bid_low,bid_close", "ask_open")]
    [InlineData("utc,open,high,low", "close")]
    [InlineData("2014-05-01T00:00:00Z,1.1,1.3,1.0,1.2", "utc")]
    public void A_missing_column_is_named_and_the_header_is_shown(string header, string column)
    {
        var fault = BarText.Fault(header, "2014-05-01T00:00:00Z,1,1,1,1,1,1,1");

        Assert.Equal(("bars.csv", 1, column, null), (fault.File, fault.Line, fault.Column, fault.Value));
        Assert.Contains(header.ToLowerInvariant(), fault.Message, StringComparison.Ordinal);
        Assert.Contains("utc,open,high,low,close", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_there_twice_is_an_error()
    {
        var fault = BarText.Fault("utc,open,high,low,close,Open", "2014-05-01T00:00:00Z,1,1,1,1,1");

        Assert.Equal((1, "open"), (fault.Line, fault.Column));
        Assert.Contains("twice", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    public void An_empty_file_is_an_error(string text)
    {
        var fault = BarText.Fault(BarText.File(text));

        Assert.Null(fault.Column);
        Assert.Contains("the file is empty", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public void A_header_without_rows_is_an_error(string end)
    {
        var fault = BarText.Fault(BarText.File(BarText.BothSides + end));

        Assert.Contains("there is no bar", fault.Message, StringComparison.Ordinal);
        Assert.Throws<BarFileException>(() => BarText.File(BarText.BothSides + end).Timeframe);
    }

    [Fact]
    public void One_bar_does_not_show_its_timeframe()
    {
        var fault = BarText.Fault(BarText.BothSides, "2014-05-01T00:00:00Z,1,1,1,1,1,1,1,1");

        Assert.Contains("BarFile.Timeframe", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_one_price_needs_a_spread()
    {
        var fault = BarText.Fault("utc,open,high,low,close", "2014-05-01T00:00:00Z,1,1,1,1");

        Assert.Equal(1, fault.Line);
        Assert.Contains("BarFile.Spread", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_said_with_its_whole_path_before_anything_is_read()
    {
        var path = Path.Combine(Path.GetTempPath(), "no-such-folder", "no-such-bars.csv");

        var exception = Assert.Throws<FileNotFoundException>(() => new BarFile(path, "EURUSD").Read());

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => new BarFile(path, "EURUSD").Timeframe);
    }

    [Fact]
    public void A_negative_spread_and_a_timeframe_of_nothing_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BarFile("x.csv", "EURUSD") { Spread = -0.1m });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BarFile("x.csv", "EURUSD") { Timeframe = TimeSpan.Zero });
        Assert.Throws<ArgumentException>(() => new BarFile("x.csv", ""));
    }
}
