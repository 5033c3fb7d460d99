using Sessions.Journals.Contract.Checks;

namespace Sessions.Journals.Contract;

// docs/decisions.md 233
/// <summary>
/// What sessions rely on in a journal, as checks that run against one. Derive from it, say how to get a journal for a check, and run
/// all checks or one by one, in any test framework or none. What a check writes stays in the store: give it one that nobody trades on.
/// </summary>
public abstract class JournalContract
{
    /// <summary>Every check, in the order in which they are best read; their names are unique.</summary>
    public static IReadOnlyList<ContractCheck> Checks { get; } =
    [
        .. EntryChecks.All,
        .. TextChecks.All,
        .. BatchChecks.All,
        .. CommandChecks.All,
        .. LeaseChecks.All,
        .. ProcessChecks.All,
        .. FailureChecks.All,
    ];

    /// <summary>
    /// The journal for one check. The store behind it may be the same each time: a check keeps to strategies and commands of its own.
    /// </summary>
    /// <param name="cancellationToken">Stops the run.</param>
    protected abstract ValueTask<ContractJournal> CreateAsync(CancellationToken cancellationToken);

    /// <summary>Runs one check on a journal of its own.</summary>
    /// <param name="name">The name of one of <see cref="Checks"/>, as a test framework's case has it.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>That the promise is kept, or why the check could not be run: the journal has no such capability, or no hook was given.</returns>
    /// <exception cref="JournalContractException">The journal breaks the promise; the message says what was expected and what it did.</exception>
    /// <exception cref="ArgumentException">There is no check of that name.</exception>
    public Task<ContractResult> RunAsync(string name, CancellationToken cancellationToken = default) =>
        new CheckList(Checks, CreateAsync).RunAsync(name, cancellationToken);

    /// <summary>Runs every check, one after the other, and says of each what came of it; a broken promise does not stop the others.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    public Task<IReadOnlyList<ContractResult>> RunAllAsync(CancellationToken cancellationToken = default) =>
        new CheckList(Checks, CreateAsync).RunAllAsync(cancellationToken);
}
