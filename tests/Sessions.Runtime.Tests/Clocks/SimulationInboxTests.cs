using Sessions.Simulation;

namespace Sessions.Tests.Clocks;

public sealed class SimulationInboxTests
{
    [Fact]
    public void A_thread_that_comes_back_after_the_run_is_not_thrown_at()
    {
        var inbox = new SimulationInbox();
        inbox.Dispose();

        inbox.Add(new SimulatedWork(null, static _ => { }, null));
        inbox.Wake();

        Assert.True(inbox.TryTake(out _));
    }
}
