using Microsoft.Extensions.Logging;
using Sessions.Clocks;
using Sessions.Journals;

namespace Sessions.Gates;

/// <content>Takes up what earlier runs of the program left, and finds out whether their clock or this one was wrong.</content>
internal sealed partial class GateEngine
{
    private GateRecovery? _recovery;
    private IDisposable? _venueLook;

    /// <summary>Takes up what an earlier run of the program left, and what a halt asks for; false where there is no such thing.</summary>
    private async ValueTask<bool> TakeUpAsync()
    {
        if (_held is null && _recovery is { } recovery)
        {
            if (await recovery.NextAsync(Now, _clock.Hold) is { } scope)
            {
                await TakeUpAsync(scope);
                return true;
            }

            if (_clock.Hold is null)
            {
                _recovery = null;
                return true;
            }
        }

        if (services.Control.FlattenDue is { } halt)
        {
            services.Control.FlattenBegun(halt);
            _cell.Change(GateStatus.Ending, GateRecovery.Flatten(services, halt, Now));
            return true;
        }

        return false;
    }

    private async ValueTask TakeUpAsync(OccurrenceScope scope)
    {
        if (scope.Occurrence.IsTimeStop)
        {
            CloseBeside(scope);
            return;
        }

        _clock.Pass(scope.Occurrence.Start, scope.EndsAt);
        if (scope.Occurrence.Start <= Now)
        {
            _changes?.Begun(scope.Occurrence);
        }

        if (scope.Context.IsCatchUp)
        {
            await new OccurrenceStart(services, scope).FinishAsync();
        }

        if (scope.Log.Record is { EndingAt: not null, EndReason: var reason })
        {
            scope.EndAsked = reason;
            _cell.Change(GateStatus.Ending, scope);
        }
        else if (scope.Context.IsCatchUp && !IsDue(scope))
        {
            // This clock does not say so: the venue's does, or the record is of one that was ahead.
            scope.EndAsked = EndReason.Boundary;
            _cell.Change(GateStatus.Ending, scope);
        }
        else
        {
            _held = scope;
        }
    }

    /// <summary>
    /// What is on record as begun last. It does not begin again, though it may have ended before its time. One that lies ahead, or
    /// anything unfinished that does, says that a clock is or was wrong.
    /// </summary>
    private void TakeLast(OccurrenceRecord? last)
    {
        var now = Now;
        if (last is not null && last.Start <= now)
        {
            _clock.Pass(last.Start, last.Start.AddTicks(1));
            _changes?.Begun(last);
            last = null;
        }

        var ahead = _recovery?.Furthest(now) is { } unfinished && !(last?.Start >= unfinished.Start) ? unfinished : last;
        _clock.Hold = ahead is null ? null : new ClockHold(services, ahead.Session, ahead.Start);
    }

    /// <summary>A clock is or was wrong, and nothing begins: finds out which, and goes on once that is known.</summary>
    private async Task<bool> RunInDoubtAsync(ClockHold hold)
    {
        if (!await hold.IsOverAsync(Now))
        {
            if (hold.VenueTime is { } venue && _recovery?.HasOver(venue) == true)
            {
                return true;
            }

            WakeAt(hold.NextLook(Now), SimulationPhase.Starts);
            return false;
        }

        if (hold.SettledAt is { } settled)
        {
            hold.TellOnce(settled);
        }

        if (!hold.IsOfRecord)
        {
            _clock.Hold = null;
            if (hold.SettledAt is not null)
            {
                _clock.Rewind();
                _changes?.Forget(Now);
            }
        }
        else if (hold.SettledAt is not { } at || !(_recovery?.Furthest(Now)?.Start > at))
        {
            // What was begun by a clock that was ahead is ended by now.
            TakeLast(await services.Journal.ReadLastAsync(hold.SettledAt));
        }

        return true;
    }

    /// <summary>Compares the machine's clock with the venue's from time to time, where its broker tells that, beside whatever else is done.</summary>
    private void AskVenue()
    {
        if (services.Venue is { } venue && venue.IsDue(services.TimeProvider))
        {
            _ = AskVenueAsync(venue);
        }
    }

    private async Task AskVenueAsync(VenueTime venue)
    {
        Parking.BeginWork();
        await venue.TryAskAsync(services);
        Parking.EndWork();
        if (!IsFinished && services.TimeProvider is not ISimulatedClock)
        {
            Interlocked.Exchange(ref _venueLook, services.Clock.Schedule(Now + VenueTime.Interval, SimulationPhase.Starts, new VenueLook(this)))?.Dispose();
        }
    }

    /// <summary>The next comparison.</summary>
    private sealed class VenueLook(GateEngine gate) : IScheduled
    {
        public void Due()
        {
            if (!gate.IsFinished)
            {
                gate.AskVenue();
            }
        }
    }
}
