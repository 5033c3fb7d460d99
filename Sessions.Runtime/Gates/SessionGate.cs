using Sessions.Brokers;
using Sessions.Gates;
using Sessions.Generated;
using Sessions.Journals;

namespace Sessions;

// docs/decisions.md 22
/// <summary>
/// Opens and closes at a strategy's boundaries and carries out what they ask for. <see cref="SessionRunner.RunAsync"/> is
/// this gate driven by the clock, and so is <see cref="RunAsync"/>; where a platform calls the strategy (OnTick), or in a loop of
/// your own, ask it with <see cref="AdvanceAsync"/> or <see cref="WaitAsync"/> instead, and it leaves the trading to you.
/// Dispose of it to stop: <see cref="RunOptions.OnShutdown"/> says what happens to an open occurrence.
/// </summary>
public sealed class SessionGate : IAsyncDisposable
{
    private readonly GateServices _services;
    private readonly GateEngine _engine;

    /// <summary>Makes a gate, closed until it is first asked.</summary>
    /// <param name="strategy">The strategy whose sessions and handlers are meant.</param>
    /// <param name="runtime">What it runs on.</param>
    /// <exception cref="SessionTableException">The strategy's sessions break a rule.</exception>
    /// <exception cref="NotSupportedException">It cannot be told whose positions are whose, see <see cref="SessionScope"/>.</exception>
    /// <exception cref="InvalidOperationException">It would trade live without a journal, see <see cref="SessionRuntime.Journal"/>.</exception>
    public SessionGate(IGatedStrategy strategy, SessionRuntime runtime)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(runtime);
        _services = new GateServices(strategy, runtime);
        _engine = new GateEngine(_services);
    }

    /// <summary>Where the gate stands now.</summary>
    public GateState Current => _engine.State;

    /// <summary>By what the strategy is known across restarts.</summary>
    public StrategyIdentity Identity => _services.Identity;

    /// <summary>The table by which its sessions begin and end.</summary>
    public SessionTable Table => _services.Table;

    /// <summary>The boundary that the gate waits for, UTC; null while one is being worked on, and where none is to come.</summary>
    public DateTimeOffset? NextBoundary => _engine.NextBoundary;

    /// <summary>The halts that hold for the strategy: its own, and that of all. Empty until the gate has read its journal.</summary>
    public IReadOnlyList<Halt> Halts => _services.Control.Halts;

    /// <summary>Why nothing begins for now though it may be time: one of two clocks is wrong, and it is not known which. Null where nothing is in doubt.</summary>
    public ClockDoubt? ClockDoubt => _engine.ClockDoubt;

    /// <summary>
    /// How far the machine's clock was ahead of the venue's when it was last compared, less what the round trip leaves open; below
    /// zero where it was behind. Null where the broker does not tell its venue's time (<see cref="Brokers.IVenueClock"/>).
    /// </summary>
    public TimeSpan? ClockOffset => _services.Venue?.Offset;

    /// <summary>
    /// What a snapshot shows of the strategy's own, whatever the scope of its sessions: by tag, or on an account that keeps none
    /// by its fills. Of a position that it shares with others it is its own part, whose profit is not known.
    /// </summary>
    /// <param name="snapshot">What the account holds.</param>
    public IReadOnlyList<Position> FindOwn(PositionSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return
        [
            .. from position in snapshot.Positions
               let volume = _services.OwnOf(position)
               where volume > 0
               select volume == position.Volume ? position : position with { Volume = volume, NetProfit = null, GrossProfit = null },
        ];
    }

    /// <summary>
    /// Runs whatever boundaries are due, in order, and says where the gate stands; for platforms that call at each tick. It
    /// does not wait for the broker: while an end is under way the gate is <see cref="GateStatus.Ending"/>. Where no ticks
    /// come, the gate's own timer does the same.
    /// </summary>
    /// <param name="utcNow">
    /// The tick's instant, UTC. The clock of <see cref="SessionRuntime.TimeProvider"/> says what begins; a tick up to five minutes
    /// ahead of it may end a session before it does. One that is further from it, in either direction, counts as that clock's own
    /// now, with one warning until ticks are right again.
    /// </param>
    /// <param name="cancellationToken">Checked before anything is done.</param>
    public ValueTask<GateState> AdvanceAsync(DateTimeOffset utcNow, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _engine.Advance(utcNow);
        ThrowIfFailed();
        return ValueTask.FromResult(_engine.State);
    }

    /// <summary>Waits until a session is open, and gives it; at once while one is.</summary>
    /// <param name="cancellationToken">Stops the wait; the gate goes on.</param>
    /// <exception cref="ObjectDisposedException">The gate was disposed of.</exception>
    public async ValueTask<SessionContext> WaitAsync(CancellationToken cancellationToken = default)
    {
        _engine.Advance();
        while (true)
        {
            var changed = _engine.Changed;
            if (_engine.State is { IsOpen: true, Session: { } session })
            {
                return session;
            }

            ThrowIfFailed();
            ObjectDisposedException.ThrowIf(_engine.IsFinished, this);
            await WaitForAsync(changed, cancellationToken);
        }
    }

    /// <summary>Begins the occurrence that contains the present instant, unless it has begun, and waits for its start action.</summary>
    /// <param name="cancellationToken">Stops the wait; the gate goes on.</param>
    /// <returns>Where the gate stands then: closed where no session contains the present instant.</returns>
    public async ValueTask<GateState> BeginAsync(CancellationToken cancellationToken = default)
    {
        _engine.Advance();
        while (true)
        {
            var changed = _engine.Changed;
            var state = _engine.State;
            if (_engine.IsPrepared && state is not { Status: GateStatus.Closed, Session: not null })
            {
                ThrowIfFailed();
                return state;
            }

            await WaitForAsync(changed, cancellationToken);
        }
    }

    /// <summary>Ends the open occurrence now, with all that belongs to its end, and waits for that. It does not open again.</summary>
    /// <param name="cancellationToken">Stops the wait; the end goes on.</param>
    public async ValueTask EndAsync(CancellationToken cancellationToken = default)
    {
        await WaitForAsync(_engine.End(EndReason.Requested), cancellationToken);
        ThrowIfFailed();
    }

    /// <summary>Halts this strategy, see <see cref="SessionControl.HaltAsync"/>.</summary>
    /// <param name="flatten">Whether its positions are closed.</param>
    /// <param name="reason">Why, for people.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask HaltAsync(bool flatten, string? reason = null, CancellationToken cancellationToken = default) =>
        _services.People.HaltAsync(flatten, _services.Identity, reason, cancellationToken);

    /// <summary>Releases this strategy, see <see cref="SessionControl.ReleaseAsync"/>.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask ReleaseAsync(CancellationToken cancellationToken = default) => _services.People.ReleaseAsync(_services.Identity, cancellationToken);

    /// <summary>Takes over what this strategy's closing left open, see <see cref="SessionControl.AcknowledgeAsync"/>.</summary>
    /// <param name="note">By whom and why, for people.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<int> AcknowledgeAsync(string? note = null, CancellationToken cancellationToken = default) =>
        _services.People.AcknowledgeAsync(_services.Identity, note, cancellationToken);

    /// <summary>
    /// Whether this process has the strategy's lease now; false before the gate has done anything, while another process runs it, and
    /// after the gate's end.
    /// </summary>
    public bool HoldsLease => _services.Journal is { IsOpen: true, IsLost: false } && !_engine.IsFinished;

    /// <summary>
    /// Stops the gate, whatever <see cref="RunOptions.OnShutdown"/> says of a stop: with <see cref="ShutdownPolicy.Leave"/> it is handed
    /// over. Positions and orders stay, the open occurrence stays open on record, and whichever process runs the strategy next goes on with it.
    /// </summary>
    /// <param name="policy">What happens to an open occurrence.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such policy.</exception>
    /// <remarks>A gate that is stopping already, or has an end under way, ends as it has begun to.</remarks>
    public async ValueTask StopAsync(ShutdownPolicy policy)
    {
        if (policy is not (ShutdownPolicy.RunEnd or ShutdownPolicy.Leave))
        {
            throw new ArgumentOutOfRangeException(nameof(policy), policy, "A stop runs the end or leaves what is open.");
        }

        _services.Shutdown = policy;
        await DisposeAsync();
    }

    /// <summary>Stops the gate; an open occurrence is ended or left as <see cref="RunOptions.OnShutdown"/> says.</summary>
    public async ValueTask DisposeAsync()
    {
        // What the strategy threw comes out of RunAsync, not out of here.
        await _engine.StopAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _engine.Dispose();
    }

    /// <summary>
    /// Runs until the token is cancelled, and the open session's end is done, or until the strategy fails. The strategy trades
    /// meanwhile: <see cref="IStrategy.TradeAsync"/> is called while a session is open, as by <see cref="SessionRunner.RunAsync"/>.
    /// </summary>
    /// <param name="cancellationToken">Stops the gate.</param>
    /// <exception cref="JournalException">The journal cannot be used, or another process runs the strategy.</exception>
    /// <remarks>What the strategy throws while a session is open ends that session and comes out of here.</remarks>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _engine.RunAsync(cancellationToken);
        ThrowIfFailed();
    }

    private async Task WaitForAsync(Task task, CancellationToken cancellationToken)
    {
        if (task.IsCompleted)
        {
            return;
        }

        _engine.Parking.BeginWait();
        try
        {
            await task.WaitAsync(cancellationToken);
        }
        finally
        {
            _engine.Parking.EndWait();
        }
    }

    private void ThrowIfFailed()
    {
        if (_engine.IsFinished && _engine.Failure is { } failure)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }
}
