namespace Sessions.Tests.Clocks.Waits;

/// <summary>What does not come back by the simulated clock is refused with the name of who waits and with what to write instead.</summary>
public sealed class RefusedWaitTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromMilliseconds(100);

    /// <summary>For what other threads do, which on a busy machine may take a while.</summary>
    private static readonly TimeSpan _late = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_delay_by_the_machines_clock(bool isStrategy) => Refused(isStrategy, "waits for something that the simulated clock does not know", static (_, token) =>
        Task.Delay(TimeSpan.FromMinutes(1), token));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_token_that_the_machines_clock_cancels(bool isStrategy) => Refused(isStrategy, "came back from another thread while it also waited", static async (clock, _) =>
    {
        using var time = new CancellationTokenSource();
        await using var busy = clock.CreateTimer(
            _ =>
            {
                // Not before the flow waits.
                time.CancelAfter(TimeSpan.FromMilliseconds(1));
                Thread.Sleep(2);
            },
            null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, time.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_periodic_timer_of_the_machine(bool isStrategy) => Refused(isStrategy, "waits for something that the simulated clock does not know", static async (_, token) =>
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        await timer.WaitForNextTickAsync(token);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_limit_by_the_machines_clock(bool isStrategy) => Refused(isStrategy, "waits for something that the simulated clock does not know", static (_, token) =>
        new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromMinutes(1), token));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_semaphore_with_a_limit_by_the_machines_clock(bool isStrategy) => Refused(isStrategy, "waits for something that the simulated clock does not know", static async (_, token) =>
    {
        using var semaphore = new SemaphoreSlim(0);
        await semaphore.WaitAsync(TimeSpan.FromMinutes(1), token);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_task_of_the_thread_pool_that_uses_the_clock(bool isStrategy) => Refused(isStrategy, "has left the simulated clock's thread", static (clock, token) =>
        Task.Run(() => Task.Delay(TimeSpan.FromSeconds(1), clock, token), token));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_task_of_the_thread_pool_that_uses_the_clock_and_is_forgotten(bool isStrategy) => Refused(isStrategy, "has left the simulated clock's thread", static async (clock, token) =>
    {
        using var called = new ManualResetEventSlim();
        _ = Task.Run(
            () =>
            {
                var lost = Record.Exception(() => clock.CreateTimer(static _ => { }, null, TimeSpan.Zero, TimeSpan.Zero));
                called.Set();
                return lost;
            },
            CancellationToken.None);
        Assert.True(called.Wait(_late, CancellationToken.None));
        await Task.Delay(TimeSpan.FromSeconds(1), clock, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ConfigureAwait_false_on_a_task_of_the_thread_pool(bool isStrategy) => Refused(isStrategy, "has left the simulated clock's thread", static async (clock, token) =>
    {
        await Task.Run(static () => Thread.Sleep(1), token).ConfigureAwait(false);
        await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_wait_for_another_participant_on_another_thread(bool isStrategy) => Refused(isStrategy, "has left the simulated clock's thread", static async (clock, token) =>
    {
        await Task.Run(static () => Thread.Sleep(1), token).ConfigureAwait(false);
        await clock.WaitForAsync(new TaskCompletionSource().Task);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_semaphore_with_a_token_whose_end_comes_by_way_of_the_thread_pool(bool areStrategies)
    {
        using var flows = new Flows(_late);
        using var semaphore = new SemaphoreSlim(0);
        using var never = new CancellationTokenSource();
        flows.Add("waiting", areStrategies, async (clock, _) => await clock.WaitForAsync(semaphore.WaitAsync(never.Token)));
        flows.Add("releasing", areStrategies, async (clock, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
            semaphore.Release();

            // Busy on the clock's thread until the other has come back, which fails the run; on a busy machine that may take the pool a while.
            for (var i = 0; i < 60_000; i++)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
                Thread.Sleep(1);
            }
        });

        var refused = flows.RunRefused();

        Assert.Equal("waiting", refused.Participant);
        Assert.Contains("came back from another thread while it also waited", refused.Message, StringComparison.Ordinal);
    }

    private static void Refused(bool isStrategy, string why, Func<TimeProvider, CancellationToken, Task> body)
    {
        using var flows = new Flows(why.Contains("thread", StringComparison.Ordinal) ? _late : _soon);
        flows.Add("flow", isStrategy, body);
        var refused = flows.RunRefused();
        Assert.Equal("flow", refused.Participant);
        Assert.StartsWith($"'flow' {why}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("On the simulated clock wait with session.DelayAsync, session.NextBarAsync or Task.Delay(time, timeProvider)", refused.Message, StringComparison.Ordinal);
    }
}
