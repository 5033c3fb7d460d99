using Sessions.Brokers;
using Sessions.Journals;

namespace Sessions.Closing;

/// <summary>
/// One action's closing, from the decision to the confirmation. It is decided once which positions are closed and how
/// much of each; every later round only goes on with those. Where entries or resting orders could still fill when that was
/// decided, what they have filled is added once, when they no longer can.
/// </summary>
internal sealed class CloseOperation(
    CloseTools tools, CloseScope scope, SessionAction action, bool cancelOrders, CloseLog log,
    IReadOnlyList<EntryOrder>? entries = null, IReadOnlyList<CloseRequest>? closes = null)
{
    private readonly OrderCanceller _orders = new(tools, scope);
    private readonly bool _closes = action is not (SessionAction.None or SessionAction.Custom);
    private readonly LedgerCheck? _ledger = scope.DecidingLedger is { } ledger && action is not (SessionAction.None or SessionAction.Custom) ? new(tools, ledger, log) : null;
    private readonly EntrySettlement _entries = new(tools, action is SessionAction.None or SessionAction.Custom || scope.DecidingLedger is not null ? [] : entries ?? []);
    private readonly BrokerQueue _queue = BrokerQueue.Of(tools.Broker, tools.Options.MaxConcurrentCloses);
    private List<CloseTarget>? _targets = action is SessionAction.None or SessionAction.Custom ? [] : null;
    private DateTimeOffset? _decidedAt;
    private string? _undecided = "no snapshot was asked for yet";

    /// <summary>Tells the positions that came after the decision, where some could; null once they have been added.</summary>
    private Predicate<Position>? _isLate;

    public bool IsComplete =>
        IsSettled && _isLate is null && _ledger is not { IsClear: false } && _targets is { } targets && targets.TrueForAll(static target => target.IsConfirmed);

    /// <summary>Whether no order of the scope can open a position any more.</summary>
    private bool IsSettled => (!cancelOrders || _orders.IsDone) && _entries.IsDone;

    /// <summary>Decides from a given set of positions instead of asking the broker.</summary>
    public async ValueTask DecideAsync(IEnumerable<(Position Position, decimal Volume)> positions, DateTimeOffset now)
    {
        List<CloseTarget> targets = [.. positions.Select(meant => new CloseTarget(meant.Position, meant.Volume, scope.DecidingLedger is { IsShared: true })
            .After(_targets?.FindLast(earlier => earlier.Position.Id == meant.Position.Id)))];
        foreach (var target in targets)
        {
            if (_ledger is null)
            {
                // Where a ledger decides, it has asked about them, and has left out what they may still take.
                target.Inherit(closes?.Where(close => close.PositionId == target.Position.Id).Select(static close => close.ClientOrderId!) ?? []);
            }

            target.Prepare(tools.OrderPrefix);
        }

        await log.DecidedAsync(targets, now);
        _targets = [.. _targets ?? [], .. targets];
        _decidedAt ??= now;
        _ledger?.Decided();
    }

    /// <summary>
    /// Goes on with what an earlier run of the program has decided. Of its entries that were on their way nothing is known;
    /// what was opened soon after the decision is taken for theirs.
    /// </summary>
    public void Resume(IEnumerable<CloseTarget> targets, DateTimeOffset decidedAt)
    {
        _targets = [.. targets];
        _decidedAt = decidedAt;
        _ledger?.Decided();
        _isLate = _closes && _ledger is null ? position => position.OpenedAt > decidedAt && position.OpenedAt <= decidedAt + tools.Options.CloseDeadline : null;
    }

    /// <summary>Goes through everything that is not done, once; true when nothing is left to do.</summary>
    public async Task<bool> RoundAsync()
    {
        if (cancelOrders)
        {
            await _orders.RoundAsync();
        }

        await _entries.RoundAsync();
        if (_ledger is not null)
        {
            await _ledger.ResolveAsync();
        }

        if (_targets is null || (_ledger is { HasLateFill: true } && _targets.TrueForAll(static target => target.IsConfirmed)))
        {
            await AskAndDecideAsync();
        }
        else if (_isLate is { } isLate && IsSettled)
        {
            await AskAndAddAsync(isLate);
        }

        if (_targets is { } targets && targets.Exists(static target => !target.IsConfirmed))
        {
            await Task.WhenAll(targets.Where(static target => !target.IsConfirmed && (target.Pending is not null || target.Remaining > 0)).Select(AttemptAsync));
            await ConfirmAsync(targets);
        }

        return IsComplete;
    }

    /// <summary>What is to be written when somebody takes over what is left.</summary>
    public IReadOnlyList<JournalRecord> WriteOff() => scope.DecidingLedger?.WriteOff(Left(scope.DecidingLedger), tools.Clock.GetUtcNow()) ?? [];

    public CloseReport Report()
    {
        string?[] problems = [cancelOrders ? _orders.Problem : null, _entries.Problem, _targets is null || _isLate is not null ? _undecided : null];
        return new CloseReport(action, scope.Scope, _decidedAt, _targets is { } targets ? [.. targets.Select(static target => target.Report())] : [])
        {
            CancelledOrders = [.. _orders.Cancelled],
            Problems = [.. problems.OfType<string>(), .. _ledger?.Problems ?? []],
            IsComplete = IsComplete,
        };
    }

    private async Task AskAndDecideAsync()
    {
        if (_ledger is { IsResolved: false, MayDecide: false })
        {
            _undecided = "it is not known yet what the strategy's own orders have filled";
            return;
        }

        var settled = IsSettled || _ledger is not null;
        if (await SnapshotAsync() is { } snapshot)
        {
            if (_ledger is not null)
            {
                await _ledger.CompareAsync(snapshot);
            }

            await DecideAsync(Meant(snapshot.Positions), snapshot.AsOf);
            var seen = snapshot.Positions.Select(static position => position.Id).ToHashSet(StringComparer.Ordinal);
            _isLate = settled ? null : position => !seen.Contains(position.Id);
        }
    }

    /// <summary>Adds what the last entries and orders have opened since it was decided: the strategy's own, even where the account's was meant.</summary>
    private async Task AskAndAddAsync(Predicate<Position> isLate)
    {
        if (await SnapshotAsync() is { } snapshot)
        {
            await DecideAsync(Meant(snapshot.Positions.Where(position => isLate(position) && scope.Owns(position))), snapshot.AsOf);
            _isLate = null;
        }
    }

    /// <summary>A complete snapshot of now, or null and the reason why there is none.</summary>
    private async Task<PositionSnapshot?> SnapshotAsync()
    {
        var asked = tools.Clock.GetUtcNow();
        var (snapshot, failure) = await tools.AskAsync("get positions", tools.Broker.GetPositionsAsync);
        if (snapshot is { Complete: true } && snapshot.AsOf >= asked)
        {
            return snapshot;
        }

        _undecided = failure ?? (snapshot is { Complete: true }
            ? $"get positions: the snapshot is of {snapshot.AsOf.UtcDateTime:HH:mm:ss.fff}, before it was asked for"
            : "get positions: the snapshot is not complete");
        return null;
    }

    private IEnumerable<(Position Position, decimal Volume)> Meant(IEnumerable<Position> positions) => positions
        .Where(position => CloseScope.IsMeant(action, position)).Select(position => (position, scope.VolumeOf(position))).Where(static meant => meant.Item2 > 0);

    /// <summary>The keys of the ledger that were to be closed and are not; null for all of them.</summary>
    private IEnumerable<string>? Left(StrategyLedger ledger) => action == SessionAction.CloseAll
        ? null
        : (_ledger?.Mismatched ?? []).Concat(_targets?.Where(static target => !target.IsConfirmed).Select(target => ledger.KeyOf(target.Position)) ?? []);

    private async Task AttemptAsync(CloseTarget target)
    {
        if (!await _queue.TryRunAsync(target.Position.Id, () => CloseAsync(target)))
        {
            target.Failed("another action is closing it");
        }
    }

    private async Task CloseAsync(CloseTarget target)
    {
        if (await log.RefusalAsync() is { } refusal)
        {
            target.Failed(refusal);
            return;
        }

        if (target.IsInDoubt)
        {
            var pending = target.Pending!;
            var (fate, unheard) = await tools.AskAsync($"query order {pending}", token => tools.Broker.QueryAsync(pending, token));
            await NoteAsync(target, fate, unheard, asked: true);
            if (fate?.Status != OrderStatus.Rejected)
            {
                return;
            }
        }

        if (target.ToSend <= 0)
        {
            return;
        }

        if (target.Prepare(tools.OrderPrefix))
        {
            await log.SendingAsync(target);
        }

        target.Sent();
        var request = new CloseRequest(target.Position.Id, target.ToSend) { ClientOrderId = target.Pending };
        var (result, failure) = await tools.AskAsync($"close position {target.Position.Id}", token => tools.Broker.CloseAsync(request, token));
        await NoteAsync(target, result, failure, asked: false);
    }

    private async ValueTask NoteAsync(CloseTarget target, OrderResult? result, string? failure, bool asked)
    {
        if (result is null)
        {
            target.Failed(failure!);
            return;
        }

        var now = tools.Clock.GetUtcNow();
        var filled = asked ? target.Queried(result, now) : target.Answered(result, now);
        if (target.Pending is null)
        {
            await log.AnsweredAsync(target, filled);
        }
    }

    private async Task ConfirmAsync(List<CloseTarget> targets)
    {
        var (snapshot, failure) = await tools.AskAsync("confirm positions", tools.Broker.GetPositionsAsync);
        if (snapshot is { Complete: true })
        {
            targets.ForEach(target => target.Confirm(snapshot));
        }
        else if (failure is not null)
        {
            targets.FindAll(static target => !target.IsConfirmed && target.Remaining <= 0).ForEach(target => target.Failed(failure));
        }
    }
}
