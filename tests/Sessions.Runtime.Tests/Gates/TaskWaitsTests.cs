using Sessions.Gates;
using Sessions.Tests.Support;

namespace Sessions.Tests.Gates;

/// <summary>What a machine sleeps is no time of whoever is waited for.</summary>
public sealed class TaskWaitsTests
{
    private static readonly TimeSpan _time = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private static readonly DateTimeOffset _now = SimulatedRun.FirstInstant;

    [Fact]
    public async Task A_night_in_the_midst_of_it_counts_as_the_part_in_which_it_began()
    {
        var clock = new HostileClock(_now);
        var asked = new TaskCompletionSource();
        var ends = asked.Task.EndsWithinAwakeAsync(_time, clock);

        // The machine wakes in the morning, and what was asked comes back a moment after the timer has fired.
        clock.Set(_now.AddHours(8));
        await FireAsync(clock, parts: 1);
        asked.SetResult();

        Assert.True(await ends.WaitAsync(_patience));
    }

    [Fact]
    public async Task Awake_it_is_waited_for_in_four_parts_that_come_to_the_time_and_no_longer()
    {
        var clock = new HostileClock(_now);
        var ends = new TaskCompletionSource().Task.EndsWithinAwakeAsync(_time, clock);

        await FireAsync(clock, parts: 4);

        Assert.False(await ends.WaitAsync(_patience));
        Assert.Equal(_time, TimeSpan.FromTicks(clock.Asked.Sum(static asked => asked.Ticks)));
    }

    /// <summary>Fires one wait after another, each once it has begun.</summary>
    private static async Task FireAsync(HostileClock clock, int parts)
    {
        for (var part = 1; part <= parts; part++)
        {
            while (clock.Asked.Count < part)
            {
                await Task.Yield();
            }

            clock.Fire();
        }

        while (parts < 4 && clock.Asked.Count == parts)
        {
            await Task.Yield();
        }
    }
}
