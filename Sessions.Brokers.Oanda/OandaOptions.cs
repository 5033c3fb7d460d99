namespace Sessions.Brokers.Oanda;

/// <summary>Which account, and what opens it.</summary>
public sealed class OandaOptions
{
    /// <summary>The account's id, such as <c>101-001-1234567-001</c>.</summary>
    public string Account { get; set; } = "";

    /// <summary>The token that the account's owner has made on the venue's page, "Manage API Access". It is in no log, exception or address.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where the account is. Default: <see cref="OandaEnvironment.Practice"/>; an account with money has to be spelled out.</summary>
    public OandaEnvironment Environment { get; set; }

    /// <summary>
    /// What the account is set to. It is compared with what the account says of itself before anything is sent, since a strategy
    /// needs to know it before the first answer. Default: <see cref="OandaAccountType.Netting"/>.
    /// </summary>
    public OandaAccountType AccountType { get; set; }

    /// <summary>How long the venue's lists and transactions may lag behind its answers. Default: 5 s.</summary>
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How far back transactions are read to find what became of an id; a query that says when its order was sent reads further
    /// where it must. An id that is older opens again. Default: 7 days.
    /// </summary>
    public TimeSpan LookBack { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How long the look-ups before an order may take, and then how long its answer: together less than the runtime's
    /// <see cref="RunOptions.OrderTimeout"/>. Default: 4 s each.
    /// </summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <exception cref="ArgumentException">A value is missing or cannot be.</exception>
    internal void ThrowIfInvalid()
    {
        var problem =
            Account.Length == 0 ? $"{nameof(Account)} is empty; it is an id such as 101-001-1234567-001."
            : !Account.All(static letter => char.IsAsciiDigit(letter) || letter == '-') ? $"{nameof(Account)} '{Account}' is no account's id, which is such as 101-001-1234567-001."
            : Token.Length == 0 ? $"{nameof(Token)} is empty; make one on the venue's page 'Manage API Access'."
            : !Token.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') ? $"{nameof(Token)} has characters that no token has; is it quoted, or cut?"
            : !Enum.IsDefined(Environment) ? $"{nameof(Environment)} {Environment} is neither Practice nor Live."
            : !Enum.IsDefined(AccountType) ? $"{nameof(AccountType)} {AccountType} is neither Netting nor Hedging."
            : SettleTime <= TimeSpan.Zero ? $"{nameof(SettleTime)} {SettleTime:c} is not above zero."
            : LookBack <= TimeSpan.Zero ? $"{nameof(LookBack)} {LookBack:c} is not above zero."
            : RequestTimeout <= TimeSpan.Zero ? $"{nameof(RequestTimeout)} {RequestTimeout:c} is not above zero."
            : null;
        if (problem is not null)
        {
            throw new ArgumentException(problem, paramName: null);
        }
    }
}
