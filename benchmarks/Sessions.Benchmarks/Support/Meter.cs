namespace Sessions.Benchmarks.Support;

/// <summary>What is spent from when it is made: the processor's time, since the machine has other work, and bytes of this thread.</summary>
internal sealed class Meter
{
    private readonly long _bytes = GC.GetAllocatedBytesForCurrentThread();
    private readonly TimeSpan _began = Environment.CpuUsage.TotalTime;

    /// <summary>What one of so many took.</summary>
    public Measured Stop(long count) =>
        new((Environment.CpuUsage.TotalTime - _began).TotalNanoseconds / count, (GC.GetAllocatedBytesForCurrentThread() - _bytes) / (double)count);
}
