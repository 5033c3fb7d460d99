using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Bars;

public sealed class BarFileTests
{
    private static readonly DateTimeOffset _midnight = new(2014, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_row_of_bid_and_ask_becomes_a_bar()
    {
        var bars = BarText.Read(
            BarText.BothSides,
            "2014-05-01T00:00:00Z,1.38676,1.38686,1.38669,1.38680,1.38686,1.38697,1.38681,1.38691",
            "2014-05-01T00:01:00Z,1.38688,1.38688,1.38685,1.38685,1.38700,1.38700,1.38696,1.38698");

        Assert.Equal(2, bars.Count);
        Assert.Equal(
            new Bar(
                "EURUSD", _midnight, TimeSpan.FromMinutes(1),
                new BarPrices(1.38676m, 1.38686m, 1.38669m, 1.38680m),
                new BarPrices(1.38686m, 1.38697m, 1.38681m, 1.38691m)),
            bars[0]);
        Assert.Equal(_midnight.AddMinutes(2), bars[1].CloseInstant);
    }

    [Fact]
    public void A_row_of_one_price_is_the_bid_and_the_ask_lies_a_spread_above()
    {
        const string Text = "utc,open,high,low,close,volume\n2014-05-01T00:00:00Z,1.1,1.3,1.0,1.2,55\n";
        var file = new BarFile(() => new StringReader(Text), "bars.csv", "EURUSD")
        {
            Spread = 0.0002m,
            Timeframe = TimeSpan.FromHours(1),
        };

        var bar = Assert.Single(file.Read());

        Assert.Equal(new BarPrices(1.1m, 1.3m, 1.0m, 1.2m), bar.Bid);
        Assert.Equal(new BarPrices(1.1002m, 1.3002m, 1.0002m, 1.2002m), bar.Ask);
        Assert.Equal(55, bar.Volume);
        Assert.Equal(TimeSpan.FromHours(1), bar.Timeframe);
    }

    [Fact]
    public void Columns_are_found_by_name_in_any_order_and_case_and_others_are_passed_over()
    {
        var bars = BarText.Read(
            "Note,ask_close,ask_low,ask_high,ask_open,VOLUME,bid_close,bid_low,bid_high,bid_open, Utc ,",
            "\"a, b\",1.25,1.05,1.35,1.15,,1.2,1.0,1.3,1.1,2014-05-01T00:00:00Z,x",
            "y,1.25,1.05,1.35,1.15,7.5,1.2,1.0,1.3,1.1,2014-05-01T00:05:00Z,x");

        Assert.Equal(new BarPrices(1.1m, 1.3m, 1.0m, 1.2m), bars[0].Bid);
        Assert.Equal(new BarPrices(1.15m, 1.35m, 1.05m, 1.25m), bars[0].Ask);
        Assert.Equal(0, bars[0].Volume);
        Assert.Equal(7.5m, bars[1].Volume);
    }

    [Theory]
    [InlineData("2014-05-01T00:00:00Z")]
    [InlineData("2014-05-01T00:00Z")]
    [InlineData("2014-05-01 00:00:00Z")]
    [InlineData("2014-05-01T00:00:00.000Z")]
    [InlineData("2014-05-01T02:00:00+02:00")]
    [InlineData("2014-04-30 19:00-05:00")]
    [InlineData(" 2014-05-01T00:00:00Z ")]
    public void An_instant_is_read_in_each_form_of_ISO_8601_that_says_its_offset(string text)
    {
        var bars = BarText.Read(BarText.BothSides, $"{text},1,1,1,1,1,1,1,1", "2014-05-01T00:01:00Z,1,1,1,1,1,1,1,1");

        Assert.Equal(_midnight, bars[0].OpenInstant);
        Assert.Equal(TimeSpan.Zero, bars[0].OpenInstant.Offset);
    }

    [Fact]
    public void Numbers_are_read_with_spaces_signs_exponents_and_every_digit_they_have()
    {
        var bars = BarText.Read(
            BarText.BothSides,
            "2014-05-01T00:00:00Z, 1.5 ,15e-1,+1.5,1.500,1.500000000000000000000001,1.500000000000000000000001,1.5,1.5",
            "2014-05-01T00:01:00Z,1,1,1,1,1,1,1,1");

        Assert.Equal(new BarPrices(1.5m, 1.5m, 1.5m, 1.5m), bars[0].Bid);
        Assert.Equal(1.500000000000000000000001m, bars[0].Ask.High);
    }

    [Fact]
    public void The_timeframe_is_the_smallest_step_among_the_first_thousand_bars()
    {
        var file = BarText.File(
            BarText.BothSides,
            "2014-05-01T00:00:00Z,1,1,1,1,1,1,1,1",
            "2014-05-01T00:15:00Z,1,1,1,1,1,1,1,1",
            "2014-05-01T00:20:00Z,1,1,1,1,1,1,1,1",
            "2014-05-04T21:00:00Z,1,1,1,1,1,1,1,1");

        Assert.Equal(TimeSpan.FromMinutes(5), file.Timeframe);
        Assert.All(file.Read(), bar => Assert.Equal(TimeSpan.FromMinutes(5), bar.Timeframe));
        Assert.Equal(4, file.Read().Count());
    }

    [Fact]
    public void A_timeframe_that_is_given_is_kept_even_where_the_bars_are_farther_apart()
    {
        var file = BarText.File(
            TimeSpan.FromMinutes(1), BarText.BothSides, "2014-05-01T00:00:00Z,1,1,1,1,1,1,1,1", "2014-05-01T00:15:00Z,1,1,1,1,1,1,1,1");

        Assert.Equal(_midnight.AddMinutes(1), file.Read().First().CloseInstant);
    }

    [Fact]
    public void Blank_lines_comments_and_carriage_returns_are_passed_over()
    {
        var bars = BarText.Read(
            "# exported by hand\r", "\r", $"{BarText.BothSides}\r", "\r", "2014-05-01T00:00:00Z,1,1,1,1,1,1,1,1\r",
            "# a comment, with a comma\r", "2014-05-01T00:01:00Z,2,2,2,2,2,2,2,2\r", "\r", "");

        Assert.Equal([1m, 2m], bars.Select(static bar => bar.Bid.Open));
    }

    [Fact]
    public void A_file_on_disk_is_read_again_from_its_first_bar()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "\uFEFF" + BarText.BothSides + "\n2014-05-01T00:00:00Z,1,1,1,1,1,1,1,1\n2014-05-01T00:01:00Z,1,1,1,1,1,1,1,1\n");
            var file = new BarFile(path, "EURUSD");

            Assert.Equal(2, file.Read().Count());
            Assert.Equal(file.Read(), file.Read());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_text_is_closed_when_the_reading_stops_half_way()
    {
        var text = new ClosingReader($"{BarText.BothSides}\n2014-05-01T00:00:00Z,1,1,1,1,1,1,1,1\n2014-05-01T00:01:00Z,1,1,1,1,1,1,1,1\n");

        _ = new BarFile(() => text, "bars.csv", "EURUSD").Read().First();

        Assert.True(text.Closed);
    }

    private sealed class ClosingReader(string text) : StringReader(text)
    {
        public bool Closed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Closed = true;
            base.Dispose(disposing);
        }
    }
}
