using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Bars;

/// <summary>Bars by local time, in one of which the clocks change: its length cannot be told, and one that is told to close early looks ahead.</summary>
public sealed class ClockChangeTests
{
    private const string Told =
        "these look like bars of local time with a change of the clocks in one, and how long that is cannot be told; use bars of UTC, or shorter ones";

    [Fact]
    public void Days_of_which_one_has_23_hours_are_days()
    {
        var file = Days(0, "2024-03-08T05:00Z", "2024-03-09T05:00Z", "2024-03-10T05:00Z", "2024-03-11T04:00Z", "2024-03-12T04:00Z");

        Assert.Equal(TimeSpan.FromDays(1), file.Timeframe);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_day_of_23_hours_is_refused(bool isLengthGiven)
    {
        var file = Days(isLengthGiven ? 24 : 0, "2024-03-08T05:00Z", "2024-03-09T05:00Z", "2024-03-10T05:00Z", "2024-03-11T04:00Z", "2024-03-12T04:00Z");

        AssertRefused(
            "bars.csv, line 5", $"the bar before opens at 2024-03-10T05:00:00Z and is not over yet: bars must be a timeframe of 1.00:00:00 apart; {Told}", file);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_day_of_25_hours_is_refused(bool isLengthGiven)
    {
        var file = Days(isLengthGiven ? 24 : 0, "2024-11-02T04:00Z", "2024-11-03T04:00Z", "2024-11-04T05:00Z", "2024-11-05T05:00Z");

        AssertRefused("bars.csv, line 4", $"the bar before opens at 2024-11-03T04:00:00Z, 1.01:00:00 earlier: {Told}", file);
    }

    [Fact]
    public void Days_between_which_the_clocks_change_while_the_market_is_closed_are_in_order()
    {
        var file = Days(0, "2024-10-30T21:00Z", "2024-10-31T21:00Z", "2024-11-03T22:00Z", "2024-11-04T22:00Z");

        Assert.Equal(4, file.Read().Count());
        Assert.Equal(TimeSpan.FromDays(1), file.Timeframe);
    }

    [Fact]
    public void Hours_in_steps_of_one_and_two_are_hours()
    {
        var file = Days(0, "2024-10-30T10:00Z", "2024-10-30T12:00Z", "2024-10-30T13:00Z", "2024-10-30T15:00Z");

        Assert.Equal(TimeSpan.FromHours(1), file.Timeframe);
    }

    [Fact]
    public void In_memory_it_is_the_same()
    {
        string[] texts = ["2024-11-02T04:00Z", "2024-11-03T04:00Z", "2024-11-04T05:00Z"];
        var opens = texts.Select(static text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));
        var price = new BarPrices(1, 1, 1, 1);

        var refused = Assert.Throws<ArgumentException>(() => new BarList(opens.Select(open => new Bar("EURUSD", open, TimeSpan.FromDays(1), price, price))));

        Assert.Contains(Told, refused.Message, StringComparison.Ordinal);
    }

    private static BarFile Days(int hours, params string[] opens)
    {
        string[] rows = [.. opens.Select(static open => $"{open},1,1,1,1,1,1,1,1")];
        return hours == 24 ? BarText.File(TimeSpan.FromDays(1), [BarText.BothSides, .. rows]) : BarText.File([BarText.BothSides, .. rows]);
    }

    private static void AssertRefused(string where, string why, BarFile file)
    {
        var refused = Assert.Throws<BarFileException>(() => file.Read().Count());

        Assert.Contains(where, refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }
}
