using Sessions.Brokers;
using Sessions.Clocks;
using Sessions.Journals;

namespace Sessions.Closing;

// docs/decisions.md 135
/// <summary>
/// One action's closing, from the decision to the confirmation. It is decided once which positions are closed and how
/// much of each; every later round only goes on with those. Where entries or resting orders could still fill when that was
/// decided, what they have filled is added once, when they no longer can.
/// </summary>
internal sealed partial class CloseOperation(
    CloseTools tools, CloseScope scope, SessionAction action, bool cancelOrders, CloseLog log,
    IReadOnlyList<EntryOrder>? entries = null, IReadOnlyList<CloseRequest>? closes = null)
{
    private readonly OrderCanceller _orders = new(tools, scope, entries ?? []);
    private readonly bool _closes = action is not (SessionAction.None or SessionAction.Custom);
    private readonly LedgerCheck? _ledger = scope.DecidingLedger is { } ledger && action is not (SessionAction.None or SessionAction.Custom) ? new(tools, ledger, log) : null;
    private readonly EntrySettlement _entries = new(tools, ToSettle(tools, scope, action, cancelOrders, entries ?? []), cancelOrders);
    private readonly BrokerQueue _queue = BrokerQueue.Of(tools.Broker, tools.Options.MaxConcurrentCloses);
    private readonly ForeignCloses _foreign = new(tools, closes);
    private List<CloseTarget>? _targets = action is SessionAction.None or SessionAction.Custom ? [] : null;
    private DateTimeOffset? _decidedAt;
    private string? _undecided = "no snapshot was asked for yet";
    private Deadline _roundEnds;
    private bool _isFixed;
    private bool _isWrittenOff;

    /// <summary>Tells the positions that came after the decision, where some could; null once they have been added.</summary>
    private Predicate<Position>? _isLate;

    public bool IsComplete => IsFixed && _targets!.TrueForAll(static target => target.IsConfirmed);

    /// <summary>
    /// Whether it is decided for good what is closed: from then on it touches nothing else, whatever the strategy opens, sends
    /// or rests meanwhile. Where the ledger and the account differ, it never is.
    /// </summary>
    public bool IsFixed => _isFixed |= _targets is not null && IsSettled && _isLate is null && _ledger is not { IsClear: false };

    /// <summary>Whether no order of the scope can open a position any more.</summary>
    private bool IsSettled => (!cancelOrders || _orders.IsDone) && _entries.IsDone;

    /// <summary>Decides from given positions, each to the volume that it has there; the account says how much of it is to stay, and which are gone.</summary>
    public async ValueTask DecideAsync(IEnumerable<Position> positions, DateTimeOffset now)
    {
        var (snapshot, _) = await tools.AskPositionsAsync("get positions");
        await DecideAsync(positions.Select(given => (snapshot?.Positions.FirstOrDefault(held => (held.Id, held.Side) == (given.Id, given.Side) && held.Volume > given.Volume) ?? given, given.Volume)), now);
        if (snapshot is { Complete: true })
        {
            _targets!.ForEach(target => target.Confirm(snapshot));
        }
    }

    /// <summary>Decides from a given set of positions instead of asking the broker.</summary>
    private async ValueTask DecideAsync(IEnumerable<(Position Position, decimal Volume)> positions, DateTimeOffset now)
    {
        List<CloseTarget> targets = [.. positions.Select(meant => new CloseTarget(meant.Position, meant.Volume, scope.DecidingLedger is { IsShared: true })
            .After(_targets?.FindLast(earlier => earlier.Position.Id == meant.Position.Id)))];
        foreach (var target in targets)
        {
            if (_ledger is null)
            {
                // Where a ledger decides, it has asked about them, and has left out what they may still take.
                target.Inherit(closes?.Where(close => close.PositionId == target.Position.Id).Select(static close => close.ClientOrderId) ?? []);
            }

            target.SeenAt = now;
            target.Prepare(tools.OrderPrefix);
            Claim(target);
        }

        await log.DecidedAsync(targets, now);
        _targets = [.. _targets ?? [], .. targets];
        _decidedAt ??= now;
    }

    /// <summary>
    /// Goes on with what an earlier run of the program has decided. Of its entries that were on their way nothing is known;
    /// what was opened soon after the decision is taken for theirs, unless it is known that it had been decided for good.
    /// </summary>
    public void Resume(IEnumerable<CloseTarget> targets, DateTimeOffset decidedAt, bool isFixed)
    {
        _targets = [.. targets];
        _targets.ForEach(target => target.SeenAt = tools.Clock.GetUtcNow());
        _targets.FindAll(static target => !target.IsConfirmed).ForEach(Claim);
        _isFixed = isFixed;
        _decidedAt = decidedAt;
        _ledger?.Decided();
        _isLate = _closes && _ledger is null && !isFixed ? position => position.OpenedAt > decidedAt && position.OpenedAt <= decidedAt + tools.Options.CloseDeadline : null;
    }

    /// <summary>Goes through everything that is not done, once; true when nothing is left to do.</summary>
    /// <param name="until">When no close is begun any more, so that what cannot be done is told of in time.</param>
    public async Task<bool> RoundAsync(Deadline until)
    {
        _roundEnds = until;
        _targets?.ForEach(static target => target.Outdate());
        if (!IsFixed)
        {
            await DecideRoundAsync();
        }

        if (IsFixed && !IsComplete)
        {
            log.Fixed();
        }

        if (_targets is { } targets && targets.Exists(static target => !target.IsConfirmed))
        {
            if (targets.Exists(target => !target.IsConfirmed && !target.IsInDoubt && !MaySend(target)))
            {
                await ConfirmAsync(targets);
            }

            // Where there is no time for all, those come first that were tried least.
            await Task.WhenAll(targets.Where(static target => !target.IsConfirmed && (target.Pending is not null || target.Remaining > 0)).OrderBy(static target => target.Turns).Select(AttemptAsync));
            await ConfirmAsync(targets);
        }

        return IsComplete;
    }

    /// <summary>
    /// What it has sent and what may still fill goes where the strategy's own orders in doubt are; called when nobody goes on
    /// with it, where a ledger decides. Gives what is to be written.
    /// </summary>
    public IReadOnlyList<JournalRecord> HandOver()
    {
        if (scope.DecidingLedger is not { } ledger || _targets?.FindAll(static target => target is { IsConfirmed: false, MayStillFill: true }) is not { Count: > 0 } underway)
        {
            return [];
        }

        return underway.ConvertAll(target => ledger.TakeOver(target, tools.Clock.GetUtcNow()));
    }

    /// <summary>The closes that it has sent and whose fate nobody can tell.</summary>
    public IEnumerable<CloseRequest> InDoubt => (_targets ?? []).Where(static target => target is { IsConfirmed: false, MayStillFill: true })
        .Select(static target => target.Request() with { Volume = target.Remaining });

    /// <summary>Lets others close what it has not closed; called when nobody goes on with it.</summary>
    public void Release()
    {
        foreach (var target in _targets ?? [])
        {
            Release(target);
            if (target is { IsShared: true, IsConfirmed: false } && !_isWrittenOff)
            {
                scope.DecidingLedger?.Reserve(target.Position, -target.Remaining);
            }
        }
    }

    /// <summary>What is to be written when somebody takes over what is left.</summary>
    public IReadOnlyList<JournalRecord> WriteOff()
    {
        if (scope.DecidingLedger is not { } ledger)
        {
            return [];
        }

        if (!_isFixed)
        {
            return ledger.WriteOff(Left(ledger), tools.Clock.GetUtcNow());
        }

        // What was opened since it was decided for good belongs to another occurrence.
        _isWrittenOff = true;
        return [.. _targets!.Where(static target => !target.IsConfirmed).Select(target => ledger.Closed(target.Position, target.Remaining))];
    }

    public CloseReport Report()
    {
        // Nothing to close and nothing wrong is what most reports say, of many ends at once.
        return new CloseReport(action, scope.Scope, _decidedAt, _targets is { Count: > 0 } targets ? [.. targets.Select(static target => target.Report())] : [])
        {
            CancelledOrders = _orders.Cancelled.Count > 0 ? [.. _orders.Cancelled] : [],
            Problems = Problems(cancelOrders ? _orders.Problem : null, _entries.Problem, _targets is null || _isLate is not null ? _undecided : null),
            IsComplete = IsComplete,
        };
    }

    private IReadOnlyList<string> Problems(string? ofOrders, string? ofEntries, string? ofDecision)
    {
        var ofLedger = _isFixed ? null : _ledger?.Problems;
        return (ofOrders ?? ofEntries ?? ofDecision) is null && ofLedger is null ? [] : [.. new[] { ofOrders, ofEntries, ofDecision }.OfType<string>(), .. ofLedger ?? []];
    }

    /// <summary>Finds out what is to be closed, as far as that is not known yet.</summary>
    private async Task DecideRoundAsync()
    {
        if (cancelOrders)
        {
            await _orders.RoundAsync();
        }

        await _entries.RoundAsync();
        await CountAsync();
        if (_ledger is not null)
        {
            await _ledger.ResolveAsync(cancelOrders ? [] : await _orders.ListedAsync());
        }

        if (cancelOrders && (_entries.HaveComeToRest() || _ledger is { HasWorking: true }))
        {
            // What came to rest after the last look would fill when nobody is there.
            await _orders.AgainAsync();
        }

        if (_targets is null || _ledger is { HasLateFill: true })
        {
            await AskAndDecideAsync();
        }
        else if (_isLate is { } isLate && IsSettled)
        {
            await AskAndAddAsync(isLate);
        }
    }

    private async Task AskAndDecideAsync()
    {
        if (_ledger is { IsResolved: false, MayDecide: false })
        {
            _undecided = "it is not known yet what the strategy's own orders have filled";
            return;
        }

        var settled = IsSettled || _ledger is not null;
        _ledger?.Deciding();
        _entries.EmptyFills();
        if (await SnapshotAsync() is { } snapshot)
        {
            if (_ledger is not null)
            {
                await _ledger.CompareAsync(snapshot, _targets ?? []);
            }

            // A position that is being closed comes again when that is done: its part has one list of order ids.
            var isBusy = _targets?.Exists(static target => !target.IsConfirmed) == true;
            await DecideAsync(Meant((isBusy ? Free(snapshot.Positions) : snapshot.Positions).Where(position => !IsLeft(position))), snapshot.AsOf);
            _left ??= _ledger is null ? null : LeftOf(snapshot.Positions);
            if (!isBusy)
            {
                _ledger?.Decided();
            }

            _isLate = settled ? null : After(snapshot);
        }
    }

    private List<Position> Free(IEnumerable<Position> positions) =>
        [.. positions.Where(position => !_targets!.Exists(target => !target.IsConfirmed && target.Position.Id == position.Id))];

    private IEnumerable<(Position Position, decimal Volume)> Meant(IEnumerable<Position> positions) => positions
        .Where(position => CloseScope.IsMeant(action, position) && !_queue.Claims.IsTakenBeside(this, scope.Strategy, position.Id)).Select(position => (position, scope.VolumeOf(position))).Where(static meant => meant.Item2 > 0);

    /// <summary>A complete snapshot of now, or null and the reason why there is none.</summary>
    private async Task<PositionSnapshot?> SnapshotAsync()
    {
        var asked = tools.Clock.GetUtcNow();
        var (snapshot, failure) = await tools.AskPositionsAsync("get positions");
        if (snapshot is { Complete: true } && snapshot.AsOf >= asked)
        {
            return snapshot;
        }

        _undecided = failure ?? (snapshot is { Complete: true }
            ? FormattableString.Invariant($"get positions: the snapshot is of {snapshot.AsOf.UtcDateTime:HH:mm:ss.fff}, before it was asked for")
            : "get positions: the snapshot is not complete");
        return null;
    }

    /// <summary>The keys of the ledger that were to be closed and are not; null for all of them.</summary>
    private IEnumerable<string>? Left(StrategyLedger ledger) => action == SessionAction.CloseAll
        ? null
        : (_ledger?.Mismatched ?? []).Concat(_targets?.Where(static target => !target.IsConfirmed).Select(target => ledger.KeyOf(target.Position)) ?? []);
}
