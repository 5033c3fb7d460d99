namespace Sessions.Exploration;

/// <summary>How much is explored: a share that takes about a minute, or all of it where SESSIONS_EXPLORATION is <c>all</c>.</summary>
internal static class Share
{
    /// <summary>The scenarios of up to so many states are the share.</summary>
    public const int MostStates = 25_000;

    /// <summary>More than any scenario has: one that grows past it has a number in it that only goes up.</summary>
    public const int TooMany = 5_000_000;

    public static bool IsAll { get; } = Environment.GetEnvironmentVariable("SESSIONS_EXPLORATION") == "all";
}
