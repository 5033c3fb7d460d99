using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Closing;

namespace Sessions.Brokers;

/// <summary>
/// Closes positions and makes sure of it: a position counts as closed when its close has filled and a complete later
/// snapshot agrees. Retries go on with what is left of it; nothing is sent again while its fate is unknown.
/// </summary>
public sealed class PositionCloser
{
    /// <summary>None: its orders belong to no occurrence.</summary>
    private const int Occurrence = -1;

    private readonly CloseTools _tools;
    private readonly string _tag;
    private readonly SessionScope _scope;

    /// <summary>Makes a closer for one account.</summary>
    /// <param name="broker">The account.</param>
    /// <param name="tag">The tag by which the strategy's positions are known.</param>
    /// <param name="scope">Whose positions are closed. Default: those that bear the tag.</param>
    /// <param name="timeProvider">The clock. Default: the system's.</param>
    /// <param name="options">Deadlines and limits.</param>
    /// <param name="logger">Where failures are logged. Default: nowhere.</param>
    /// <exception cref="NotSupportedException">The scope is the strategy and the account keeps no tags.</exception>
    public PositionCloser(
        IBroker broker,
        string tag,
        SessionScope scope = SessionScope.Strategy,
        TimeProvider? timeProvider = null,
        RunOptions? options = null,
        ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(broker);
        ArgumentException.ThrowIfNullOrEmpty(tag);
        Ownership.ThrowIfUnknown(broker, scope);
        (_tag, _scope) = (tag, scope);
        _tools = new CloseTools(broker, timeProvider ?? TimeProvider.System, options ?? new RunOptions(), GuardedLogger.Around(logger ?? NullLogger.Instance, null));
    }

    /// <summary>Closes every position of the scope.</summary>
    /// <param name="cancellationToken">Stops further rounds; a close that was sent is not recalled.</param>
    /// <returns>What was closed, at the latest when <see cref="RunOptions.CloseDeadline"/> is over.</returns>
    public Task<CloseReport> CloseAllAsync(CancellationToken cancellationToken = default) => CloseAsync(SessionAction.CloseAll, null, cancellationToken);

    /// <summary>Closes the positions of the scope whose net profit is zero or more.</summary>
    /// <inheritdoc cref="CloseAllAsync"/>
    public Task<CloseReport> CloseWinAsync(CancellationToken cancellationToken = default) => CloseAsync(SessionAction.CloseWin, null, cancellationToken);

    /// <summary>Closes the positions of the scope whose net profit is below zero or unknown.</summary>
    /// <inheritdoc cref="CloseAllAsync"/>
    public Task<CloseReport> CloseLossAsync(CancellationToken cancellationToken = default) => CloseAsync(SessionAction.CloseLoss, null, cancellationToken);

    /// <summary>Closes the given positions, whoever owns them.</summary>
    /// <param name="positions">The positions; each is closed to the volume that it has here.</param>
    /// <param name="cancellationToken">Stops further rounds; a close that was sent is not recalled.</param>
    /// <returns>What was closed, at the latest when <see cref="RunOptions.CloseDeadline"/> is over.</returns>
    public Task<CloseReport> ClosePositionsAsync(IEnumerable<Position> positions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(positions);
        return CloseAsync(SessionAction.CloseAll, positions, cancellationToken);
    }

    internal async Task<CloseReport> CloseAsync(SessionAction action, IEnumerable<Position>? positions, CancellationToken cancellationToken)
    {
        if (action is SessionAction.None)
        {
            return new CloseReport(action, _scope, null, []);
        }

        var deadline = new Deadline(_tools.Clock, _tools.Options.CloseDeadline);

        // Each call has order ids of its own: under one that was answered before the account would do nothing.
        var desk = Desk.Of(_tools.Broker, _tools.Options.MaxConcurrentCloses);
        var name = FormattableString.Invariant($"{_tag}:{_tools.Clock.GetUtcNow().UtcTicks}-{desk.NextNumber()}");
        var book = new Book(desk, name, Book.TermsOf(_tools.Broker, _tools.Options.OrderTimeout, _tools.Options.CloseDeadline), _tools.Clock, log: null);
        desk.Open(book);
        book.Begin(new ClosingState(name, Occurrence, action)
        {
            Owner = _tag,
            IsWholeAccount = _scope == SessionScope.Account,
            KeepsOrders = true,
            BegunAt = book.Stamp(),
        });
        var runner = new CloseRunner(_tools, book, name, _scope, CloseConditions.None);
        if (positions is not null)
        {
            book.Decide(name, [.. positions], await SnapshotAsync());
        }

        if (await new CloseRetry(_tools.Clock, name).RunAsync(runner, deadline, TimeSpan.Zero, cancellationToken))
        {
            runner.Finish();
        }
        else
        {
            runner.GiveWay();
        }

        desk.Close(book);
        return runner.Report();
    }

    private async Task<IReadOnlyList<Position>> SnapshotAsync()
    {
        var (snapshot, _) = await _tools.AskPositionsAsync("get positions");
        return snapshot?.Positions ?? [];
    }
}
