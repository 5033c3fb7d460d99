using Sessions.Clocks;
using Sessions.Journals;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>Where a hundred thousand gates reach a boundary at once, what each allocates there decides when the last one does.</summary>
public sealed class GateMemoryTests
{
    private const int Days = 500;
    private static readonly DateTimeOffset _midnight = SimulatedRun.FirstInstant;

    // Before its code is optimised, which is at another moment in each run, it takes 2,490 and 3,850 bytes at most, on .NET 8 and 10.
    [Theory]
    [InlineData(SessionAction.None, 2_500)]
    [InlineData(SessionAction.CloseAll, 3_900)]
    public async Task A_begin_and_an_end_with_nothing_open_allocate_little(SessionAction onEnd, int most)
    {
        var clock = new HostileClock(_midnight);
        LiveSchedule.Unwatch(clock);
        var session = new Session(new TimeOnly(8, 0), new TimeOnly(12, 0)) { OnEnd = onEnd };
        await using var gate = new SessionGate(new TestStrategy(session), new SessionRuntime(new TestBroker(clock)) { TimeProvider = clock, Journal = new MemoryJournal() });
        var (begins, ends) = (0L, 0L);
        for (var day = 0; day < 2 * Days; day++)
        {
            // The first half is for what is made once.
            var counts = day >= Days ? 1 : 0;
            begins += counts * Advance(gate, clock, _midnight.AddDays(day).AddHours(8), GateStatus.Open);
            ends += counts * Advance(gate, clock, _midnight.AddDays(day).AddHours(12), GateStatus.Closed);
        }

        Assert.InRange(begins / Days, 1, 900);
        Assert.InRange(ends / Days, 1, most);
    }

    /// <summary>The bytes that a boundary takes on the thread that looks.</summary>
    private static long Advance(SessionGate gate, HostileClock clock, DateTimeOffset instant, GateStatus expected)
    {
        clock.Set(instant);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var advanced = gate.AdvanceAsync(instant);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(advanced.IsCompletedSuccessfully);
        Assert.Equal(expected, gate.Current.Status);
        return bytes;
    }
}
