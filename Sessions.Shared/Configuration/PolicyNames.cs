namespace Sessions.Configuration;

/// <summary>The names of the public enums' numbers that options and hosts have, for code that has neither; each stands at its number.</summary>
internal static class PolicyNames
{
    /// <summary>The members of AfterEndPolicy.</summary>
    public static readonly IReadOnlyList<string> AfterEnd = ["Wait", "Overlap"];

    /// <summary>The members of StrategyErrorPolicy.</summary>
    public static readonly IReadOnlyList<string> StrategyError = ["Stop", "Continue"];

    /// <summary>The members of ShutdownPolicy.</summary>
    public static readonly IReadOnlyList<string> Shutdown = ["RunEnd", "Leave"];

    /// <summary>The members of MissedEndPolicy.</summary>
    public static readonly IReadOnlyList<string> MissedEnd = ["Run", "Skip", "Fail"];

    /// <summary>The members of StrategyFailurePolicy.</summary>
    public static readonly IReadOnlyList<string> StrategyFailure = ["StopIt", "StopHost"];

    /// <summary>The members of LeaseHeldPolicy.</summary>
    public static readonly IReadOnlyList<string> LeaseHeld = ["Fail", "Wait"];
}
