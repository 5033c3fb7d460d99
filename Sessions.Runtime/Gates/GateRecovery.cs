using Microsoft.Extensions.Logging;
using Sessions.Journals;
using Sessions.Occurrences;

namespace Sessions.Gates;

// docs/decisions.md 14, 18
/// <summary>Takes up what an earlier run of the program left unfinished, one occurrence after another.</summary>
internal sealed class GateRecovery(GateServices services, JournalState state)
{
    // What was about to end comes first: nothing else may be done before it is finished.
    private readonly List<OccurrenceRecord> _unfinished =
        [.. state.Unfinished.OrderBy(static occurrence => occurrence.EndingAt is null).ThenBy(static occurrence => occurrence.Start)];

    /// <summary>The next one that is to be resumed or ended; null where none is left, or none may be taken up while a clock is in doubt.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="hold">What is in doubt, or null.</param>
    /// <exception cref="MissedEndException">An end was missed, and the policy leaves it to a person.</exception>
    public async ValueTask<OccurrenceScope?> NextAsync(DateTimeOffset now, ClockHold? hold)
    {
        var at = hold?.VenueTime is { } venue && venue > now ? venue : now;
        while (_unfinished.Find(record => IsFree(record, hold)) is { } record)
        {
            _unfinished.Remove(record);
            var scope = Restore(record, at, isMisdated: record.EndingAt is null && record.Start > hold?.SettledAt);
            if (!scope.Context.IsCatchUp || await IsDueAsync(scope, at))
            {
                return scope;
            }

            scope.Dispose();
        }

        return null;
    }

    /// <summary>The one that begins last of those that have yet to begin by the clock, and whose end had not begun; null where there is none.</summary>
    public OccurrenceRecord? Furthest(DateTimeOffset now) =>
        _unfinished.Where(record => record.EndingAt is null && record.Start > now).MaxBy(static record => record.Start);

    /// <summary>Whether one is over by then.</summary>
    public bool HasOver(DateTimeOffset at) => _unfinished.Exists(record => record.End <= at);

    /// <summary>An end that had begun needs no clock. Anything else waits until it is known which clock is wrong, unless it is over by the venue's.</summary>
    private static bool IsFree(OccurrenceRecord record, ClockHold? hold) =>
        hold is null || record.EndingAt is not null || record.Start > hold.SettledAt || record.End <= hold.VenueTime;

    /// <summary>What a halt asks for, as an occurrence that ends at once; what the halted one has sent may still fill, and belongs to it.</summary>
    public static OccurrenceScope Flatten(GateServices services, Halt halt, DateTimeOffset now)
    {
        var scope = services.Table.Any(static session => session.Scope == SessionScope.Account) ? SessionScope.Account : SessionScope.Strategy;
        return Scope(services, Describe(services, OccurrenceRecord.Halt, halt.HaltedAt, now, scope), EndReason.Halt);
    }

    /// <summary>What a time stop closes, in the same way: what the strategy itself holds, whatever its sessions close.</summary>
    /// <param name="services">The gate's.</param>
    /// <param name="due">When it was to be closed.</param>
    /// <param name="keepOrders">Whether resting orders stay.</param>
    /// <param name="now">The instant.</param>
    public static OccurrenceScope StopOnTime(GateServices services, DateTimeOffset due, bool keepOrders, DateTimeOffset now) =>
        Scope(services, Describe(services, OccurrenceRecord.TimeStop, due, now, SessionScope.Strategy) with { KeepOrders = keepOrders }, EndReason.TimeStop);

    private static OccurrenceRecord Describe(GateServices services, string name, DateTimeOffset at, DateTimeOffset now, SessionScope scope) => new()
    {
        Session = name,
        Number = services.Number,
        Start = at,
        End = at,
        Date = DateOnly.FromDateTime(at.UtcDateTime),
        TimeZone = TimeZoneInfo.Utc.Id,
        OnEnd = SessionAction.CloseAll,
        Scope = scope,
        KeepOrders = false,
        BegunAt = now,
        StartedAt = now,
    };

    private static OccurrenceScope Scope(GateServices services, OccurrenceRecord record, EndReason reason) =>
        new(services, Rebuild(record), record) { IsRemoved = true, EndAsked = reason };

    /// <summary>Whether an end that is over is to run now.</summary>
    private async ValueTask<bool> IsDueAsync(OccurrenceScope scope, DateTimeOffset now)
    {
        var record = scope.Log.Record;
        if (record.EndingAt is null && record.SuspendedAt is not null)
        {
            // It ran when the program was stopped, and nobody has traded since.
            await scope.Log.EndedAsync(scope.IsMisdated ? OccurrenceOutcome.Misdated : OccurrenceOutcome.Done, now);
            return false;
        }

        var isMissed = record.EndingAt is null && now >= scope.Occurrence.End;
        if (isMissed && services.Options.MissedEnd == MissedEndPolicy.Fail)
        {
            throw new MissedEndException(services.Identity, record);
        }

        if (isMissed && services.Options.MissedEnd == MissedEndPolicy.Skip)
        {
            services.Logger.MissedEndSkipped(record.Session, record.Start);
            await scope.Log.EndedAsync(OccurrenceOutcome.Skipped, now);
            return false;
        }

        services.Logger.CatchingUp(record.Name, record.Start);
        return true;
    }

    private OccurrenceScope Restore(OccurrenceRecord record, DateTimeOffset now, bool isMisdated)
    {
        var isKnown = services.Table.TryFind(record.Start, out var occurrence) && occurrence.Start == record.Start && occurrence.Session.Name == record.Session;
        if (!isKnown)
        {
            occurrence = Rebuild(record);
        }

        var endsAt = isKnown ? occurrence.End : EndOfRemoved(record, now);
        if (!isKnown && endsAt > now && !isMisdated)
        {
            services.Logger.SessionGone(record.Session, record.Start, endsAt);
        }

        return new OccurrenceScope(services, occurrence, record, isResumed: true, isCatchUp: record.EndingAt is not null || now >= endsAt || isMisdated)
        {
            EndsAt = endsAt,
            IsRemoved = !isKnown,
            IsMisdated = isMisdated,
        };
    }

    /// <summary>By its record, or where a session of the code begins earlier, before that.</summary>
    private DateTimeOffset EndOfRemoved(OccurrenceRecord record, DateTimeOffset now)
    {
        if (record.End <= now || services.Table.Contains(now))
        {
            return record.End <= now ? record.End : now;
        }

        return services.Table.TryFindNext(now, out var next) && next.Start < record.End ? next.Start : record.End;
    }

    private static SessionOccurrence Rebuild(OccurrenceRecord record)
    {
        var zone = ZoneClock.TryGet(record.TimeZone, out _) ? record.TimeZone : TimeZoneInfo.Utc.Id;
        var clock = ZoneClock.Get(zone);
        var session = new Session(
            TimeOnly.FromDateTime(clock.ToLocal(record.Start.UtcTicks).DateTime), TimeOnly.FromDateTime(clock.ToLocal(record.End.UtcTicks).DateTime))
        {
            Name = record.Session,
            TimeZone = zone,
            OnEnd = record.OnEnd,
            CustomEnd = record.CustomEnd,
            Scope = record.Scope,
            KeepOrders = record.KeepOrders,
        };
        return new SessionOccurrence(session, record.Date, record.Start.UtcTicks, record.End.UtcTicks);
    }
}
