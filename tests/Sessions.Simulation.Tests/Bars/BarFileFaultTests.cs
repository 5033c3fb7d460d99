namespace Sessions.Simulation.Tests.Bars;

/// <summary>Each thing that can be wrong with a file, with its file, line, column and value.</summary>
public sealed class BarFileFaultTests
{
    private const string Good = "2014-05-01T00:00:00Z,1.1,1.3,1.0,1.2,1.1,1.3,1.0,1.2";

    [Theory]
    [InlineData("2014-05-01T00:01:00Z,1.x,1.3,1.0,1.2,1.1,1.3,1.0,1.2", "bid_open", "1.x", "not a number")]
    [InlineData("2014-05-01T00:01:00Z,1.1,,1.0,1.2,1.1,1.3,1.0,1.2", "bid_high", "", "not a number")]
    [InlineData("2014-05-01T00:01:00Z,1.1,1.3,NaN,1.2,1.1,1.3,1.0,1.2", "bid_low", "NaN", "not a number")]
    [InlineData("2014-05-01T00:01:00Z,1.1,1.3,1.0,Infinity,1.1,1.3,1.0,1.2", "bid_close", "Infinity", "not a number")]
    [InlineData("2014-05-01T00:01:00Z,1.1,1.3,1.0,1.2,-1.1,1.3,1.0,1.2", "ask_open", "-1.1", "above zero")]
    [InlineData("2014-05-01T00:01:00Z,1.1,1.3,1.0,1.2,1.1,0,1.0,1.2", "ask_high", "0", "above zero")]
    [InlineData("2014-05-01T00:01:00Z,1.1,1.3,1.0,1.2,1.1,1e15,1.0,1.2", "ask_high", "1e15", "below 1e15")]
    [InlineData("2014-05-01T00:01:00Z,1.1,0.9,1.0,1.2,1.1,1.3,1.0,1.2", "bid_high", "0.9", "below the low 1.0")]
    [InlineData("2014-05-01T00:01:00Z,1.4,1.3,1.0,1.2,1.1,1.3,1.0,1.2", "bid_open", "1.4", "outside the low 1.0 and the high 1.3")]
    [InlineData("2014-05-01T00:01:00Z,1.1,1.3,1.0,1.2,1.1,1.3,1.0,0.9", "ask_close", "0.9", "outside the low 1.0 and the high 1.3")]
    [InlineData("2014-05-01T00:01:00Z,1.1,1.3,1.0,1.2,1.1,1.3,1.0,1.15", "ask_close", "1.15", "below the bid 1.2")]
    [InlineData("2014-05-01T00:01:00Z,1.1,1.3,1.0,1.2,1.1,1.25,1.0,1.2", "ask_high", "1.25", "below the bid 1.3")]
    [InlineData("2014-05-01T00:01:00,1.1,1.3,1.0,1.2,1.1,1.3,1.0,1.2", "utc", "2014-05-01T00:01:00", "offset")]
    [InlineData("2014-05-01 00:01,1.1,1.3,1.0,1.2,1.1,1.3,1.0,1.2", "utc", "2014-05-01 00:01", "offset")]
    [InlineData("2014-02-30T00:01:00Z,1.1,1.3,1.0,1.2,1.1,1.3,1.0,1.2", "utc", "2014-02-30T00:01:00Z", "not an instant")]
    [InlineData("1398902460,1.1,1.3,1.0,1.2,1.1,1.3,1.0,1.2", "utc", "1398902460", "not an instant")]
    [InlineData("9999-12-31T23:59:59Z,1.1,1.3,1.0,1.2,1.1,1.3,1.0,1.2", "utc", "9999-12-31T23:59:59Z", "year 9000")]
    [InlineData("2014-04-30T23:59:00Z,1.1,1.3,1.0,1.2,1.1,1.3,1.0,1.2", "utc", "2014-04-30T23:59:00Z", "opens later, at 2014-05-01T00:00:00Z")]
    [InlineData("2014-05-01T00:00:00Z,1.1,1.3,1.0,1.2,1.1,1.3,1.0,1.2", "utc", "2014-05-01T00:00:00Z", "same instant")]
    public void A_wrong_field_is_named_with_its_line_column_and_value(string row, string column, string value, string problem)
    {
        var fault = BarText.Fault(BarText.BothSides, Good, row);

        Assert.Equal(("bars.csv", 3, column, value), (fault.File, fault.Line, fault.Column, fault.Value));
        Assert.StartsWith($"bars.csv, line 3, column {column}, value '{value}': ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "not a number")]
    [InlineData("-1", "zero or above")]
    [InlineData("NaN", "not a number")]
    public void A_wrong_volume_is_named(string volume, string problem)
    {
        var fault = BarText.Fault(BarText.BothSides + ",Volume", $"{Good},{volume}");

        Assert.Equal((2, "volume", volume), (fault.Line, fault.Column, fault.Value));
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_that_opens_before_the_one_before_is_over_is_an_error()
    {
        var fault = BarText.Fault(
            BarText.File(TimeSpan.FromMinutes(5), BarText.BothSides, Good, "2014-05-01T00:01:00Z,1,1,1,1,1,1,1,1"));

        Assert.Equal((3, "utc", "2014-05-01T00:01:00Z"), (fault.Line, fault.Column, fault.Value));
        Assert.Contains("00:05:00 apart", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_smaller_than_the_inferred_timeframe_is_an_error_however_late_it_comes()
    {
        var start = new DateTimeOffset(2014, 5, 1, 0, 0, 0, TimeSpan.Zero);
        var rows = Enumerable.Range(0, 1_500).Select(i => $"{start.AddMinutes(5 * i):yyyy-MM-ddTHH:mm:ssZ},1,1,1,1,1,1,1,1");
        var late = $"{start.AddMinutes((5 * 1_499) + 1):yyyy-MM-ddTHH:mm:ssZ},1,1,1,1,1,1,1,1";

        var fault = BarText.Fault([BarText.BothSides, .. rows, late]);

        Assert.Equal((1_502, "utc"), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("2014-05-01T00:01:00Z,1.1,1.3", "3 fields, the header 9")]
    [InlineData("2014-05-01T00:01:00Z,1.1,1.3,1.0,1.2,1.1,1.3,1.0,1.2,9", "10 fields, the header 9")]
    public void A_row_of_another_length_than_the_header_is_an_error(string row, string problem)
    {
        var fault = BarText.Fault(BarText.BothSides, Good, row, Good);

        Assert.Equal((3, null, row), (fault.Line, fault.Column, fault.Value));
        Assert.Contains(problem, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_counted_through_comments_blank_lines_and_quoted_line_ends()
    {
        var fault = BarText.Fault(
            "# line 1", "", $"note,{BarText.BothSides}", $"\"of two\nlines\",{Good}", "", "# line 7", "", "x,2014-05-01T00:01:00Z,bad,1,1,1,1,1,1,1");

        Assert.Equal((9, "bid_open", "bad"), (fault.Line, fault.Column, fault.Value));
    }

    [Fact]
    public void Lines_are_counted_when_they_end_in_carriage_return_and_line_feed()
    {
        var fault = BarText.Fault($"{BarText.BothSides}\r", $"{Good}\r", "\r", "2014-05-01T00:01:00Z,bad,1,1,1,1,1,1,1\r");

        Assert.Equal((4, "bid_open", "bad"), (fault.Line, fault.Column, fault.Value));
    }

    [Fact]
    public void A_fault_far_into_a_file_has_its_line()
    {
        using var text = new GeneratedCsv(50_000, badRow: 40_000);

        var fault = BarText.Fault(new BarFile(() => text, "bars.csv", "EURUSD"));

        Assert.Equal((40_001, "bid_high", "oops"), (fault.Line, fault.Column, fault.Value));
    }

    [Fact]
    public void A_quote_in_the_wrong_place_is_an_error()
    {
        var fault = BarText.Fault(BarText.BothSides, Good, "\"2014-05-01T00:01:00Z\"x,1,1,1,1,1,1,1,1");

        Assert.Equal((3, null), (fault.Line, fault.Column));
        Assert.Contains("closing quote", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_is_left_open_is_an_error_where_its_row_starts()
    {
        var fault = BarText.Fault(BarText.BothSides, Good, "\"2014", new string('\n', 100_000));

        Assert.Equal(3, fault.Line);
        Assert.Contains("quote left open", fault.Message, StringComparison.Ordinal);
    }
}
