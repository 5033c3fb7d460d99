using System.Globalization;
using Sessions.Brokers;

namespace Sessions.Simulation;

/// <summary>What must hold for the options of a paper broker.</summary>
internal static class PaperBrokerRules
{
    /// <exception cref="ArgumentException">Something in them cannot be; the message says what and with which value.</exception>
    public static void ThrowIfInvalid(PaperBrokerOptions options)
    {
        if (FindProblem(options) is { } problem)
        {
            throw new ArgumentException(problem.ToString(CultureInfo.InvariantCulture), nameof(options));
        }
    }

    private static FormattableString? FindProblem(PaperBrokerOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Account) || string.IsNullOrWhiteSpace(options.AccountCurrency))
        {
            return $"The account needs a name and a currency, not '{options.Account}' and '{options.AccountCurrency}'.";
        }

        const BrokerCapabilities All = BrokerCapabilities.Hedging | BrokerCapabilities.Tags | BrokerCapabilities.Orders;
        if ((options.Capabilities & ~All) != 0)
        {
            return $"Capabilities is {options.Capabilities}; it must be made of Hedging, Tags and Orders.";
        }

        if (options.Capabilities.HasFlag(BrokerCapabilities.Tags) && !options.Capabilities.HasFlag(BrokerCapabilities.Hedging))
        {
            return $"Capabilities is {options.Capabilities}; a netting account's one position carries no tag: leave Tags out, or add Hedging.";
        }

        if (options.Instruments is not { Count: > 0 })
        {
            return $"There is no instrument; the broker needs one at least, such as Instrument.Forex(\"EURUSD\").";
        }

        var symbols = new HashSet<string>(StringComparer.Ordinal);
        if (options.Instruments.FirstOrDefault(instrument => !symbols.Add(instrument.Symbol)) is { } twice)
        {
            return $"The instrument {twice.Symbol} is there twice; leave one.";
        }

        if (options.MaxQuoteAge <= TimeSpan.Zero)
        {
            return $"MaxQuoteAge is {options.MaxQuoteAge:c}; it must be above zero.";
        }

        if (options.Habits.ListLag < TimeSpan.Zero || options.Habits.FillDelay < TimeSpan.Zero)
        {
            return $"Habits are ListLag {options.Habits.ListLag:c} and FillDelay {options.Habits.FillDelay:c}; both must be zero or above.";
        }

        if (options.Habits.RenewsPositionIds && !options.Capabilities.HasFlag(BrokerCapabilities.Hedging))
        {
            return $"Habits.RenewsPositionIds needs a hedging account: on one that nets a symbol's position has one id.";
        }

        if (options.StopOutLevel < 0)
        {
            return $"StopOutLevel is {options.StopOutLevel}; it must be zero or above.";
        }

        foreach (var (currency, rate) in options.ConversionRates)
        {
            if (rate <= 0)
            {
                return $"The conversion rate of {currency} is {rate}; it must be above zero.";
            }
        }

        return options.Instruments.Select(FindProblem).FirstOrDefault(static problem => problem is not null);
    }

    private static FormattableString? FindProblem(Instrument instrument)
    {
        if (string.IsNullOrWhiteSpace(instrument.Symbol) || string.IsNullOrWhiteSpace(instrument.QuoteCurrency))
        {
            return $"An instrument needs a symbol and a quote currency, not '{instrument.Symbol}' and '{instrument.QuoteCurrency}'.";
        }

        if (instrument.ContractSize <= 0)
        {
            return $"ContractSize of {instrument.Symbol} is {instrument.ContractSize}; it must be above zero.";
        }

        return NotNegative(instrument, nameof(Instrument.MinVolume), instrument.MinVolume)
            ?? NotNegative(instrument, nameof(Instrument.VolumeStep), instrument.VolumeStep)
            ?? NotNegative(instrument, nameof(Instrument.Slippage), instrument.Slippage)
            ?? NotNegative(instrument, nameof(Instrument.CommissionPerVolume), instrument.CommissionPerVolume)
            ?? NotNegative(instrument, nameof(Instrument.MarginRate), instrument.MarginRate);
    }

    private static FormattableString? NotNegative(Instrument instrument, string name, decimal value)
    {
        if (value < 0)
        {
            return $"{name} of {instrument.Symbol} is {value}; it must be zero or above.";
        }

        return null;
    }
}
