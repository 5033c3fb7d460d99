#if JOURNAL_CONTRACT
namespace Sessions.Journals.Contract;
#else
namespace Sessions.Brokers.Contract;
#endif

/// <summary>What came of a check.</summary>
public enum ContractOutcome
{
    /// <summary>The promise is kept.</summary>
    Kept = 0,

    /// <summary>The promise is broken.</summary>
    Broken = 1,

    /// <summary>The check could not be run: there is no such capability, or a hook was not given.</summary>
    NotRun = 2,
}
