using Sessions.Brokers;

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

    [Fact]
    public void A_symbol_has_one_source_so_that_no_two_can_disagree() => Assert.StartsWith(
        "There are bars of 'EURUSD' already. A symbol has one source: join the two, or give the other a symbol and an instrument of its own.",
        Assert.Throws<ArgumentException>(() => new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes()).AddBars(Scripted.Minutes(days: 2))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("'EURUSD', 'GBPUSD'", 2)]
    [InlineData("none", 0)]
    public void A_symbol_without_an_instrument_is_refused(string known, int count)
    {
        var account = new PaperBrokerOptions { Instruments = [.. Scripted.Account.Instruments.Take(count)] };

        var refused = Assert.Throws<ArgumentException>(() => new Simulation { Broker = account }.AddBars(Scripted.Minutes("DAX")));

        Assert.StartsWith($"The broker has no instrument 'DAX', only {known}. Add it to PaperBrokerOptions.Instruments.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strategys_symbol_without_bars_is_refused() => Assert.StartsWith(
        "There are no bars of 'GBPUSD', only of 'EURUSD'.",
        Assert.Throws<ArgumentException>(() => new Simulation { Broker = Scripted.Account }.AddBars(Scripted.Minutes())
            .AddStrategy(_ => new Scripted(Scripted.Morning, (_, _) => default), "GBPUSD").Run()).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(60, "EURUSD", 1, "the bar before opens at 2014-05-05T00:01:00Z and is not over yet: bars must be a timeframe of 00:01:00 apart")]
    [InlineData(0, "EURUSD", 1, "the bar before opens later, at 2014-05-05T00:01:00Z; sort the bars by their instants")]
    [InlineData(120, "GBPUSD", 1, "it is of GBPUSD 00:01:00, the source of EURUSD 00:01:00")]
    [InlineData(120, "EURUSD", 5, "it is of EURUSD 00:05:00, the source of EURUSD 00:01:00")]
    public void A_source_of_ones_own_is_held_to_what_files_are(int seconds, string symbol, int minutes, string why)
    {
        var third = Scripted.Monday.AddSeconds(seconds == 60 ? 90 : seconds);
        var bars = Scripted.Minutes().Read().Take(2).Append(Made.Bar(symbol, third, TimeSpan.FromMinutes(minutes), 1.1m, 1.1m));
        var simulation = new Simulation { Broker = Scripted.Account }.AddBars(new Raw(bars)).AddStrategy(_ => new Scripted(Scripted.Morning, (_, _) => default));

        var refused = Scripted.StoppedBy<InvalidOperationException>(() => simulation.Run());

        Assert.Equal($"The bars of 'EURUSD' are not right at {third:yyyy-MM-dd'T'HH:mm:ss'Z'}: {why}.", refused.Message);
    }

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

    private sealed class Raw(IEnumerable<Bar> bars) : IBarSource
    {
        public string Symbol => "EURUSD";

        public TimeSpan Timeframe => TimeSpan.FromMinutes(1);

        public IEnumerable<Bar> Read() => bars;
    }
}
