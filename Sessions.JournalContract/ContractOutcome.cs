namespace Sessions.Journals.Contract;

/// <summary>What came of a check.</summary>
public enum ContractOutcome
{
    /// <summary>The journal keeps the promise.</summary>
    Kept = 0,

    /// <summary>It does not.</summary>
    Broken = 1,

    /// <summary>The check could not be run: the journal has no such capability, or a hook was not given.</summary>
    NotRun = 2,
}
