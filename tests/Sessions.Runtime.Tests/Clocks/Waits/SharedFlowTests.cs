namespace Sessions.Tests.Clocks.Waits;

/// <summary>What one participant does and another waits for, and who is named where nobody does it.</summary>
public sealed class SharedFlowTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromMilliseconds(100);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_semaphore_within_one_flow_is_entered_when_it_is_released(bool isStrategy)
    {
        using var flows = new Flows();
        using var semaphore = new SemaphoreSlim(1);
        flows.Add("flow", isStrategy, async (clock, token) =>
        {
            await Task.WhenAll(Enumerable.Range(1, 3).Select(async number =>
            {
                await semaphore.WaitAsync(token);
                flows.Note($"in {number}");
                await Task.Delay(TimeSpan.FromSeconds(number), clock, token);
                semaphore.Release();
            }));
        }).Run();

        Assert.Equal(["00:00:00.000 in 1", "00:00:01.000 in 2", "00:00:03.000 in 3"], flows.Notes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_semaphore_of_two_participants_is_entered_when_it_is_released(bool areStrategies)
    {
        using var flows = new Flows();
        using var semaphore = new SemaphoreSlim(1);
        for (var i = 1; i <= 3; i++)
        {
            var number = i;
            flows.Add($"{number}", areStrategies, async (clock, token) =>
            {
                await clock.WaitForAsync(semaphore.WaitAsync(CancellationToken.None));
                flows.Note($"in {number}");
                await Task.Delay(TimeSpan.FromSeconds(number), clock, token);
                semaphore.Release();
            });
        }

        flows.Run();

        Assert.Equal(["00:00:00.000 in 1", "00:00:01.000 in 2", "00:00:03.000 in 3"], flows.Notes);
    }

    [Theory]
    [InlineData(false, TaskCreationOptions.None)]
    [InlineData(true, TaskCreationOptions.None)]
    [InlineData(false, TaskCreationOptions.RunContinuationsAsynchronously)]
    [InlineData(true, TaskCreationOptions.RunContinuationsAsynchronously)]
    public void A_task_that_another_participant_completes_is_over_at_that_instant(bool areStrategies, TaskCreationOptions options)
    {
        using var flows = new Flows();
        var source = new TaskCompletionSource(options);
        flows.Add("waiting", areStrategies, async (clock, _) =>
        {
            await clock.WaitForAsync(source.Task);
            flows.Note("over");
        });
        flows.Add("completing", areStrategies, async (clock, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(5), clock, token);
            source.SetResult();
        }).Run();

        Assert.Equal(["00:00:05.000 over"], flows.Notes);
    }

    [Theory]
    [InlineData(false, 5)]
    [InlineData(true, 5)]
    [InlineData(false, 15)]
    [InlineData(true, 15)]
    public void A_task_of_another_participant_is_awaited_with_a_limit(bool areStrategies, int completedAfter)
    {
        using var flows = new Flows();
        var source = new TaskCompletionSource();
        flows.Add("waiting", areStrategies, async (clock, token) =>
        {
            var failure = await Record.ExceptionAsync(() => source.Task.WaitAsync(TimeSpan.FromSeconds(10), clock, token));
            flows.Note(failure is null ? "in time" : failure.GetType().Name);
        });
        flows.Add("completing", areStrategies, async (clock, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(completedAfter), clock, token);
            source.SetResult();
        }).Run();

        Assert.Equal([completedAfter == 5 ? "00:00:05.000 in time" : "00:00:10.000 TimeoutException"], flows.Notes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_plain_wait_for_another_participant_is_refused_by_name_and_told_what_to_write(bool areStrategies)
    {
        using var flows = new Flows(_soon);
        using var semaphore = new SemaphoreSlim(0);
        flows.Add("waiting", areStrategies, (_, _) => semaphore.WaitAsync(CancellationToken.None));
        flows.Add("releasing", areStrategies, async (clock, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
            semaphore.Release();
        });

        var refused = flows.RunRefused();

        Assert.Equal("waiting", refused.Participant);
        Assert.Contains("'waiting' waits for something that the simulated clock does not know", refused.Message, StringComparison.Ordinal);
        Assert.Contains("for another participant with timeProvider.WaitForAsync(task)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everybody_who_waits_where_the_clock_cannot_see_is_named()
    {
        using var flows = new Flows(_soon);
        var fork = new SemaphoreSlim(0);
        var knife = new SemaphoreSlim(0);
        flows.Add("Plato", false, async (_, _) =>
        {
            await fork.WaitAsync(CancellationToken.None);
            knife.Release();
        });
        flows.Add("Kant", false, async (_, _) =>
        {
            await knife.WaitAsync(CancellationToken.None);
            fork.Release();
        });

        Assert.Contains("'Plato' waits for something that the simulated clock does not know and did not come back within 0.1 s, and so does 'Kant'", flows.RunRefused().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_deadlock_says_who_waits_for_what(bool areStrategies)
    {
        // No real time passes: all of them have told the clock.
        var flows = new Flows(TimeSpan.FromHours(1));
        var fork = new SemaphoreSlim(1);
        var knife = new SemaphoreSlim(1);
        flows.Add("Plato", areStrategies, (clock, token) => DineAsync(clock, fork, knife, token));
        flows.Add("Kant", areStrategies, (clock, token) => DineAsync(clock, knife, fork, token));

        var refused = flows.RunRefused();

        Assert.Equal("Plato", refused.Participant);
        Assert.Contains("'Plato' waits for second.WaitAsync(CancellationToken.None)", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'Kant' waits for second.WaitAsync(CancellationToken.None)", refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("Nothing is due any more at 2014-05-0", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_participant_that_ends_on_another_thread_has_ended()
    {
        using var flows = new Flows(TimeSpan.FromHours(1));
        flows.Add("leaving", false, static async (_, _) => await Task.Run(static () => { }, CancellationToken.None).ConfigureAwait(false));
        flows.Add("staying", false, async (clock, token) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
            flows.Note("on time");
        });

        flows.Run();

        Assert.Equal(["00:00:01.000 on time"], flows.Notes);
    }

    private static async Task DineAsync(TimeProvider clock, SemaphoreSlim first, SemaphoreSlim second, CancellationToken token)
    {
        await first.WaitAsync(CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(1), clock, token);
        await clock.WaitForAsync(second.WaitAsync(CancellationToken.None));
    }
}
