using System.CommandLine;
using Sessions.Simulation;
using Sessions.Tool.Commands;

namespace Sessions.Tool.Simulations;

/// <summary>The options that say on which terms a bot is simulated. What is not charged stands in the report.</summary>
internal sealed class AccountOptions
{
    private const string DefaultCurrency = "USD";

    private Option<decimal?> Balance { get; } = CommandLine.NumberOption("--balance", "What the account begins with. Default: 10000.");

    private Option<string?> Currency { get; } = new("--currency") { Description = "The currency of prices and account. Default: a pair's second one, else USD.", HelpName = "USD" };

    private Option<decimal?> Contract { get; } = CommandLine.NumberOption("--contract", "How many units one of volume is. Default: a pair's lot, else 1.");

    private Option<decimal?> Slippage { get; } = CommandLine.NumberOption("--slippage", "How much worse than the quote a market order fills, in price units.");

    private Option<decimal?> Commission { get; } = CommandLine.NumberOption("--commission", "What a volume of one costs a side, in the account's currency.");

    /// <summary>The command with these options.</summary>
    public Command AddTo(Command command)
    {
        Option[] all = [Balance, Currency, Contract, Slippage, Commission];
        foreach (var option in all)
        {
            command.Options.Add(option);
        }

        return command;
    }

    /// <summary>An account that trades a symbol.</summary>
    public PaperBrokerOptions Open(ParseResult arguments, string symbol)
    {
        var instrument = symbol.Length == 6 && symbol.All(char.IsAsciiLetterUpper)
            ? Instrument.Forex(symbol)
            : new Instrument(symbol, DefaultCurrency);
        instrument = instrument with
        {
            QuoteCurrency = arguments.GetValue(Currency) ?? instrument.QuoteCurrency,
            ContractSize = arguments.GetValue(Contract) ?? instrument.ContractSize,
            Slippage = arguments.GetValue(Slippage) ?? 0,
            CommissionPerVolume = arguments.GetValue(Commission) ?? 0,
        };
        var standard = new PaperBrokerOptions { Instruments = [] };
        return new PaperBrokerOptions { Balance = arguments.GetValue(Balance) ?? standard.Balance, AccountCurrency = instrument.QuoteCurrency, Instruments = [instrument] };
    }
}
