using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Sessions.Tests.Clocks.Waits;

/// <summary>Polly on the simulated clock: retries and limits by its TimeProvider, in the caller's context or not.</summary>
public sealed class ResilienceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Retries_wait_by_the_clock(bool isStrategy)
    {
        using var flows = new Flows();
        flows.Add("flow", isStrategy, async (clock, token) =>
        {
            var calls = 0;
            await RunAsync(Retries(clock), true, async inner =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock, inner);
                flows.Note($"call {++calls}");
                return calls < 3 ? throw new InvalidOperationException("again") : calls;
            }, token);
            flows.Note("done");
        }).Run();

        Assert.Equal(["00:00:01.000 call 1", "00:00:04.000 call 2", "00:00:09.000 call 3", "00:00:09.000 done"], flows.Notes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_limit_is_by_the_clock(bool isStrategy)
    {
        using var flows = new Flows();
        flows.Add("flow", isStrategy, async (clock, token) =>
        {
            var limit = new ResiliencePipelineBuilder<int> { TimeProvider = clock }.AddTimeout(TimeSpan.FromSeconds(5)).Build();
            await Assert.ThrowsAsync<TimeoutRejectedException>(() => RunAsync(limit, true, async inner =>
            {
                await Task.Delay(TimeSpan.FromHours(1), clock, inner);
                return 0;
            }, token));
            flows.Note("too late");
        }).Run();

        Assert.Equal(["00:00:05.000 too late"], flows.Notes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_limit_within_retries_is_by_the_clock(bool isStrategy)
    {
        using var flows = new Flows();
        flows.Add("flow", isStrategy, async (clock, token) =>
        {
            var calls = 0;
            var pipeline = new ResiliencePipelineBuilder<int> { TimeProvider = clock }
                .AddRetry(new RetryStrategyOptions<int> { Delay = TimeSpan.FromSeconds(2), MaxRetryAttempts = 3 }).AddTimeout(TimeSpan.FromSeconds(5)).Build();
            await RunAsync(pipeline, true, async inner =>
            {
                flows.Note($"call {++calls}");
                await Task.Delay(calls < 3 ? TimeSpan.FromHours(1) : TimeSpan.FromSeconds(1), clock, inner);
                return calls;
            }, token);
            flows.Note("done");
        }).Run();

        Assert.Equal(["00:00:00.000 call 1", "00:00:07.000 call 2", "00:00:14.000 call 3", "00:00:15.000 done"], flows.Notes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Retries_by_the_machines_clock_are_refused_by_name(bool isStrategy)
    {
        using var flows = new Flows(TimeSpan.FromMilliseconds(100));
        var pipeline = new ResiliencePipelineBuilder<int>().AddRetry(new RetryStrategyOptions<int> { Delay = TimeSpan.FromMinutes(1) }).Build();
        flows.Add("flow", isStrategy, (_, token) => RunAsync(pipeline, true, static _ => throw new InvalidOperationException("again"), token));

        var refused = flows.RunRefused();

        Assert.Equal("flow", refused.Participant);
        Assert.Contains("does not know and did not come back within 0.1 s", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Retries_that_leave_the_callers_context_are_refused_by_name(bool isStrategy)
    {
        using var flows = new Flows();
        flows.Add("flow", isStrategy, (clock, token) => RunAsync(Retries(clock), false, async inner =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, inner);
            throw new InvalidOperationException("again");
        }, token));

        var refused = flows.RunRefused();

        Assert.Equal("flow", refused.Participant);
        Assert.StartsWith("'flow' has left the simulated clock's thread", refused.Message, StringComparison.Ordinal);
    }

    private static ResiliencePipeline<int> Retries(TimeProvider clock) => new ResiliencePipelineBuilder<int> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<int> { Delay = TimeSpan.FromSeconds(2), BackoffType = DelayBackoffType.Exponential, MaxRetryAttempts = 5 }).Build();

    private static async Task RunAsync(ResiliencePipeline<int> pipeline, bool inContext, Func<CancellationToken, Task<int>> call, CancellationToken token)
    {
        var context = ResilienceContextPool.Shared.Get(inContext, token);
        try
        {
            await pipeline.ExecuteAsync(static async (context, call) => await call(context.CancellationToken), context, call);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
