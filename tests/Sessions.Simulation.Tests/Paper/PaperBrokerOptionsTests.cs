using Sessions.Brokers;

namespace Sessions.Simulation.Tests.Paper;

public sealed class PaperBrokerOptionsTests
{
    private static readonly Instrument _eurUsd = Instrument.Forex("EURUSD");

    [Fact]
    public void A_currency_pair_is_traded_in_lots_of_a_hundred_thousand()
    {
        Assert.Equal(
            new Instrument("USDJPY", "JPY") { BaseCurrency = "USD", ContractSize = 100_000, MinVolume = 0.01m, VolumeStep = 0.01m },
            Instrument.Forex("USDJPY"));
    }

    [Theory]
    [InlineData("EUR/USD")]
    [InlineData("eurusd")]
    [InlineData("DAX")]
    public void What_is_no_pair_is_refused(string symbol) =>
        Assert.Contains($"'{symbol}'", Assert.Throws<ArgumentException>(() => Instrument.Forex(symbol)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_account_says_what_it_is_and_can_do()
    {
        var broker = new Bench(new PaperBrokerOptions { Account = "demo", AccountCurrency = "EUR", Balance = 500, Instruments = [_eurUsd] }).Broker;

        Assert.Equal(("demo", "EUR", 500m, 500m), (broker.Account, broker.AccountCurrency, broker.Balance, broker.Equity));
        Assert.Equal(BrokerCapabilities.Hedging | BrokerCapabilities.Tags | BrokerCapabilities.Orders, broker.Capabilities);
    }

    [Fact]
    public void Options_that_cannot_be_are_refused_with_their_value()
    {
        AssertRefused("There is no instrument", new PaperBrokerOptions { Instruments = [] });
        AssertRefused("EURUSD is there twice", new PaperBrokerOptions { Instruments = [_eurUsd, _eurUsd] });
        AssertRefused("a name and a currency, not '' and 'USD'", new PaperBrokerOptions { Account = "", Instruments = [_eurUsd] });
        AssertRefused("MaxQuoteAge is 00:00:00", new PaperBrokerOptions { MaxQuoteAge = TimeSpan.Zero, Instruments = [_eurUsd] });
        AssertRefused(
            "conversion rate of JPY is -0.5",
            new PaperBrokerOptions { ConversionRates = new Dictionary<string, decimal> { ["JPY"] = -0.5m }, Instruments = [_eurUsd] });
        AssertRefused("'' and 'USD'", new PaperBrokerOptions { Instruments = [new Instrument("", "USD")] });
    }

    [Fact]
    public void Terms_of_an_instrument_that_cannot_be_are_refused_with_their_value()
    {
        AssertRefused("ContractSize of EURUSD is 0;", _eurUsd with { ContractSize = 0 });
        AssertRefused("MinVolume of EURUSD is -1;", _eurUsd with { MinVolume = -1 });
        AssertRefused("VolumeStep of EURUSD is -0.01;", _eurUsd with { VolumeStep = -0.01m });
        AssertRefused("Slippage of EURUSD is -2;", _eurUsd with { Slippage = -2 });
        AssertRefused("CommissionPerVolume of EURUSD is -3;", _eurUsd with { CommissionPerVolume = -3 });
    }

    private static void AssertRefused(string problem, Instrument instrument) =>
        AssertRefused(problem, new PaperBrokerOptions { Instruments = [instrument] });

    private static void AssertRefused(string problem, PaperBrokerOptions options) =>
        Assert.Contains(problem, Assert.Throws<ArgumentException>(() => new Bench(options)).Message, StringComparison.Ordinal);
}
