using Sessions.Clocks;

namespace Sessions.Gates;

/// <summary>
/// How long the steps of an end may take. Where the market's close follows it is the deadline: whatever comes before the
/// closing has half of the time until then, and what is not confirmed at half of the rest is alarmed while something can be done.
/// </summary>
internal readonly struct EndTimes
{
    /// <summary>Twice as long as any of the options may be, so that a bell that nobody knows shortens none of them.</summary>
    private static readonly TimeSpan _never = 2 * RunOptions.LongestTime;

    private readonly Deadline _alarm;
    private readonly Deadline _bell;
    private readonly Deadline _closing;

    public EndTimes(GateServices services, DateTimeOffset? bell)
    {
        // A bell that has passed, as after a crash, leaves nothing to divide.
        var left = bell - services.Clock.UtcNow is { } time && time > TimeSpan.Zero && time < _never ? time : _never;
        _alarm = new Deadline(services.Waits, services.Options.CloseDeadline);
        _bell = new Deadline(services.Waits, left);
        _closing = new Deadline(services.Waits, left / 2);
    }

    /// <summary>The time for a step before the closing: what is usual, or what is left of it.</summary>
    public TimeSpan AtMost(TimeSpan usual, TimeProvider clock)
    {
        var left = _closing.Left(clock);
        return left >= usual ? usual : left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>When a closing that begins now becomes an alarm.</summary>
    public Deadline Alarm(TimeProvider clock)
    {
        var half = _bell.Left(clock) / 2;
        return half < _alarm.Left(clock) && half > TimeSpan.Zero ? new Deadline(clock, half) : _alarm;
    }
}
