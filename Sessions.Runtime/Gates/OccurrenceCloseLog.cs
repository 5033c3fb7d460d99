using Sessions.Closing;
using Sessions.Journals;

namespace Sessions.Gates;

/// <summary>Keeps one closing of an occurrence in the journal.</summary>
internal sealed class OccurrenceCloseLog(GateServices services, OccurrenceScope scope, SessionAction action, string closing, StrategyLedger? ledger) : CloseLog
{
    private readonly OccurrenceLog _log = scope.Log;

    public override ValueTask DecidedAsync(IReadOnlyList<CloseTarget> targets, DateTimeOffset decidedAt) =>
        targets.Count == 0 ? ValueTask.CompletedTask : _log.DecidedAsync(closing, action, targets, decidedAt);

    public override void Fixed() => scope.OnFixed?.Invoke();

    public override ValueTask SendingAsync(CloseTarget target) => _log.ClosedAsync(closing, target);

    public override ValueTask AnsweredAsync(CloseTarget target, decimal filled)
    {
        if (ledger is not null && filled > 0)
        {
            return _log.ClosedAsync(closing, target, ledger.Closed(target.Position, filled));
        }

        // A full fill is written with the end itself; until then its order id says what became of it.
        return target.Remaining > 0 ? _log.ClosedAsync(closing, target) : ValueTask.CompletedTask;
    }

    public override ValueTask WriteAsync(IReadOnlyList<JournalRecord> records) => services.Journal.TryWriteAsync(records);

    public override async ValueTask<string?> RefusalAsync() =>
        await services.Journal.IsHeldAsync() ? null : $"another process runs {services.Identity} now, and closes what it is to close";
}
