namespace Sessions.Hosting;

/// <summary>What was read from a configuration.</summary>
/// <param name="Strategies">What it makes of each strategy, in the order in which they were given.</param>
/// <param name="Host">What it says of the host.</param>
/// <param name="Problems">Everything that is wrong with it. Where there is anything, nothing of it is to be used.</param>
public sealed record SessionConfigurationResult(
    IReadOnlyList<StrategyConfiguration> Strategies, HostConfiguration Host, IReadOnlyList<ConfigurationProblem> Problems)
{
    /// <summary>Whether nothing is wrong with it.</summary>
    public bool IsValid => Problems.Count == 0;
}
