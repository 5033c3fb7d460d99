namespace Sessions.Simulation;

/// <summary>Runs of one sweep, several at a time, each on a thread of its own.</summary>
/// <param name="make">Makes the simulation of a run.</param>
/// <param name="maxParallel">How many go on at a time.</param>
/// <param name="progress">Told after each run, by one thread at a time; null for nobody.</param>
/// <param name="total">How many runs there will be in all.</param>
/// <param name="realTime">The clock by which progress is told.</param>
internal sealed class SweepRuns(Func<SweepParameters, Simulation> make, int maxParallel, IProgress<SweepProgress>? progress, int total, TimeProvider realTime)
{
    private readonly long _began = realTime.GetTimestamp();
    private readonly object _telling = new();
    private int _done;

    /// <summary>The runs in the order of their parameters; null where one was cancelled or not begun.</summary>
    /// <exception cref="Exception">What stopped a run other than its strategy or its bars; the others are stopped as well.</exception>
    public async Task<SweepRun?[]> RunAsync(
        IReadOnlyList<SweepParameters> parameters, (DateTimeOffset From, DateTimeOffset To)? limits, CancellationToken cancellationToken)
    {
        var runs = new SweepRun?[parameters.Count];
        var next = -1;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(maxParallel, parameters.Count))
            .Select(_ => Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        return runs;

        void Work()
        {
            try
            {
                for (int i; !stop.IsCancellationRequested && (i = Interlocked.Increment(ref next)) < runs.Length;)
                {
                    runs[i] = Run(parameters[i], limits, stop.Token);
                }
            }
            catch
            {
                stop.Cancel();
                throw;
            }
        }
    }

    private SweepRun? Run(SweepParameters parameters, (DateTimeOffset From, DateTimeOffset To)? limits, CancellationToken cancellationToken)
    {
        var simulation = make(parameters);
        simulation.KeepsPrices = false;
        if (limits is var (from, to))
        {
            simulation.Limit(from, to);
        }

        SweepRun run;
        try
        {
            run = SweepRun.Of(parameters, simulation.Run(cancellationToken));
        }
        catch (SimulationException exception)
        {
            run = new SweepRun(parameters) { Failure = exception.Message };
        }

        // What was stopped half-way is no run with these parameters.
        return cancellationToken.IsCancellationRequested ? null : Tell(run);
    }

    private SweepRun Tell(SweepRun run)
    {
        lock (_telling)
        {
            _done++;
            var elapsed = realTime.GetElapsedTime(_began);
            progress?.Report(new SweepProgress(_done, total, elapsed, elapsed * ((total - _done) / (double)_done)));
        }

        return run;
    }
}
