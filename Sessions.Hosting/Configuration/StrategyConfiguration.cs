namespace Sessions.Hosting;

/// <summary>What a configuration makes of a strategy.</summary>
/// <param name="Strategy">The strategy as it was declared.</param>
/// <param name="Table">Its sessions, changed; the declared ones where a rule would be broken, which is among the problems then.</param>
/// <param name="Options">Its options, changed.</param>
/// <param name="IsEnabled">Whether it is to trade.</param>
public sealed record StrategyConfiguration(ConfigurableStrategy Strategy, SessionTable Table, RunOptions Options, bool IsEnabled);
