using System.Globalization;

namespace Sessions.Clocks;

/// <summary>An instant of UTC or none, in eight bytes: each open session holds a record with ten of them, and copies it at each step.</summary>
internal readonly record struct OptionalInstant
{
    /// <summary>One more than its ticks of UTC; zero where there is none.</summary>
    private readonly long _ticks;

    private OptionalInstant(long ticks) => _ticks = ticks;

    public static implicit operator OptionalInstant(DateTimeOffset? instant) => new(instant is { } value ? value.UtcTicks + 1 : 0);

    public static implicit operator DateTimeOffset?(OptionalInstant instant) => instant._ticks == 0 ? null : new DateTimeOffset(instant._ticks - 1, TimeSpan.Zero);

    public override string ToString() => ((DateTimeOffset?)this)?.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF zzz", CultureInfo.InvariantCulture) ?? "";
}
