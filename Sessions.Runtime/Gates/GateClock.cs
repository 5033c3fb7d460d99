using Microsoft.Extensions.Logging;
using Sessions.Clocks;

namespace Sessions.Gates;

// docs/decisions.md 157, 158
/// <summary>
/// What time it is for a gate, and what has passed for good. The runtime's clock says when something begins. An end is also due
/// by a platform's tick, or, where the clock was set back, by the time that has passed.
/// </summary>
internal sealed class GateClock(GateServices services)
{
    /// <summary>A clock that was wrong keeps no session from beginning for longer.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromDays(1);

    private PlatformTicks? _ticks;
    private ClockLine _line;
    private Deadline? _endBy;
    private DateTime _floor = DateTime.MinValue;
    private DateTimeOffset? _landed;

    /// <summary>Before this instant, UTC, nothing begins any more.</summary>
    public DateTime Passed { get; private set; } = DateTime.MinValue;

    /// <summary>What keeps anything from beginning; null where nothing does.</summary>
    public ClockHold? Hold { get; set; }

    public DateTimeOffset Now => services.Clock.UtcNow;

    public void Tell(DateTimeOffset tick) => (_ticks ?? LazyInitializer.EnsureInitialized(ref _ticks, () => new PlatformTicks(services))).Tell(tick);

    /// <summary>Whether the open occurrence's end has come.</summary>
    public bool HasReached(DateTimeOffset end) => Now >= end || _ticks?.HasTold(end) == true || _endBy?.IsOver(services.TimeProvider) == true;

    /// <summary>When the clock will show that the open occurrence's end has come.</summary>
    public DateTimeOffset ShownAt(DateTimeOffset end) =>
        _endBy is { } deadline && Now + deadline.Left(services.TimeProvider) is var shown && shown < end ? shown : end;

    /// <summary>An occurrence has begun, so that nothing before its end begins any more. One that lies ahead of the clock says nothing of it.</summary>
    public void Pass(DateTimeOffset start, DateTimeOffset end)
    {
        _endBy = null;
        if (start <= Now)
        {
            Passed = end.UtcDateTime > Passed ? end.UtcDateTime : Passed;
        }
    }

    /// <summary>Notices whether the clock was set or the machine has slept.</summary>
    /// <param name="open">The occurrence that has begun and not ended, or null.</param>
    /// <returns>Whether what has passed by a clock that was wrong has not passed after all.</returns>
    public bool Look(OccurrenceScope? open)
    {
        var jump = _line.Look(services.TimeProvider);
        var now = Now;
        if (_landed is null || jump.IsForward)
        {
            // What came before is certain whatever this turns out to be.
            (_floor, _landed) = (Passed, now);
        }

        if (jump.By != TimeSpan.Zero)
        {
            Hold?.Restart();
        }

        // A clock that caught up after it was set back.
        Hold = Hold is { IsOfRecord: false, Until: var until } && now >= until ? null : Hold;
        return jump.IsBack && SetBack(now, jump, open);
    }

    /// <summary>The clock that was set back is right: what has passed by the earlier one alone has not passed.</summary>
    public void Rewind()
    {
        var now = Now;
        var passed = now < _landed - ClockLine.Tolerance && _floor <= now.UtcDateTime + _longest ? _floor : now.UtcDateTime;
        Passed = _floor = passed < Passed ? passed : Passed;
        _landed = now;
    }

    private bool SetBack(DateTimeOffset now, ClockJump jump, OccurrenceScope? open)
    {
        services.Logger.ClockSetBack(now - jump.By, now);
        if (open is not null)
        {
            // What was begun while the clock was ahead is over. Else the time that passes says when: a clock that is behind must not put an end off.
            var isWrong = jump.HasReturned && open.Occurrence.Start > now;
            _endBy = isWrong ? new Deadline(services.TimeProvider, TimeSpan.Zero) : _endBy ?? new Deadline(services.TimeProvider, open.EndsAt - (now - jump.By));
        }

        if (jump.HasReturned)
        {
            Rewind();
            return true;
        }

        if (now < _landed - ClockLine.Tolerance || -jump.By > _longest)
        {
            Hold ??= new ClockHold(services, null, now - jump.By);
        }

        return false;
    }
}
