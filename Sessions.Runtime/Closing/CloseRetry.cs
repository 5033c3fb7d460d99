using Polly;
using Polly.Retry;
using Sessions.Clocks;

namespace Sessions.Closing;

// docs/decisions.md 35
/// <summary>Repeats the rounds of a closing, with pauses that grow, until it is complete or its time is up.</summary>
internal sealed class CloseRetry(TimeProvider clock, string seed)
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(5);

    /// <summary>Runs rounds until one completes the closing (true), or until the deadline or the token (false).</summary>
    /// <param name="operation">The closing.</param>
    /// <param name="deadline">When it becomes an alarm.</param>
    /// <param name="least">How long the first round may last where the deadline is over by then.</param>
    /// <param name="cancellationToken">Stops further rounds.</param>
    public async Task<bool> RunAsync(CloseRunner operation, Deadline deadline, TimeSpan least, CancellationToken cancellationToken)
    {
        // Most closings are done in one round; they need no timer and nothing that repeats.
        if (await operation.RoundAsync(deadline.IsOver(clock) ? new Deadline(clock, least) : deadline))
        {
            return true;
        }

        var left = deadline.Left(clock);
        if (left <= TimeSpan.Zero || cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        using var timeUp = new CancellationTokenSource(left, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellationToken);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, either.Token);
        try
        {
            return await Pipeline().ExecuteAsync(static async (_, round) => await round.operation.RoundAsync(round.deadline), context, (operation, deadline));
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return operation.IsComplete;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline<bool> Pipeline()
    {
        var random = new Random(StableHash(seed));
        return new ResiliencePipelineBuilder<bool> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<bool>
            {
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Exception is null && !arguments.Outcome.Result),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                Delay = _firstPause,
                MaxDelay = _longestPause,
                UseJitter = true,
                Randomizer = random.NextDouble,
            })
            .Build();
    }

    /// <summary>The same number for the same text on every machine, so that a simulation's pauses repeat.</summary>
    private static int StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return unchecked((int)hash);
    }
}
