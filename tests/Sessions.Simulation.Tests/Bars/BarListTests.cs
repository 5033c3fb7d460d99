using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Bars;

public sealed class BarListTests
{
    private static readonly DateTimeOffset _start = new(2024, 1, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly BarPrices _flat = new(1.1m, 1.1m, 1.1m, 1.1m);

    [Fact]
    public void A_list_gives_its_bars_symbol_and_timeframe()
    {
        var list = new BarList([At(0), At(1)]);

        Assert.Equal([At(0), At(1)], list.Read());
        Assert.Equal(("EURUSD", TimeSpan.FromMinutes(1), 2), (list.Symbol, list.Timeframe, list.Count));
    }

    [Fact]
    public void An_empty_list_is_refused() =>
        Assert.Contains("no bar", Assert.Throws<ArgumentException>(() => new BarList([])).Message, StringComparison.Ordinal);

    [Fact]
    public void Bars_that_cannot_have_been_are_refused_with_their_number_and_the_reason()
    {
        AssertRefused("of GBPUSD", At(1) with { Symbol = "GBPUSD" });
        AssertRefused("00:02:00", At(1) with { Timeframe = TimeSpan.FromMinutes(2) });
        AssertRefused("same instant", At(0));
        AssertRefused("opens later", At(-1));
        AssertRefused("00:01:00 apart", At(0) with { OpenInstant = _start.AddSeconds(30) });
        AssertRefused("the bid low is 0", At(1) with { Bid = _flat with { Low = 0 } });
        AssertRefused("bid High: the high is below", At(1) with { Bid = _flat with { High = 1 } });
        AssertRefused("ask Close: the close lies outside", At(1) with { Ask = _flat with { Close = 2 } });
        AssertRefused("ask Open: the ask is below the bid 1.1", At(1) with { Ask = new BarPrices(1, 1, 1, 1) });
    }

    private static void AssertRefused(string problem, Bar second)
    {
        var exception = Assert.Throws<ArgumentException>(() => new BarList([At(0), second]));
        Assert.Contains("Bar 1 (from 0)", exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    private static Bar At(int minute) => new("EURUSD", _start.AddMinutes(minute), TimeSpan.FromMinutes(1), _flat, _flat);
}
