namespace Sessions.Brokers.Contract;

/// <summary>An account breaks a promise of <see cref="IBroker"/>.</summary>
public sealed class BrokerContractException : Exception
{
    internal BrokerContractException(ContractCheck check, string expected, string found, Exception? inner = null)
        : base($"{check.Name}: {check.Promise} Expected: {expected}. Found: {found}.", inner)
    {
        Check = check;
        Expected = expected;
        Found = found;
    }

    /// <summary>The check that found it.</summary>
    public ContractCheck Check { get; }

    /// <summary>What was expected.</summary>
    public string Expected { get; }

    /// <summary>What the account did.</summary>
    public string Found { get; }
}
