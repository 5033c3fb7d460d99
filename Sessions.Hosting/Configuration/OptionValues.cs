using Sessions.Configuration;
using Sessions.Schedule;

namespace Sessions.Hosting.Configuration;

/// <summary>Takes over what a configuration says of options, which has been judged by then.</summary>
internal static class OptionValues
{
    /// <summary>The options with the value of a key, one of <see cref="OptionKeys.All"/>.</summary>
    public static RunOptions Apply(RunOptions options, string key, string value) => key switch
    {
        OptionKeys.IdleInterval => options with { IdleInterval = Time(value) },
        OptionKeys.OrderTimeout => options with { OrderTimeout = Time(value) },
        OptionKeys.EndGrace => options with { EndGrace = Time(value) },
        OptionKeys.HandlerTimeout => options with { HandlerTimeout = Time(value) },
        OptionKeys.CloseDeadline => options with { CloseDeadline = Time(value) },
        OptionKeys.CloseRetryInterval => options with { CloseRetryInterval = Time(value) },
        OptionKeys.MaxConcurrentCloses => options with { MaxConcurrentCloses = ParsedValue.Count(value).Value!.Value },
        OptionKeys.AfterEnd => options with { AfterEnd = (AfterEndPolicy)Number(value, PolicyNames.AfterEnd) },
        OptionKeys.OnEndFailure => options with { OnEndFailure = (SessionAction)Number(value, FrozenNames.Actions) },
        OptionKeys.OnStrategyError => options with { OnStrategyError = (StrategyErrorPolicy)Number(value, PolicyNames.StrategyError) },
        OptionKeys.OnShutdown => options with { OnShutdown = (ShutdownPolicy)Number(value, PolicyNames.Shutdown) },
        _ => options with { MissedEnd = (MissedEndPolicy)Number(value, PolicyNames.MissedEnd) },
    };

    private static TimeSpan Time(string value) => ParsedValue.Time(value).Value!.Value;

    private static int Number(string value, IReadOnlyList<string> names) => ParsedValue.Name(value, names).Value!.Value;
}
