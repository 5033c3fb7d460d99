namespace Sessions.Hosting.Configuration;

/// <summary>The options that a configuration can set: all of <see cref="RunOptions"/>.</summary>
internal static class OptionKeys
{
    private static readonly Dictionary<string, Func<RunOptions, string, (RunOptions? Options, string? Problem)>> _keys = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(RunOptions.IdleInterval)] = Of(ParsedValue.Time, static (options, value) => options with { IdleInterval = value }),
        [nameof(RunOptions.OrderTimeout)] = Of(ParsedValue.Time, static (options, value) => options with { OrderTimeout = value }),
        [nameof(RunOptions.EndGrace)] = Of(ParsedValue.Time, static (options, value) => options with { EndGrace = value }),
        [nameof(RunOptions.HandlerTimeout)] = Of(ParsedValue.Time, static (options, value) => options with { HandlerTimeout = value }),
        [nameof(RunOptions.CloseDeadline)] = Of(ParsedValue.Time, static (options, value) => options with { CloseDeadline = value }),
        [nameof(RunOptions.CloseRetryInterval)] = Of(ParsedValue.Time, static (options, value) => options with { CloseRetryInterval = value }),
        [nameof(RunOptions.MaxConcurrentCloses)] = Of(ParsedValue.Count, static (options, value) => options with { MaxConcurrentCloses = value }),
        [nameof(RunOptions.AfterEnd)] = Of(ParsedValue.Name<AfterEndPolicy>, static (options, value) => options with { AfterEnd = value }),
        [nameof(RunOptions.OnEndFailure)] = Of(ReplacingAction, static (options, value) => options with { OnEndFailure = value }),
        [nameof(RunOptions.OnStrategyError)] = Of(ParsedValue.Name<StrategyErrorPolicy>, static (options, value) => options with { OnStrategyError = value }),
        [nameof(RunOptions.OnShutdown)] = Of(ParsedValue.Name<ShutdownPolicy>, static (options, value) => options with { OnShutdown = value }),
        [nameof(RunOptions.MissedEnd)] = Of(ParsedValue.Name<MissedEndPolicy>, static (options, value) => options with { MissedEnd = value }),
    };

    public static IReadOnlyList<string> All { get; } = [.. _keys.Keys];

    /// <summary>The key that a text is, or null.</summary>
    public static string? Find(string text) => All.FirstOrDefault(key => key.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The options with what a text says of a key; as they were where it cannot be read.</summary>
    public static RunOptions Apply(RunOptions options, string key, ConfigurationEntry entry, ProblemList problems)
    {
        var (changed, problem) = _keys[key](options, entry.Value);
        if (problem is not null)
        {
            problems.Add(ConfigurationProblemKind.InvalidValue, entry.Path, problem);
        }

        return changed ?? options;
    }

    private static Func<RunOptions, string, (RunOptions? Options, string? Problem)> Of<T>(Func<string, ParsedValue<T>> parse, Func<RunOptions, T, RunOptions> set)
        where T : struct =>
        (options, text) => parse(text) switch
        {
            { Problem: { } problem } => (null, problem),
            var parsed => (set(options, parsed.Value!.Value), null),
        };

    private static ParsedValue<SessionAction> ReplacingAction(string text) => ParsedValue.Name<SessionAction>(text) switch
    {
        { Value: SessionAction.Custom } => new(null, "what follows a failed handler cannot be a handler; write None, CloseAll, CloseWin or CloseLoss"),
        var parsed => parsed,
    };
}
