namespace Sessions.Simulation.Tests.Bars;

/// <summary>Files that are dated by the clock of a place, or by one that is ahead of it.</summary>
public sealed class FileClockTests
{
    [Fact]
    public void A_server_seven_hours_ahead_of_New_York_begins_its_day_at_17_there_in_summer_and_winter()
    {
        var instants = Instants("America/New_York", TimeSpan.FromHours(7), "2014.03.07,00:00", "2014.03.10,00:00", "2014.07.01,00:00");

        Assert.Equal([Utc(3, 6, 22, 0), Utc(3, 9, 21, 0), Utc(6, 30, 21, 0)], instants);
    }

    [Fact]
    public void The_hour_that_comes_twice_when_clocks_go_back_is_told_apart_by_the_order_of_bars()
    {
        // London's clocks went back at 01:00 UTC on 26 October.
        var instants = Instants("Europe/London", TimeSpan.Zero, "2014.10.26,00:30", "2014.10.26,01:00", "2014.10.26,01:30", "2014.10.26,01:00", "2014.10.26,01:30", "2014.10.26,02:00");

        Assert.Equal([Utc(10, 25, 23, 30), Utc(10, 26, 0, 0), Utc(10, 26, 0, 30), Utc(10, 26, 1, 0), Utc(10, 26, 1, 30), Utc(10, 26, 2, 0)], instants);
    }

    [Fact]
    public void A_time_that_the_clocks_left_out_shows_a_wrong_zone()
    {
        var fault = Assert.Throws<BarFileException>(static () => Instants("Europe/London", TimeSpan.Zero, "2014.03.30,00:59", "2014.03.30,01:30"));

        Assert.Equal((2, "date"), (fault.Line, fault.Column));
        Assert.EndsWith("there was no such time in Europe/London, where the clocks went forward; is BarFile.TimeZone right?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_comes_back_at_any_other_hour_is_out_of_order() =>
        Assert.Contains(
            "opens later",
            Assert.Throws<BarFileException>(static () => Instants("Europe/London", TimeSpan.Zero, "2014.10.27,01:30", "2014.10.27,01:00")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("1969.12.31,00:00")]
    [InlineData("2150.01.01,00:00")]
    public void Years_of_which_no_clock_is_known_are_refused(string date) =>
        Assert.Contains("bars are of the years 1970 to 2101", Assert.Throws<BarFileException>(() => Instants("UTC", TimeSpan.Zero, date)).Message, StringComparison.Ordinal);

    private static List<DateTimeOffset> Instants(string zone, TimeSpan ahead, params string[] dates)
    {
        var text = string.Join('\n', dates.Select(static date => $"{date},1,1,1,1,0"));
        var file = new BarFile(() => new StringReader(text), "bars.csv", "EURUSD") { Spread = 0, TimeZone = zone, ClockAhead = ahead, Timeframe = TimeSpan.FromMinutes(1) };
        return [.. file.Read().Select(static bar => bar.OpenInstant)];
    }

    private static DateTimeOffset Utc(int month, int day, int hour, int minute) => new(2014, month, day, hour, minute, 0, TimeSpan.Zero);
}
