namespace Sessions.Simulation.Tests.Bars;

/// <summary>Files that are dated by closes, and files whose fields are not separated by commas.</summary>
public sealed class BarStampTests
{
    private const string Text = "utc,open,high,low,close\n2014-05-01T09:01:00Z,1.1,1.3,1.0,1.2\n2014-05-01T09:02:00Z,1.2,1.3,1.0,1.2\n";

    private static readonly DateTimeOffset _nine = new(2014, 5, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_bar_that_is_dated_by_its_close_opens_its_length_before()
    {
        var bars = File(Text, BarStamp.Close).Read().ToList();

        Assert.Equal([_nine, _nine.AddMinutes(1)], bars.Select(static bar => bar.OpenInstant));
        Assert.Equal([_nine.AddMinutes(1), _nine.AddMinutes(2)], bars.Select(static bar => bar.CloseInstant));
    }

    [Fact]
    public void Unless_it_is_said_a_bar_is_dated_by_its_open() =>
        Assert.Equal([_nine.AddMinutes(1), _nine.AddMinutes(2)], File(Text, BarStamp.Open).Read().Select(static bar => bar.OpenInstant));

    [Fact]
    public void The_end_of_a_file_is_the_close_of_its_last_bar_whichever_end_it_is_dated_by()
    {
        var path = Path.GetTempFileName();
        try
        {
            System.IO.File.WriteAllText(path, Text);
            Assert.Equal(_nine.AddMinutes(2), new BarFile(path, "EURUSD") { Spread = 0, Stamped = BarStamp.Close }.End);
            Assert.Equal(_nine.AddMinutes(3), new BarFile(path, "EURUSD") { Spread = 0 }.End);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Fields_are_separated_by_what_is_said(char separator) =>
        Assert.Equal(2, new BarFile(() => new StringReader(Text.Replace(',', separator)), "bars.csv", "EURUSD") { Spread = 0, Separator = separator }.Read().Count());

    [Theory]
    [InlineData(';', "semicolons", "';'")]
    [InlineData('\t', "tabs", "'\\t'")]
    [InlineData('|', "bars (|)", "'|'")]
    public void Where_the_separator_is_the_problem_the_error_says_so(char separator, string name, string literal)
    {
        var fault = BarText.Fault(File(Text.Replace(',', separator), BarStamp.Open));

        Assert.EndsWith($"its fields are separated by {name}; give BarFile.Separator = {literal}", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, fault.Line);
    }

    [Fact]
    public void An_end_or_a_separator_that_there_is_not_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => File(Text, (BarStamp)7));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new BarFile("bars.csv", "EURUSD") { Separator = ' ' });
    }

    private static BarFile File(string text, BarStamp stamped) => new(() => new StringReader(text), "bars.csv", "EURUSD") { Spread = 0, Stamped = stamped };
}
