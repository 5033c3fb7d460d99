namespace Sessions.Journals;

/// <summary>Somebody else runs a strategy of the same identity, or has taken it over.</summary>
public sealed class JournalLeaseException : JournalException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="strategy">Whose part of the journal.</param>
    /// <param name="message">Who holds it, and what would help.</param>
    public JournalLeaseException(StrategyIdentity strategy, string message)
        : base(message) => Strategy = strategy;

    /// <summary>Whose part of the journal.</summary>
    public StrategyIdentity Strategy { get; }
}
