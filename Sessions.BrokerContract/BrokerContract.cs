using Sessions.Brokers.Contract.Checks;

namespace Sessions.Brokers.Contract;

// docs/decisions.md 112
/// <summary>
/// What sessions rely on in a broker adapter, as checks that run against one. Derive from it, say how to get an account for a
/// check, and run all checks or one by one, in any test framework or none. It trades: give it a demo account.
/// </summary>
public abstract class BrokerContract
{
    /// <summary>Every check, in the order in which they are best read; their names are unique.</summary>
    public static IReadOnlyList<ContractCheck> Checks { get; } =
    [
        .. OpenChecks.All,
        .. CloseChecks.All,
        .. QueryChecks.All,
        .. LossChecks.All,
        .. SnapshotChecks.All,
        .. PositionChecks.All,
        .. OrderChecks.All,
        .. ModifyChecks.All,
        .. PartialChecks.All,
        .. TokenChecks.All,
        .. VenueChecks.All,
    ];

    /// <summary>
    /// The account for one check: flat in its symbol, and used by nobody else meanwhile. It may be the same each time; a check
    /// closes and cancels what it has opened.
    /// </summary>
    /// <param name="cancellationToken">Stops the run.</param>
    protected abstract ValueTask<ContractAccount> CreateAsync(CancellationToken cancellationToken);

    /// <summary>Runs one check on an account of its own.</summary>
    /// <param name="name">The name of one of <see cref="Checks"/>, as a test framework's case has it.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>That the promise is kept, or why the check could not be run: the account has no such capability, or no hook was given.</returns>
    /// <exception cref="BrokerContractException">The account breaks the promise; the message says what was expected and what it did.</exception>
    /// <exception cref="InvalidOperationException">The account is not flat in the symbol, so that nothing can be told.</exception>
    /// <exception cref="ArgumentException">There is no check of that name.</exception>
    public Task<ContractResult> RunAsync(string name, CancellationToken cancellationToken = default) =>
        new CheckList(Checks, CreateAsync).RunAsync(name, cancellationToken);

    /// <summary>Runs every check, one after the other, and says of each what came of it; a broken promise does not stop the others.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="InvalidOperationException">The account is not flat in the symbol, so that nothing can be told.</exception>
    public Task<IReadOnlyList<ContractResult>> RunAllAsync(CancellationToken cancellationToken = default) =>
        new CheckList(Checks, CreateAsync).RunAllAsync(cancellationToken);
}
