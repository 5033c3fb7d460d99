using System.Globalization;

namespace Sessions.Reliability.Child;

/// <summary>A clock on which an hour lasts a tenth of a second, or by another scale. It goes on while no process runs, and is the same in all.</summary>
internal sealed class ScaledTimeProvider(DateTimeOffset began, long scale = ScaledTimeProvider.DefaultScale) : TimeProvider
{
    private const long DefaultScale = 36_000;

    /// <summary>Thursday, 1 May 2014, midnight UTC.</summary>
    private static readonly DateTimeOffset _first = new(2014, 5, 1, 0, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public static ScaledTimeProvider Parse(string began, long scale = DefaultScale) =>
        new(new DateTimeOffset(long.Parse(began, CultureInfo.InvariantCulture), TimeSpan.Zero), scale);

    public override DateTimeOffset GetUtcNow() => _first + ((System.GetUtcNow() - began) * scale);

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(System.CreateTimer(callback, state, Real(dueTime), Real(period)), this);

    private TimeSpan Real(TimeSpan time) =>
        time == Timeout.InfiniteTimeSpan || time == TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(Math.Ceiling((time / scale).TotalMilliseconds));

    private sealed class ScaledTimer(ITimer timer, ScaledTimeProvider clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Real(dueTime), clock.Real(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
