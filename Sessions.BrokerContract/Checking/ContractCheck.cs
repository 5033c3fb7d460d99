using System.Diagnostics.CodeAnalysis;
#if JOURNAL_CONTRACT
using Sessions.Journals.Contract.Running;
#else
using Sessions.Brokers.Contract.Running;
#endif

#if JOURNAL_CONTRACT
namespace Sessions.Journals.Contract;
#else
namespace Sessions.Brokers.Contract;
#endif

// docs/decisions.md 242
/// <summary>One promise, and how it is tried.</summary>
public sealed class ContractCheck
{
    private readonly Func<ContractRun, Task> _body;

    internal ContractCheck(string name, string promise, Func<ContractRun, Task> body)
    {
        Name = name;
        Promise = promise;
        _body = body;
    }

    /// <summary>Its name, one word.</summary>
    public string Name { get; }

    /// <summary>What is promised, as a sentence.</summary>
    public string Promise { get; }

    /// <summary>Why it cannot be run, or null where it can.</summary>
    internal Func<ContractSubject, string?> Needs { get; init; } = static _ => null;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>What keeps the promise, or is not asked after it; what breaks it is thrown.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever is thrown where an answer should come is what is wrong.")]
    internal async Task<ContractResult> RunAsync(ContractSubject subject, CancellationToken cancellationToken)
    {
        if (Needs(subject) is { } reason)
        {
            return ContractResult.NotRun(this, reason);
        }

        await using var run = await ContractRun.BeginAsync(subject, this, cancellationToken);
        try
        {
            await _body(run);
            return ContractResult.Kept(this);
        }
        catch (Exception exception) when (exception is not ContractProblem && !cancellationToken.IsCancellationRequested)
        {
            throw new ContractProblem(this, "an answer", $"{exception.GetType().Name}: {exception.Message}", exception);
        }
    }
}
