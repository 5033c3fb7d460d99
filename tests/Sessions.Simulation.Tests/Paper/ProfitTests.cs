using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

/// <summary>Figures worked by hand.</summary>
public sealed class ProfitTests
{
    private static readonly Instrument _usdJpy = Instrument.Forex("USDJPY");

    [Fact]
    public void Half_a_lot_of_EURUSD_gains_five_dollars_a_pip()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, 0.5m);
        bench.Quote(1.1022m);

        // From the ask 1.1002 to the bid 1.1022 it is 20 pips: 0.0020 × 50,000 = 100 dollars.
        Assert.Equal(100, Assert.Single(bench.Positions).GrossProfit);
        Assert.Equal((10_000m, 10_100m), (bench.Broker.Balance, bench.Broker.Equity));

        bench.Close("1", 0.5m);
        Assert.Equal((10_100m, 10_100m), (bench.Broker.Balance, bench.Broker.Equity));
        Assert.Equal(100, Assert.Single(bench.Trades).NetProfit);
    }

    [Fact]
    public void A_position_opens_with_the_loss_of_its_spread()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Short);

        Assert.Equal(-20, Assert.Single(bench.Positions).NetProfit);
    }

    [Fact]
    public void Commission_is_charged_for_both_sides_as_the_position_closes()
    {
        var bench = new Bench(Instrument.Forex("EURUSD") with { CommissionPerVolume = 3.5m });
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, 2);
        bench.Quote(1.1012m);

        // 10 pips on two lots are 200 dollars; 2 lots × 3.50 × 2 sides are 14.
        var position = Assert.Single(bench.Positions);
        Assert.Equal((200m, 186m), (position.GrossProfit, position.NetProfit));
        Assert.Equal((10_000m, 10_186m), (bench.Broker.Balance, bench.Broker.Equity));

        bench.Close("1", 0.5m);
        var trade = Assert.Single(bench.Trades);
        Assert.Equal((50m, 3.5m, 46.5m), (trade.GrossProfit, trade.Commission, trade.NetProfit));
        Assert.Equal((10_046.5m, 10_186m), (bench.Broker.Balance, bench.Broker.Equity));
    }

    [Fact]
    public async Task An_account_tells_its_currency_and_its_equity()
    {
        var bench = new Bench();
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, 0.5m);
        bench.Quote(1.1022m);

        Assert.Equal(new AccountState("USD", 10_100), await bench.Broker.GetAccountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_account_whose_equity_is_unknown_does_not_guess_it()
    {
        var bench = new Bench(_usdJpy with { QuoteCurrency = "CHF", BaseCurrency = null });
        bench.Quote(149.98m, "USDJPY", 0.02m);
        bench.Open(PositionSide.Long, symbol: "USDJPY");

        var unknown = await Assert.ThrowsAsync<InvalidOperationException>(async () => await bench.Broker.GetAccountAsync(CancellationToken.None));
        Assert.Equal("The equity of 'paper' is unknown: a rate to USD is missing.", unknown.Message);
    }

    [Fact]
    public void Yen_are_converted_at_the_mid_of_the_pair_itself()
    {
        var bench = new Bench(_usdJpy);
        bench.Quote(149.98m, "USDJPY", 0.02m);
        bench.Open(PositionSide.Short, symbol: "USDJPY");
        bench.Quote(148.98m, "USDJPY", 0.04m);

        bench.Close("1");

        // From 149.98 to the ask 149.02 it is 0.96 × 100,000 = 96,000 yen, and the mid is 149: 644.295… dollars.
        Assert.Equal(96_000m / 149m, Assert.Single(bench.Trades).NetProfit);
        Assert.Equal(10_644.30m, Math.Round(bench.Broker.Balance!.Value, 2));
    }

    [Fact]
    public void A_rate_that_is_given_goes_before_a_quote()
    {
        var bench = new Bench(new PaperBrokerOptions
        {
            Instruments = [_usdJpy],
            ConversionRates = new Dictionary<string, decimal> { ["JPY"] = 0.01m },
        });
        bench.Quote(150m, "USDJPY", 0);
        bench.Open(PositionSide.Long, symbol: "USDJPY");
        bench.Quote(151m, "USDJPY", 0);

        Assert.Equal(1_000, Assert.Single(bench.Positions).NetProfit);
    }

    [Fact]
    public void Pounds_are_converted_at_another_instrument_once_that_has_a_quote()
    {
        var bench = new Bench(Instrument.Forex("EURGBP"), Instrument.Forex("GBPUSD"));
        bench.Quote(0.85m, "EURGBP", 0);
        bench.Open(PositionSide.Long, symbol: "EURGBP");
        bench.Quote(0.86m, "EURGBP", 0);

        Assert.Null(Assert.Single(bench.Positions).NetProfit);
        Assert.Null(bench.Broker.Equity);
        Assert.Equal(10_000, bench.Broker.Balance);

        bench.Quote(1.2499m, "GBPUSD");

        // 0.01 × 100,000 = 1,000 pounds, at 1.25.
        Assert.Equal(1_250, Assert.Single(bench.Positions).NetProfit);
        Assert.Equal(11_250, bench.Broker.Equity);
    }

    [Fact]
    public void A_profit_without_a_rate_is_unknown_and_so_is_the_balance_from_then_on()
    {
        var bench = new Bench(Instrument.Forex("EURGBP"), Instrument.Forex("EURUSD"));
        bench.Quote(0.85m, "EURGBP");
        bench.Quote(1.1m);
        bench.Open(PositionSide.Long, symbol: "EURGBP");
        bench.Close("1");
        bench.Open(PositionSide.Long);

        Assert.Null(Assert.Single(bench.Trades).NetProfit);
        Assert.Null(bench.Broker.Balance);
        Assert.Null(bench.Broker.Equity);
        Assert.Equal(-20, Assert.Single(bench.Positions).NetProfit);
    }

    [Fact]
    public void An_account_in_euros_divides_by_EURUSD()
    {
        var bench = new Bench(new PaperBrokerOptions { AccountCurrency = "EUR", Instruments = [Instrument.Forex("EURUSD")] });
        bench.Quote(1.2400m, spread: 0);
        bench.Open(PositionSide.Long);
        bench.Quote(1.2500m, spread: 0);

        Assert.Equal(800, Assert.Single(bench.Positions).NetProfit);
    }

    [Fact]
    public void An_instrument_that_is_no_currency_is_worth_its_contract_size()
    {
        var bench = new Bench(new Instrument("ES", "USD") { ContractSize = 50, MinVolume = 1, VolumeStep = 1, CommissionPerVolume = 2.25m });
        bench.Quote(4_800, "ES", 0.25m);
        bench.Open(PositionSide.Long, 3, "ES");
        bench.Quote(4_810.25m, "ES", 0.25m);

        // 10 points × 50 × 3 less 3 × 2.25 × 2.
        Assert.Equal(1_486.5m, Assert.Single(bench.Positions).NetProfit);
    }
}
