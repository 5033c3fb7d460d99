namespace Sessions.Tests.Clocks.Waits;

/// <summary>What one flow may wait for on the simulated clock: each comes back at its instant, on the clock's thread.</summary>
public sealed class OneFlowTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_delay(bool isStrategy) => Expect(isStrategy, ["00:00:01.500 over"], static async (flows, clock, token) =>
    {
        await Task.Delay(TimeSpan.FromSeconds(1.5), clock, token);
        flows.Note("over");
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_token_that_a_time_on_the_clock_cancels(bool isStrategy) => Expect(isStrategy, ["00:00:07.000 told", "00:00:07.000 over"], static async (flows, clock, token) =>
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(7), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(token, time.Token);
        await using var told = either.Token.Register(() => flows.Note("told"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromHours(1), clock, either.Token));
        flows.Note("over");
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_token_that_is_cancelled_after_a_time(bool isStrategy) => Expect(isStrategy, ["00:00:02.000 over"], static async (flows, clock, token) =>
    {
        using var time = new CancellationTokenSource(TimeSpan.FromDays(1), clock);
        time.CancelAfter(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Timeout.InfiniteTimeSpan, clock, time.Token));
        flows.Note("over");
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_token_that_is_cancelled_asynchronously(bool isStrategy) => Expect(isStrategy, ["00:00:03.000 over", "00:00:03.000 cancelled"], static async (flows, clock, token) =>
    {
        var source = new CancellationTokenSource();
        var waits = WaitAsync();
        await Task.Delay(TimeSpan.FromSeconds(3), clock, token);
        source.Cancel();
        await waits;
        flows.Note("cancelled");

        async Task WaitAsync()
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromHours(1), clock, source.Token));
            flows.Note("over");
        }
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_periodic_timer(bool isStrategy) => Expect(isStrategy, ["00:00:05.000 tick", "00:00:10.000 tick", "00:00:15.000 tick"], static async (flows, clock, token) =>
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
        while (flows.Notes.Count < 3 && await timer.WaitForNextTickAsync(token))
        {
            flows.Note("tick");
        }
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ticks_of_a_periodic_timer_that_nobody_waited_for_are_one(bool isStrategy) => Expect(isStrategy, ["00:00:17.000 tick", "00:00:20.000 tick"], static async (flows, clock, token) =>
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
        await Task.Delay(TimeSpan.FromSeconds(17), clock, token);
        await timer.WaitForNextTickAsync(token);
        flows.Note("tick");
        await timer.WaitForNextTickAsync(token);
        flows.Note("tick");
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_wait_with_a_limit_that_is_met(bool isStrategy) => Expect(isStrategy, ["00:00:02.000 over"], static async (flows, clock, token) =>
    {
        await Task.Delay(TimeSpan.FromSeconds(2), clock, token).WaitAsync(TimeSpan.FromSeconds(9), clock, token);
        flows.Note("over");
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_wait_with_a_limit_that_is_not_met(bool isStrategy) => Expect(isStrategy, ["00:00:09.000 too late"], static async (flows, clock, token) =>
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Task.Delay(TimeSpan.FromHours(2), clock, token).WaitAsync(TimeSpan.FromSeconds(9), clock, token));
        flows.Note("too late");
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_first_and_the_last_of_several_waits(bool isStrategy) => Expect(isStrategy, ["00:00:01.000 first", "00:00:03.000 last"], static async (flows, clock, token) =>
    {
        Task[] waits = [.. new[] { 3, 1, 2 }.Select(seconds => Task.Delay(TimeSpan.FromSeconds(seconds), clock, token))];
        Assert.Same(waits[1], await Task.WhenAny(waits));
        flows.Note("first");
        await Task.WhenAll(waits);
        flows.Note("last");
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_task_that_code_of_its_own_completes(bool isStrategy) => Expect(isStrategy, ["00:00:04.000 42"], static async (flows, clock, token) =>
    {
        foreach (var options in new[] { TaskCreationOptions.None, TaskCreationOptions.RunContinuationsAsynchronously })
        {
            var source = new TaskCompletionSource<int>(options);
            using var timer = clock.CreateTimer(_ => source.TrySetResult(42), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
            var value = await source.Task;
            if (options != TaskCreationOptions.None)
            {
                flows.Note($"{value}");
            }
        }
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_yield_takes_no_time(bool isStrategy) => Expect(isStrategy, ["00:00:00.000 yielded"], static async (flows, _, _) =>
    {
        await Task.Yield();
        flows.Note("yielded");
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ConfigureAwait_false_on_waits_of_the_clock(bool isStrategy) => Expect(isStrategy, ["00:00:01.000 delayed", "00:00:06.000 ticked"], static async (flows, clock, token) =>
    {
        await Task.Delay(TimeSpan.FromSeconds(1), clock, token).ConfigureAwait(false);
        flows.Note("delayed");
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
        await Task.Delay(TimeSpan.FromSeconds(5), clock, token).WaitAsync(TimeSpan.FromSeconds(6), clock, token).ConfigureAwait(false);
        flows.Note("ticked");
    });

    private static void Expect(bool isStrategy, string[] notes, Func<Flows, TimeProvider, CancellationToken, Task> body)
    {
        var flows = new Flows();
        flows.Add("flow", isStrategy, (clock, token) => body(flows, clock, token)).Run();
        Assert.Equal(notes, flows.Notes);
    }
}
