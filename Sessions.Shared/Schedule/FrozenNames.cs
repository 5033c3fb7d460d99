namespace Sessions.Schedule;

/// <summary>The names of the public enums' numbers, both of which are frozen, for code that has only the numbers.</summary>
internal static class FrozenNames
{
    /// <summary>The single days of SessionDays, from its lowest bit.</summary>
    public static readonly IReadOnlyList<string> Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>The members of SessionAction.</summary>
    public static readonly IReadOnlyList<string> Actions = ["None", "CloseAll", "CloseWin", "CloseLoss", "Custom"];

    /// <summary>The members of SessionScope.</summary>
    public static readonly IReadOnlyList<string> Scopes = ["Strategy", "Account"];

    /// <summary>The members of SessionBreaks.</summary>
    public static readonly IReadOnlyList<string> Breaks = ["Pause", "Split"];
}
