using Sessions.Journals;

namespace Sessions.Hosting.Telemetry;

/// <summary>The attributes of a strategy's measurements; traces have the same.</summary>
internal static class StrategyTags
{
    public const string Id = "sessions.strategy.id";
    public const string Instance = "sessions.strategy.instance";
    public const string Session = "sessions.session.name";
    public const string Boundary = "sessions.boundary";
    public const string Resumed = "sessions.occurrence.resumed";
    public const string Result = "sessions.close.result";
    public const string ErrorType = "error.type";

    public static KeyValuePair<string, object?>[] Of(StrategyIdentity strategy) =>
        strategy.Instance is null ? [new(Id, strategy.StrategyId)] : [new(Id, strategy.StrategyId), new(Instance, strategy.Instance)];
}
