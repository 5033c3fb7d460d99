using Sessions.Clocks;

namespace Sessions.Tests.Support;

/// <summary>Does something when its time has come.</summary>
internal sealed class Told(Action told) : IScheduled
{
    public void Due() => told();
}
