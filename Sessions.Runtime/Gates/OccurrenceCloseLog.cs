using Sessions.Closing;

namespace Sessions.Gates;

/// <summary>Keeps one closing of an occurrence in the journal.</summary>
internal sealed class OccurrenceCloseLog(GateServices services, OccurrenceLog log, SessionAction action, string closing) : CloseLog
{
    public override ValueTask DecidedAsync(IReadOnlyList<CloseTarget> targets, DateTimeOffset decidedAt) =>
        targets.Count == 0 ? ValueTask.CompletedTask : log.DecidedAsync(closing, action, targets, decidedAt);

    public override ValueTask SendingAsync(CloseTarget target) => log.ClosedAsync(closing, target);

    public override ValueTask AnsweredAsync(CloseTarget target, decimal filled) =>
        // A full fill is written with the end itself; until then its order id says what became of it.
        target.Remaining > 0 ? log.ClosedAsync(closing, target) : ValueTask.CompletedTask;

    public override async ValueTask<string?> RefusalAsync() =>
        await services.Journal.IsHeldAsync() ? null : $"another process runs {services.Identity} now, and closes what it is to close";
}
