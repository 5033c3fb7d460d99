namespace Sessions.Hosting.Configuration;

/// <summary>The options that a configuration can set: all of <see cref="SessionOptions"/>.</summary>
internal static class OptionKeys
{
    private static readonly Dictionary<string, Func<SessionOptions, string, (SessionOptions? Options, string? Problem)>> _keys = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(SessionOptions.IdleInterval)] = Of(ParsedValue.Time, static (options, value) => options with { IdleInterval = value }),
        [nameof(SessionOptions.OrderTimeout)] = Of(ParsedValue.Time, static (options, value) => options with { OrderTimeout = value }),
        [nameof(SessionOptions.EndGrace)] = Of(ParsedValue.Time, static (options, value) => options with { EndGrace = value }),
        [nameof(SessionOptions.HandlerTimeout)] = Of(ParsedValue.Time, static (options, value) => options with { HandlerTimeout = value }),
        [nameof(SessionOptions.CloseDeadline)] = Of(ParsedValue.Time, static (options, value) => options with { CloseDeadline = value }),
        [nameof(SessionOptions.CloseRetryInterval)] = Of(ParsedValue.Time, static (options, value) => options with { CloseRetryInterval = value }),
        [nameof(SessionOptions.MaxConcurrentCloses)] = Of(ParsedValue.Count, static (options, value) => options with { MaxConcurrentCloses = value }),
        [nameof(SessionOptions.AfterEnd)] = Of(ParsedValue.Name<AfterEndPolicy>, static (options, value) => options with { AfterEnd = value }),
        [nameof(SessionOptions.OnEndFailure)] = Of(ReplacingAction, static (options, value) => options with { OnEndFailure = value }),
        [nameof(SessionOptions.OnStrategyError)] = Of(ParsedValue.Name<StrategyErrorPolicy>, static (options, value) => options with { OnStrategyError = value }),
        [nameof(SessionOptions.OnShutdown)] = Of(ParsedValue.Name<ShutdownPolicy>, static (options, value) => options with { OnShutdown = value }),
        [nameof(SessionOptions.MissedEnd)] = Of(ParsedValue.Name<MissedEndPolicy>, static (options, value) => options with { MissedEnd = value }),
    };

    public static IReadOnlyList<string> All { get; } = [.. _keys.Keys];

    /// <summary>The key that a text is, or null.</summary>
    public static string? Find(string text) => All.FirstOrDefault(key => key.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The options with what a text says of a key; as they were where it cannot be read.</summary>
    public static SessionOptions Apply(SessionOptions options, string key, ConfigurationEntry entry, ProblemList problems)
    {
        var (changed, problem) = _keys[key](options, entry.Value);
        if (problem is not null)
        {
            problems.Add(ConfigurationProblemKind.InvalidValue, entry.Path, problem);
        }

        return changed ?? options;
    }

    private static Func<SessionOptions, string, (SessionOptions? Options, string? Problem)> Of<T>(Func<string, ParsedValue<T>> parse, Func<SessionOptions, T, SessionOptions> set)
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
