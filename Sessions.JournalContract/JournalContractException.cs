namespace Sessions.Journals.Contract;

/// <summary>A journal breaks a promise of <see cref="ISessionJournal"/>.</summary>
public sealed class JournalContractException : Exception
{
    internal JournalContractException(ContractCheck check, string expected, string found, Exception? inner = null)
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

    /// <summary>What the journal did.</summary>
    public string Found { get; }
}
