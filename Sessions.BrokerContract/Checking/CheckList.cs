#if JOURNAL_CONTRACT
namespace Sessions.Journals.Contract;
#else
namespace Sessions.Brokers.Contract;
#endif

/// <summary>Runs the checks of a contract.</summary>
/// <param name="checks">All of them.</param>
/// <param name="createAsync">Makes what one check runs against; it is released after it.</param>
internal sealed class CheckList(IReadOnlyList<ContractCheck> checks, Func<CancellationToken, ValueTask<ContractSubject>> createAsync)
{
    /// <exception cref="ArgumentException">There is no check of that name.</exception>
    public Task<ContractResult> RunAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        return RunAsync(
            checks.FirstOrDefault(check => check.Name == name)
                ?? throw new ArgumentException(
                    $"There is no check '{name}'; there are {string.Join(", ", checks.Select(static check => check.Name))}.", nameof(name)),
            cancellationToken);
    }

    /// <summary>A broken promise does not stop the others.</summary>
    public async Task<IReadOnlyList<ContractResult>> RunAllAsync(CancellationToken cancellationToken)
    {
        var results = new List<ContractResult>(checks.Count);
        foreach (var check in checks)
        {
            try
            {
                results.Add(await RunAsync(check, cancellationToken));
            }
            catch (ContractProblem broken)
            {
                results.Add(ContractResult.Broken(check, broken));
            }
        }

        return results;
    }

    private async Task<ContractResult> RunAsync(ContractCheck check, CancellationToken cancellationToken)
    {
        var subject = await createAsync(cancellationToken);
        try
        {
            return await check.RunAsync(subject, cancellationToken);
        }
        finally
        {
            await subject.ReleaseAsync();
        }
    }
}
