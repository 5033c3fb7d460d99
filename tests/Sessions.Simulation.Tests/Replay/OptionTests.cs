namespace Sessions.Simulation.Tests.Replay;

/// <summary>Options that cannot be are told before a bar is read, with the value and what would be right.</summary>
public sealed class OptionTests
{
    [Theory]
    [InlineData(0L, "00:00:00")]
    [InlineData(-1L, "-00:00:00.0000001")]
    [InlineData(long.MaxValue, "10675199.02:48:05.4775807")]
    public void An_equity_interval_is_above_zero_and_no_longer_than_a_year(long ticks, string text) => AssertRefused(
        $"EquityInterval is {text}; it must be above zero and at most 366 days.",
        new Simulation { Broker = Scripted.Account, EquityInterval = TimeSpan.FromTicks(ticks) });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void At_least_one_bar_can_be_looked_back_on(int bars) =>
        AssertRefused($"HistoryBars is {bars}; it must be at least 1.", new Simulation { Broker = Scripted.Account, HistoryBars = bars });

    [Fact]
    public void The_first_instant_is_before_the_last() => AssertRefused(
        "From is 2014-05-06T00:00:00Z, and To is 2014-05-05T12:00:00Z; From must be the earlier one.",
        new Simulation { Broker = Scripted.Account, From = Scripted.Monday.AddDays(1), To = Scripted.Monday.AddHours(12) });

    [Fact]
    public void A_beginning_after_the_data_is_no_empty_run() => AssertRefused(
        "There is nothing to replay: From is 2014-05-06T00:00:00Z, and the bars are of 2014-05-05T00:00:00Z to 2014-05-06T00:00:00Z.",
        new Simulation { Broker = Scripted.Account, From = Scripted.Monday.AddDays(1) });

    [Fact]
    public void An_end_before_the_data_is_no_empty_run() => AssertRefused(
        "There is nothing to replay: To is 2014-05-04T00:00:00Z, and the bars are of 2014-05-05T00:00:00Z to 2014-05-06T00:00:00Z.",
        new Simulation { Broker = Scripted.Account, To = Scripted.Monday.AddDays(-1) });

    private static void AssertRefused(string message, Simulation simulation)
    {
        var begun = 0;
        simulation.AddBars(Scripted.Minutes()).AddStrategy(_ => new Scripted(Scripted.Morning, (_, _) =>
        {
            begun++;
            return default;
        }));

        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => simulation.Run()).Message);
        Assert.Equal(0, begun);
    }
}
