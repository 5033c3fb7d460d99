#if JOURNAL_CONTRACT
namespace Sessions.Journals.Contract;
#else
namespace Sessions.Brokers.Contract;
#endif

/// <summary>What came of one check.</summary>
public sealed class ContractResult
{
    private ContractResult(ContractCheck check, ContractOutcome outcome) => (Check, Outcome) = (check, outcome);

    /// <summary>The check.</summary>
    public ContractCheck Check { get; }

    /// <summary>Whether the promise is kept, broken, or was not asked after.</summary>
    public ContractOutcome Outcome { get; }

    /// <summary>Why the check was not run; null where it was.</summary>
    public string? NotRunBecause { get; private init; }

    /// <summary>What is wrong; null where nothing is.</summary>
    public ContractProblem? Problem { get; private init; }

    /// <summary>A line for people.</summary>
    public override string ToString() => Outcome switch
    {
        ContractOutcome.Kept => $"kept     {Check.Name}: {Check.Promise}",
        ContractOutcome.Broken => $"BROKEN   {Problem!.Message}",
        _ => $"not run  {Check.Name}: {NotRunBecause}",
    };

    internal static ContractResult Kept(ContractCheck check) => new(check, ContractOutcome.Kept);

    internal static ContractResult NotRun(ContractCheck check, string reason) => new(check, ContractOutcome.NotRun) { NotRunBecause = reason };

    internal static ContractResult Broken(ContractCheck check, ContractProblem problem) => new(check, ContractOutcome.Broken) { Problem = problem };
}
