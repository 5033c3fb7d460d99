namespace Sessions.Clocks;

/// <summary>
/// What a clock shows, beside the time that has really passed: how far they are apart changes little, until somebody sets the
/// clock or the machine sleeps. In ticks.
/// </summary>
/// <remarks>A field of this type must not be read-only.</remarks>
internal struct ClockLine
{
    /// <summary>What a synchronised clock may be moved by at a time without its sessions being in question.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private long? _line;
    private long? _before;

    /// <summary>Looks at the clock; gives how far it has been moved since the last look, or a jump of zero where that is within the tolerance.</summary>
    public ClockJump Look(TimeProvider clock)
    {
        var line = clock.GetUtcNow().UtcTicks - clock.GetElapsedTime(0).Ticks;
        var by = line - (_line ?? line);
        _line = line;
        if (IsNear(by))
        {
            return default;
        }

        var hasReturned = by < 0 && _before is { } before && IsNear(line - before);
        _before = by > 0 ? line - by : null;
        return new ClockJump(TimeSpan.FromTicks(by), hasReturned);
    }

    private static bool IsNear(long by) => by >= -Tolerance.Ticks && by <= Tolerance.Ticks;
}
