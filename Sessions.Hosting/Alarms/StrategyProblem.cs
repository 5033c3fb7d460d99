namespace Sessions.Hosting.Alarms;

/// <summary>What is wrong with a host, for whoever is woken by it.</summary>
/// <param name="Key">By what it is known while it lasts; its words may change meanwhile.</param>
/// <param name="Kind">What it is: <c>closing</c>, <c>late</c>, <c>failed</c>, <c>clock</c> or <c>journal</c>.</param>
/// <param name="Strategy">Whose it is; null for the host's own.</param>
/// <param name="Text">What is wrong, in words.</param>
internal sealed record StrategyProblem(string Key, string Kind, string? Strategy, string Text)
{
    /// <summary>What is wrong with a strategy: while there is nothing, all of its ends are on time.</summary>
    public static IEnumerable<StrategyProblem> Of(StrategyStatus status, TimeSpan lateAfter)
    {
        var strategy = status.Identity.ToString();
        if (status.State == StrategyState.Failed)
        {
            yield return new StrategyProblem($"failed {strategy}", "failed", strategy, $"{strategy} has failed: {status.LastError}");
        }

        if (status.ClockDoubt is { } doubt)
        {
            yield return new StrategyProblem($"clock {strategy}", "clock", strategy, $"{strategy} begins nothing until it is known which clock is wrong: {doubt}");
        }

        foreach (var alarm in status.Alarms)
        {
            yield return new StrategyProblem(
                $"closing {strategy} {alarm.Occurrence.Session.Name} {alarm.Occurrence.Start.UtcTicks}", "closing", strategy,
                $"{strategy} has not closed everything of {alarm.Occurrence.Session.Name} since {alarm.Since:u}: {alarm.Report}");
        }

        if (status.LateSince is { } since && status.UtcNow - since > lateAfter)
        {
            yield return new StrategyProblem($"late {strategy}", "late", strategy, $"{strategy} is late: a boundary was due at {since:u}");
        }
    }
}
