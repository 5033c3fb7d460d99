using System.Diagnostics.CodeAnalysis;
using Sessions.Brokers.Contract.Running;

namespace Sessions.Brokers.Contract;

/// <summary>One promise of a broker adapter, and how it is tried.</summary>
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

    /// <summary>What an adapter promises, as a sentence.</summary>
    public string Promise { get; }

    /// <summary>Why it cannot be run on an account, or null where it can.</summary>
    internal Func<ContractAccount, string?> Needs { get; init; } = static _ => null;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    [SuppressMessage("Design", "CA1031", Justification = "Whatever an adapter throws where it should answer is what is wrong with it.")]
    internal async Task<ContractResult> RunAsync(ContractAccount account, CancellationToken cancellationToken)
    {
        if (Needs(account) is { } reason)
        {
            return ContractResult.NotRun(this, reason);
        }

        await Cleaning.ThrowUnlessFlatAsync(account, cancellationToken);
        try
        {
            await _body(new ContractRun(account, this, cancellationToken));
            return ContractResult.Kept(this);
        }
        catch (Exception exception) when (exception is not BrokerContractException && !cancellationToken.IsCancellationRequested)
        {
            throw new BrokerContractException(this, "an answer", $"{exception.GetType().Name}: {exception.Message}", exception);
        }
        finally
        {
            await Cleaning.CleanAsync(account, cancellationToken);
        }
    }
}
