namespace Sessions.Journals;

/// <summary>By what a strategy is known across restarts: its positions, its unfinished ends and its lease hang on it.</summary>
/// <param name="Account">The broker's name of the account.</param>
/// <param name="StrategyId">The explicit id, or the class's full name.</param>
/// <param name="Instance">What tells two instances apart, or null.</param>
public sealed record StrategyIdentity(string Account, string StrategyId, string? Instance = null)
{
    /// <summary>The tag of the strategy's positions and orders: the id, and the instance after a slash.</summary>
    public string Tag => Instance is null ? StrategyId : $"{StrategyId}/{Instance}";

    /// <summary>The tag and the account, for people.</summary>
    public override string ToString() => $"'{Tag}' on account '{Account}'";
}
