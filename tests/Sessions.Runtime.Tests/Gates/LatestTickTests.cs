using Sessions.Gates;

namespace Sessions.Tests.Gates;

public sealed class LatestTickTests
{
    private LatestTick _latest;

    [Fact]
    public void An_earlier_one_changes_nothing()
    {
        _latest.Tell(5);
        _latest.Tell(3);

        Assert.Equal(5, _latest.Latest);
    }

    [Fact]
    public void Of_those_that_several_threads_tell_none_is_lost()
    {
        // Each looks for its own right after it has told it: one that is overwritten by an earlier one is missed at once.
        const int Ticks = 10_000_000;
        const int Count = 2;
        var lost = 0;
        var threads = Enumerable.Range(0, Count).Select(number => new Thread(() =>
        {
            for (var tick = number; tick < Ticks; tick += Count)
            {
                _latest.Tell(tick);
                if (_latest.Latest < tick)
                {
                    Interlocked.Increment(ref lost);
                }
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());

        Assert.Equal(0, lost);
        Assert.Equal(Ticks - 1, _latest.Latest);
    }
}
