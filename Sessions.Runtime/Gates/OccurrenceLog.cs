using Sessions.Journals;

namespace Sessions.Gates;

/// <summary>
/// Keeps one occurrence in the journal. Its begin is not done unless it was written; its end is never held up by a journal
/// that fails, since closing late is worse than closing twice under the same order ids.
/// </summary>
internal sealed class OccurrenceLog(GateJournal journal, OccurrenceRecord record)
{
    /// <summary>What was written last.</summary>
    public OccurrenceRecord Record { get; private set; } = record;

    public static OccurrenceRecord Describe(SessionOccurrence occurrence, int number, DateTimeOffset now) => new()
    {
        Session = occurrence.Session.Name,
        Number = number,
        Start = occurrence.Start,
        End = occurrence.End,
        Date = occurrence.Date,
        TimeZone = occurrence.Session.TimeZone,
        OnEnd = occurrence.Session.OnEnd,
        CustomEnd = occurrence.Session.CustomEnd,
        Scope = occurrence.Session.Scope,
        KeepOrders = occurrence.Session.KeepOrders,
        BegunAt = now,
        StartedAt = occurrence.Session.OnStart == SessionAction.None ? now : null,
    };

    /// <exception cref="JournalException">It could not be written: the occurrence must not begin.</exception>
    public ValueTask BegunAsync() => journal.WriteAsync(Record);

    /// <summary>Its strategy trades again, and its end is due again.</summary>
    /// <exception cref="JournalException">It could not be written: nothing may be opened.</exception>
    public ValueTask ResumedAsync()
    {
        Record = Record with { SuspendedAt = null };
        return journal.WriteAsync(Record);
    }

    /// <summary>Its market closes earlier than it was to.</summary>
    public ValueTask EndsEarlierAsync(DateTimeOffset end) => ChangeAsync(Record with { End = end });

    public ValueTask StartedAsync(DateTimeOffset now) => ChangeAsync(Record with { StartedAt = now });

    public ValueTask EndingAsync(EndReason reason, DateTimeOffset now) =>
        Record.EndingAt is null ? ChangeAsync(Record with { EndingAt = now, EndReason = reason }) : ValueTask.CompletedTask;

    public ValueTask HandlingAsync(DateTimeOffset now) => ChangeAsync(Record with { HandlerStartedAt = now });

    public ValueTask HandledAsync(string? failure, DateTimeOffset now) => ChangeAsync(Record with { HandledAt = now, HandlerFailure = JournalRules.Cut(failure) });

    /// <summary>Its end action ran because the strategy was stopped; a restart inside it resumes it.</summary>
    public ValueTask SuspendedAsync(DateTimeOffset now) => ChangeAsync(Record with
    {
        Suspensions = Record.Suspensions + 1,
        SuspendedAt = now,
        EndingAt = null,
        HandlerStartedAt = null,
        HandledAt = null,
        HandlerFailure = null,
    });

    public ValueTask EndedAsync(OccurrenceOutcome outcome, DateTimeOffset now) => ChangeAsync(Record with { EndedAt = now, Outcome = outcome });

    private ValueTask ChangeAsync(OccurrenceRecord changed)
    {
        Record = changed;
        return journal.TryWriteAsync(changed);
    }
}
