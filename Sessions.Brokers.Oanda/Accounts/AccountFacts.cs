using System.Collections.Frozen;
using System.Net;
using Sessions.Brokers.Oanda.Http;
using Sessions.Brokers.Oanda.Messages;
using Sessions.Brokers.Oanda.Orders;

namespace Sessions.Brokers.Oanda.Accounts;

/// <summary>What is asked of an account once, before anything is sent to it.</summary>
internal sealed class AccountFacts
{
    private AccountFacts(FrozenDictionary<string, Instrument> instruments, TransactionReader transactions) => (Instruments, Transactions) = (instruments, transactions);

    /// <summary>What the account may trade.</summary>
    public FrozenDictionary<string, Instrument> Instruments { get; }

    /// <summary>What has become of its orders.</summary>
    public TransactionReader Transactions { get; }

    /// <exception cref="InvalidOperationException">The token does not open the account, or it is not what the options say; the message says what to write.</exception>
    public static async Task<AccountFacts> ReadAsync(Venue venue, CancellationToken cancellationToken)
    {
        var options = venue.Options;
        var account = await FindAsync(venue, cancellationToken);
        if (account.Mt4AccountId is not null)
        {
            throw new InvalidOperationException(
                $"The account {options.Account} is tied to MetaTrader 4, whose orders and trades must not be written on, so that a close could not be told from another. Use a v20 account without MetaTrader.");
        }

        var summary = await venue.ReadAsync("/summary", OandaJson.Default.SummaryAnswer, cancellationToken);
        var type = summary.Account.HedgingEnabled ? OandaAccountType.Hedging : OandaAccountType.Netting;
        if (type != options.AccountType)
        {
            throw new InvalidOperationException(
                $"The account {options.Account} is set to {type}, and the options say {options.AccountType}: write {nameof(OandaOptions.AccountType)} = {nameof(OandaAccountType)}.{type}.");
        }

        var instruments = await venue.ReadAsync("/instruments", OandaJson.Default.InstrumentsAnswer, cancellationToken);
        return new(
            instruments.Instruments.ToFrozenDictionary(static instrument => instrument.Name),
            new TransactionReader(venue, type is OandaAccountType.Hedging));
    }

    private static async Task<AccountProperties> FindAsync(Venue venue, CancellationToken cancellationToken)
    {
        var options = venue.Options;
        AccountsAnswer accounts;
        try
        {
            accounts = await venue.Http.GetAsync("v3/accounts", OandaJson.Default.AccountsAnswer, cancellationToken);
        }
        catch (HttpRequestException exception) when (exception.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw new InvalidOperationException(
                $"The venue does not take the token in its {options.Environment} environment. A token is of one environment, and ends when another one is made. {exception.Message}", exception);
        }

        return accounts.Accounts.FirstOrDefault(account => account.Id == options.Account) ?? throw new InvalidOperationException(
            $"The token opens no account {options.Account} in the {options.Environment} environment; it opens {Listed(accounts)}.");
    }

    private static string Listed(AccountsAnswer accounts) =>
        accounts.Accounts.Count == 0 ? "none" : string.Join(", ", accounts.Accounts.Select(static account => account.Id));
}
