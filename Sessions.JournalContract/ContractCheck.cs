using System.Diagnostics.CodeAnalysis;
using Sessions.Journals.Contract.Running;

namespace Sessions.Journals.Contract;

/// <summary>One promise of a journal, and how it is tried.</summary>
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

    /// <summary>What a journal promises, as a sentence.</summary>
    public string Promise { get; }

    /// <summary>Why it cannot be run on a journal, or null where it can.</summary>
    internal Func<ContractJournal, string?> Needs { get; init; } = static _ => null;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a journal throws where it should answer is what is wrong with it.")]
    internal async Task<ContractResult> RunAsync(ContractJournal journal, CancellationToken cancellationToken)
    {
        if (Needs(journal) is { } reason)
        {
            return ContractResult.NotRun(this, reason);
        }

        await using var run = new ContractRun(journal, this, cancellationToken);
        try
        {
            await _body(run);
            return ContractResult.Kept(this);
        }
        catch (Exception exception) when (exception is not JournalContractException && !cancellationToken.IsCancellationRequested)
        {
            throw new JournalContractException(this, "an answer", $"{exception.GetType().Name}: {exception.Message}", exception);
        }
    }
}
