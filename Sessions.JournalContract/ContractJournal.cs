namespace Sessions.Journals.Contract;

/// <summary>
/// A journal under test, and what only its author can do with it. A hook that is not given leaves the checks that need it out,
/// and each of those says so.
/// </summary>
/// <param name="journal">The journal, as one process has it.</param>
public sealed class ContractJournal(ISessionJournal journal)
{
    /// <summary>The journal, as one process has it.</summary>
    public ISessionJournal Journal { get; } = journal ?? throw new ArgumentNullException(nameof(journal));

    /// <summary>
    /// Opens the same store as another process does: an object that shares nothing with <see cref="Journal"/>. Null where no second
    /// process can have it. What it gives is disposed of after the check, where it can be.
    /// </summary>
    public Func<ValueTask<ISessionJournal>>? OpenElsewhere { get; init; }

    /// <summary>Ends the process of <see cref="Journal"/> as a crash does, so that it lets go of nothing itself; or null.</summary>
    public Func<ValueTask>? Crash { get; init; }

    /// <summary>
    /// Has the process of <see cref="Journal"/> stand still, as a stopped one does, until what it returns is disposed of; or null.
    /// Where standing still makes no difference to the store, what it returns has nothing to undo.
    /// </summary>
    public Func<ValueTask<IAsyncDisposable>>? StandStill { get; init; }

    /// <summary>Whether a process that stands still for long enough loses its strategies to another. Default: it keeps them.</summary>
    public bool TakesOver { get; init; }

    /// <summary>
    /// Makes the store impossible to read and to write, as a damaged file or a server that is away, until what it returns is disposed of;
    /// or null.
    /// </summary>
    public Func<ValueTask<IAsyncDisposable>>? Fail { get; init; }

    /// <summary>The clock by which it is waited. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long a journal may take for what it does not do at once: to see a crash, to take over, to learn of a command. Default: 10 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Called when a check is done with the journal, or null.</summary>
    public Func<ValueTask>? Release { get; init; }

    internal ValueTask ReleaseAsync() => Release?.Invoke() ?? ValueTask.CompletedTask;
}
