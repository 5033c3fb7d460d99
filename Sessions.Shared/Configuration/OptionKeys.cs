using Sessions.Schedule;

namespace Sessions.Configuration;

/// <summary>The options that a configuration can set: all of the public RunOptions.</summary>
internal static class OptionKeys
{
    public const string IdleInterval = nameof(IdleInterval);
    public const string OrderTimeout = nameof(OrderTimeout);
    public const string EndGrace = nameof(EndGrace);
    public const string HandlerTimeout = nameof(HandlerTimeout);
    public const string CloseDeadline = nameof(CloseDeadline);
    public const string CloseRetryInterval = nameof(CloseRetryInterval);
    public const string MaxConcurrentCloses = nameof(MaxConcurrentCloses);
    public const string AfterEnd = nameof(AfterEnd);
    public const string OnEndFailure = nameof(OnEndFailure);
    public const string OnStrategyError = nameof(OnStrategyError);
    public const string OnShutdown = nameof(OnShutdown);
    public const string MissedEnd = nameof(MissedEnd);

    private static readonly (string Key, Func<string, string?> ProblemOf)[] _keys =
    [
        (IdleInterval, Time), (OrderTimeout, Time), (EndGrace, Time), (HandlerTimeout, Time), (CloseDeadline, Time), (CloseRetryInterval, Time),
        (MaxConcurrentCloses, static text => ParsedValue.Count(text).Problem),
        (AfterEnd, Name(PolicyNames.AfterEnd)),
        (OnEndFailure, ReplacingAction),
        (OnStrategyError, Name(PolicyNames.StrategyError)),
        (OnShutdown, Name(PolicyNames.Shutdown)),
        (MissedEnd, Name(PolicyNames.MissedEnd)),
    ];

    public static IReadOnlyList<string> All { get; } = Array.ConvertAll(_keys, static known => known.Key);

    /// <summary>The key that a text is, or null.</summary>
    public static string? Find(string text) => All.FirstOrDefault(key => key.Equals(text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Why a text cannot be the value of a key, one of <see cref="All"/>; null where it can.</summary>
    public static string? ProblemOf(string key, string text) => Array.Find(_keys, known => known.Key == key).ProblemOf(text);

    private static string? Time(string text) => ParsedValue.Time(text).Problem;

    private static Func<string, string?> Name(IReadOnlyList<string> names) => text => ParsedValue.Name(text, names).Problem;

    private static string? ReplacingAction(string text) => ParsedValue.Name(text, FrozenNames.Actions) switch
    {
        { Value: ActionNames.Custom } => "what follows a failed handler cannot be a handler; write None, CloseAll, CloseWin or CloseLoss",
        var parsed => parsed.Problem,
    };
}
